import { withTenant } from '../../db/tenant.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { recordAudit } from '../audit/queries.ts';
import { takeChallenge } from '../challenges/queries.ts';
import { spendRecoveryCode, spendTotp } from '../second-factors/queries.ts';
import { giveBackTry, lockedUntil, takeTry, trySubject } from '../tries/queries.ts';
import { ACCOUNT_LIMIT } from '../tries/rules.ts';
import type { Outcome } from './prove-password.ts';
import { openSession } from './queries.ts';
import type { Waiting } from './waiting.ts';
import { words } from './words.ts';

export interface CodeAttempt {
  readonly token: string;
  readonly waiting: Waiting;
  readonly code: string;
  readonly device: string;
}

/** From a code of the app, or a recovery code, to a session. Tries are counted by account, as those of passwords are. */
export async function proveCode(
  { db, secretKey, now }: OfficeParts,
  agencyId: string,
  { token, waiting: { accountId }, code, device }: CodeAttempt,
): Promise<Outcome> {
  const at = now();
  const subject = trySubject(secretKey, 'second', accountId);
  const counted = await withTenant(db, agencyId, (tenant) => takeTry(tenant, subject, ACCOUNT_LIMIT, at));
  if (!counted.ok) return { kind: 'locked', why: lockedUntil(counted.error) };
  const refused: Outcome = { kind: 'refused', why: words.wrongCode };
  return withTenant(db, agencyId, async (tenant) => {
    const typed = { accountId, code, at };
    const secondFactor = (await spendTotp(tenant, secretKey, typed))
      ? 'totp'
      : (await spendRecoveryCode(tenant, typed)) && 'recovery-code';
    if (!secondFactor) {
      if (counted.value.lockedUntil === null) return refused;
      const after = { failures: counted.value.failures, step: 'second-factor' };
      const whose = `account:${accountId}`;
      await recordAudit(tenant, { actor: 'system', action: 'session.lock', subject: whose, after });
      return refused;
    }
    if (!(await takeChallenge(tenant, { purpose: 'second-factor', token, at }))) return refused;
    await giveBackTry(tenant, subject, true);
    const opened = await openSession(tenant, { accountId, device, method: 'password', secondFactor, at });
    return { kind: 'open', token: opened };
  });
}
