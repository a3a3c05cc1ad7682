import { withTenant } from '../../db/tenant.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { recordAudit } from '../audit/queries.ts';
import type { Tries } from '../tries/rules.ts';

/** Failures are counted, not put on record one by one: a flood of them must not fill the audit chain. A lock is. */
export async function noteLocks(
  { db }: OfficeParts,
  agencyId: string,
  accountId: string | null,
  [byAddress, byAccount]: readonly [Tries, Tries],
): Promise<void> {
  const subject = accountId ? `account:${accountId}` : 'sign-in:unknown';
  const locks = [
    { tries: byAddress, subject: 'sign-in:address' },
    { tries: byAccount, subject },
  ].filter(({ tries }) => tries.lockedUntil !== null);
  if (locks.length === 0) return;
  await withTenant(db, agencyId, async (tenant) => {
    for (const { tries, subject: whose } of locks) {
      const minutes = tries.lockedUntil ? tries.lastAt.until(tries.lockedUntil).total('minutes') : 0;
      const after = { failures: tries.failures, minutes };
      await recordAudit(tenant, { actor: 'system', action: 'session.lock', subject: whose, after });
    }
  });
}
