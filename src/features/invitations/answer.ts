import { hashPassword } from '../../credentials/password.ts';
import { judgePassword } from '../../credentials/password-rules.ts';
import { withTenant } from '../../db/tenant.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { SiteAgency } from '../../web/reader.ts';
import { recordAudit } from '../audit/queries.ts';
import { type Account, changeAccount, findAccount, setPassword } from '../identity/queries.ts';
import { openSession, revokeSessions } from '../sessions/queries.ts';
import { findInvitation, type Invitation, spendInvitation } from './queries.ts';
import { words } from './words.ts';

export interface Open {
  readonly invitation: Invitation;
  readonly account: Account;
}

/** Whom a link is for; null when it is used, expired, or the account is no longer in the state it was made for. */
export function findOpen({ db, now }: OfficeParts, agencyId: string, token: string): Promise<Open | null> {
  return withTenant(db, agencyId, async (tenant) => {
    const invitation = await findInvitation(tenant, token, now());
    const account = invitation && (await findAccount(tenant, invitation.accountId));
    if (!invitation || !account) return null;
    const expected = invitation.purpose === 'join' ? 'invited' : 'active';
    return account.status === expected ? { invitation, account } : null;
  });
}

export interface Answer {
  readonly token: string;
  /** As the person spells it; a reset keeps the name. */
  readonly name: string;
  readonly password: string;
  readonly repeat: string;
  readonly device: string;
}

/** What came of an answer: signed in with a token, sent to sign in, or nothing, as the link was used meanwhile. */
export type Answered = { readonly token: string } | 'sign-in' | 'over';

export async function answerInvitation(
  parts: OfficeParts,
  agency: SiteAgency,
  { invitation, account }: Open,
  answer: Answer,
): Promise<Result<Answered, FieldErrors>> {
  const { name, password } = answer;
  if (password !== answer.repeat) return err({ repeat: words.differs });
  const judged = await judgePassword(password, { name, email: account.email, agencyName: agency.name });
  if (!judged.ok) return err({ password: judged.error });
  const [hash, at] = [await hashPassword(password), parts.now()];
  const { accountId } = account;
  const subject = `account:${accountId}`;
  return withTenant(parts.db, agency.id, async (tenant) => {
    if (!(await spendInvitation(tenant, answer.token, at))) return ok('over');
    await setPassword(tenant, { accountId, hash, changedAt: at });
    if (invitation.purpose === 'reset') {
      await revokeSessions(tenant, { accountId, at });
      await recordAudit(tenant, { actor: subject, action: 'account.password', subject });
      return ok('sign-in');
    }
    await changeAccount(tenant, account, { name, status: 'active' });
    const change = { before: { name: account.name }, after: { name } };
    await recordAudit(tenant, { actor: subject, action: 'account.join', subject, ...change });
    const { device } = answer;
    return ok({
      token: await openSession(tenant, { accountId, device, method: 'invitation', secondFactor: null, at }),
    });
  });
}
