import type { Tenant } from '../../db/tenant.ts';

/** The fiscal years (B.E.) an agency has opened, newest first. */
export async function listYears({ db, agencyId }: Tenant): Promise<number[]> {
  const cycles = await db
    .selectFrom('cycle')
    .select('fiscal_year')
    .where('agency_id', '=', agencyId)
    .orderBy('fiscal_year', 'desc')
    .execute();
  return cycles.map(({ fiscal_year }) => fiscal_year);
}
