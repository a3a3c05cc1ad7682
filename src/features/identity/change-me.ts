import { hashPassword } from '../../credentials/password.ts';
import { judgePassword } from '../../credentials/password-rules.ts';
import { type Tenant, withTenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { missing, type Saved } from '../../web/office/form-state.tsx';
import { conflictWith } from '../../web/office/history-entries.ts';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { Reader, SiteAgency } from '../../web/reader.ts';
import { listHistory, recordAudit } from '../audit/queries.ts';
import { revokeSessions } from '../sessions/queries.ts';
import type { Hand } from './change-account.ts';
import { type Account, changeAccount, findAccount, setPassword } from './queries.ts';
import { meWords as words } from './words-me.ts';

export type Details = Pick<Account, 'name' | 'language' | 'mailNotices'>;

/** As the form sends them: a box that is not ticked sends nothing. */
export function typedDetails({ name, language, mailNotices, version }: Account): TypedFields {
  return { name, language, mailNotices: mailNotices ? 'yes' : '', version: String(version) };
}

export async function saveOwnDetails(
  tenant: Tenant,
  { accountId, page, now }: Hand,
  version: number,
  details: Details,
): Promise<Saved<'saved' | 'unchanged'>> {
  const account = await findAccount(tenant, accountId);
  if (!account) return err(missing);
  const { name, language, mailNotices } = account;
  const before = { name, language, mailNotices };
  const isSame = JSON.stringify(before) === JSON.stringify(details);
  if (isSame && account.version === version) return ok('unchanged');
  const subject = `account:${accountId}`;
  if (!(await changeAccount(tenant, { accountId, version }, details))) {
    const history = await listHistory(tenant, subject, 1);
    const saved = { version: account.version, typed: typedDetails(account), now };
    return err({ kind: 'stale', conflict: conflictWith(page, history, saved) });
  }
  const change = { before, after: { ...details } };
  await recordAudit(tenant, { actor: subject, action: 'account.change', subject, ...change });
  return ok('saved');
}

/** A new password, once the old one was proved. Whoever knew the old one is signed out everywhere else. */
export async function saveOwnPassword(
  { db, now }: OfficeParts,
  agency: SiteAgency,
  { accountId, sessionId }: Pick<Reader, 'accountId' | 'sessionId'>,
  { next, repeat }: { readonly next: string; readonly repeat: string },
): Promise<Result<true, FieldErrors>> {
  if (next !== repeat) return err({ repeat: words.differs });
  const found = await withTenant(db, agency.id, (tenant) => findAccount(tenant, accountId));
  const { name, email } = assertDefined(found, 'the account of a reader');
  const judged = await judgePassword(next, { name, email, agencyName: agency.name });
  if (!judged.ok) return err({ next: judged.error });
  const [hash, at] = [await hashPassword(next), now()];
  const subject = `account:${accountId}`;
  return withTenant(db, agency.id, async (tenant) => {
    await setPassword(tenant, { accountId, hash, changedAt: at });
    await revokeSessions(tenant, { accountId, at, except: sessionId });
    await recordAudit(tenant, { actor: subject, action: 'account.password', subject });
    return ok(true as const);
  });
}
