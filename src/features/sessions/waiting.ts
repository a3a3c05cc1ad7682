import { withTenant } from '../../db/tenant.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { findChallenge } from '../challenges/queries.ts';
import { factorsOf } from '../second-factors/queries.ts';

export interface Waiting {
  readonly accountId: string;
  readonly to: string;
}

/** The sign-in whose password was right and whose second factor is asked for; null when it is over. */
export async function findWaiting(parts: OfficeParts, agencyId: string, token: string | null) {
  if (token === null) return null;
  const at = parts.now();
  return withTenant(parts.db, agencyId, async (tenant) => {
    const challenge = await findChallenge(tenant, { purpose: 'second-factor', token, at });
    if (!challenge?.accountId) return null;
    const { accountId, data } = challenge;
    return { accountId, to: String(data.to), factors: await factorsOf(tenant, accountId) };
  });
}
