import { hashPassword } from '../../credentials/password.ts';
import { judgePassword } from '../../credentials/password-rules.ts';
import { withTenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { Reader, SiteAgency } from '../../web/reader.ts';
import { recordAudit } from '../audit/queries.ts';
import { revokeSessions } from '../sessions/queries.ts';
import { findAccount, setPassword } from './queries.ts';
import { meWords as words } from './words-me.ts';

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
