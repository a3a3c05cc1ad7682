import type { Tenant } from '../../db/tenant.ts';
import type { StagePlan } from './rules.ts';

export interface Stage extends StagePlan {
  readonly version: number;
}

/** The calendar of a year in order of time. */
export async function listStages({ db, agencyId }: Tenant, year: number): Promise<Stage[]> {
  const rows = await db
    .selectFrom('stage')
    .select(['code', 'name', 'name_en', 'starts_on', 'ends_on', 'confirmed', 'version'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('starts_on')
    .orderBy('ends_on')
    .orderBy('code')
    .execute();
  return rows.map(({ code, name, name_en, starts_on, ends_on, confirmed, version }) => ({
    code,
    name: { th: name, en: name_en },
    start: starts_on,
    end: ends_on,
    confirmed,
    version,
  }));
}

export type StageDates = Pick<Stage, 'code' | 'start' | 'end' | 'version'>;

/** New dates, thereby checked. False when another save came first. */
export async function saveStage({ db, agencyId }: Tenant, year: number, stage: StageDates): Promise<boolean> {
  const { code, start, end, version } = stage;
  const changed = await db
    .updateTable('stage')
    .set({ starts_on: start, ends_on: end, confirmed: true, version: version + 1 })
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
