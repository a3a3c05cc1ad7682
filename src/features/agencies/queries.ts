import type { Db } from '../../db/connect.ts';
import { readTenant } from '../../db/tenant.ts';
import type { SiteAgency } from '../../web/reader.ts';

/** The agency that answers under a host name (lower case, no port); else the one that answers under any, if there is one. */
export async function findSite(db: Db, host: string): Promise<SiteAgency | null> {
  const site = await db
    .selectFrom('site')
    .select('answers_for')
    .where('host', 'in', [host, '*'])
    .orderBy((each) => each.eb('host', '=', '*'))
    .limit(1)
    .executeTakeFirst();
  if (!site) return null;
  const agency = await readTenant(db, site.answers_for, (tenant) =>
    tenant.db.selectFrom('agency').select('name').where('agency_id', '=', tenant.agencyId).executeTakeFirst(),
  );
  return agency ? { id: site.answers_for, name: agency.name } : null;
}

/** Every agency of this installation: what a job that serves all of them walks through. */
export async function listAgencyIds(db: Db): Promise<string[]> {
  const sites = await db.selectFrom('site').select('answers_for').distinct().orderBy('answers_for').execute();
  return sites.map(({ answers_for }) => answers_for);
}
