import type { Db } from '../../db/connect.ts';
import { readTenant, type Tenant } from '../../db/tenant.ts';
import type { SiteAgency } from '../../web/reader.ts';
import type { Profile, Settings } from './rules.ts';

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
    tenant.db
      .selectFrom('agency')
      .leftJoin('agency_settings as settings', 'settings.agency_id', 'agency.agency_id')
      .select(['name', 'language'])
      .where('agency.agency_id', '=', tenant.agencyId)
      .executeTakeFirst(),
  );
  if (!agency) return null;
  return { id: site.answers_for, name: agency.name, language: agency.language === 'en' ? 'en' : 'th' };
}

/** Every agency of this installation: what a job that serves all of them walks through. */
export async function listAgencyIds(db: Db): Promise<string[]> {
  const sites = await db.selectFrom('site').select('answers_for').distinct().orderBy('answers_for').execute();
  return sites.map(({ answers_for }) => answers_for);
}

/** Host names an agency answers under by name, sorted. */
export async function listHosts({ db, agencyId }: Tenant): Promise<string[]> {
  const sites = await db
    .selectFrom('site')
    .select('host')
    .where('answers_for', '=', agencyId)
    .where('host', '<>', '*')
    .orderBy('host')
    .execute();
  return sites.map(({ host }) => host);
}

/** What the agency says of itself; version 0 where it has not said anything yet. */
export async function findProfile({ db, agencyId }: Tenant): Promise<Profile & { readonly version: number }> {
  const row = await db
    .selectFrom('agency')
    .leftJoin('agency_profile as profile', 'profile.agency_id', 'agency.agency_id')
    .select([
      'agency.name as name',
      'agency.name_en as nameEn',
      'profile.kind as kind',
      'profile.version as version',
    ])
    .select(['subdistrict', 'district', 'province', 'address', 'telephone', 'fax', 'email', 'website'])
    .select(['map_url as mapUrl', 'duties'])
    .where('agency.agency_id', '=', agencyId)
    .executeTakeFirstOrThrow();
  const { name, version, ...texts } = row;
  const given = Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, value ?? '']));
  return { ...(given as Record<keyof typeof texts, string>), name, version: version ?? 0 };
}

/** Name and profile together. False when the profile is not of that version any more. */
export async function saveProfile(
  { db, agencyId }: Tenant,
  version: number,
  { name, nameEn, mapUrl, ...same }: Profile,
): Promise<boolean> {
  const place = {
    subdistrict: same.subdistrict || null,
    district: same.district || null,
    province: same.province || null,
  };
  const saved = await db
    .insertInto('agency_profile')
    .values({ agency_id: agencyId, ...same, ...place, map_url: mapUrl })
    .onConflict((conflict) =>
      conflict
        .column('agency_id')
        .doUpdateSet({ ...same, ...place, map_url: mapUrl, version: version + 1 })
        .where('agency_profile.version', '=', version),
    )
    .executeTakeFirst();
  if (saved.numInsertedOrUpdatedRows === 0n) return false;
  const named = { name, name_en: nameEn || null };
  await db.updateTable('agency').set(named).where('agency_id', '=', agencyId).execute();
  return true;
}

export async function findSettings({
  db,
  agencyId,
}: Tenant): Promise<Settings & { readonly version: number }> {
  const row = await db
    .selectFrom('agency_settings')
    .select(['language', 'digits', 'version'])
    .where('agency_id', '=', agencyId)
    .executeTakeFirstOrThrow();
  // The table's own checks hold both to these.
  return { ...row, language: row.language as Settings['language'], digits: row.digits as Settings['digits'] };
}

/** False when they are not of that version any more. */
export async function saveSettings(
  { db, agencyId }: Tenant,
  version: number,
  { language, digits }: Settings,
): Promise<boolean> {
  const saved = await db
    .updateTable('agency_settings')
    .set({ language, digits, version: version + 1 })
    .where('agency_id', '=', agencyId)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

export interface NewAgency {
  readonly name: string;
  /** A code of data/agencies/kinds.json. */
  readonly kind: string;
  readonly subdistrict: string | null;
  readonly district: string | null;
  readonly province: string | null;
}

/** A new agency with its settings and profile, in a transaction of its own id. The audit entry is the caller's. */
export async function foundAgency({ db, agencyId }: Tenant, agency: NewAgency): Promise<void> {
  const { name, ...profile } = agency;
  await db.insertInto('agency').values({ agency_id: agencyId, name }).execute();
  await db.insertInto('agency_settings').values({ agency_id: agencyId }).execute();
  await db
    .insertInto('agency_profile')
    .values({ agency_id: agencyId, ...profile })
    .execute();
}

/** Lets an agency answer under a host ('*': any that no other agency has); false when one answers there already. */
export async function setSite(db: Db, host: string, agencyId: string): Promise<boolean> {
  const set = await db
    .insertInto('site')
    .values({ host, answers_for: agencyId })
    .onConflict((conflict) => conflict.column('host').doNothing())
    .executeTakeFirst();
  return set.numInsertedOrUpdatedRows === 1n;
}
