import type { Tenant } from '../../db/tenant.ts';
import type { Source, Target } from './rules.ts';

export interface WeakPoint {
  readonly id: string;
  /** B.E. */
  readonly year: number;
  readonly target: Target;
  readonly source: Source;
  readonly description: string;
  readonly version: number;
}

/** The weak points of a year: indicators by number, then items, then as they were named. */
export async function listWeakPoints(tenant: Tenant, year: number): Promise<WeakPoint[]> {
  const rows = await selectWeakPoints(tenant).where('fiscal_year', '=', year).execute();
  return rows.map(toWeakPoint).sort(byTarget);
}

/** O2 before O10, indicators before items. */
function byTarget(a: WeakPoint, b: WeakPoint): number {
  return a.target.localeCompare(b.target, 'en', { numeric: true }) || a.id.localeCompare(b.id);
}

export async function findWeakPoint(tenant: Tenant, id: string): Promise<WeakPoint | null> {
  const row = await selectWeakPoints(tenant).where('weak_point_id', '=', id).executeTakeFirst();
  return row ? toWeakPoint(row) : null;
}

function selectWeakPoints({ db, agencyId }: Tenant) {
  return db
    .selectFrom('weak_point')
    .select(['weak_point_id', 'fiscal_year', 'target', 'source', 'description', 'version'])
    .where('agency_id', '=', agencyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectWeakPoints>['execute']>>[number];

function toWeakPoint({ weak_point_id, fiscal_year, source, ...same }: Row): WeakPoint {
  return { id: weak_point_id, year: fiscal_year, source: source as Source, ...same };
}

export async function insertWeakPoint(
  { db, agencyId }: Tenant,
  { id, year, target, source, description }: Omit<WeakPoint, 'version'>,
): Promise<void> {
  await db
    .insertInto('weak_point')
    .values({
      agency_id: agencyId,
      weak_point_id: id,
      fiscal_year: year,
      ...{ target, source, description },
    })
    .execute();
}

/** False when the row is not of that version any more. */
export async function updateWeakPoint(
  { db, agencyId }: Tenant,
  { id, version }: Pick<WeakPoint, 'id' | 'version'>,
  texts: Pick<WeakPoint, 'target' | 'description'>,
): Promise<boolean> {
  const updated = await db
    .updateTable('weak_point')
    .set({ ...texts, version: version + 1 })
    .where('agency_id', '=', agencyId)
    .where('weak_point_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

export async function removeWeakPoint({ db, agencyId }: Tenant, id: string): Promise<void> {
  await db
    .deleteFrom('weak_point')
    .where('agency_id', '=', agencyId)
    .where('weak_point_id', '=', id)
    .execute();
}

/** Holds a weak point still until the commit, so that no measure comes to answer it meanwhile. */
export async function lockWeakPoint({ db, agencyId }: Tenant, id: string): Promise<void> {
  await db
    .selectFrom('weak_point')
    .select('version')
    .where('agency_id', '=', agencyId)
    .where('weak_point_id', '=', id)
    .forUpdate()
    .execute();
}

/** How many measures answer a weak point. */
export async function countAnswers({ db, agencyId }: Tenant, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('measure')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('agency_id', '=', agencyId)
    .where('weak_point_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Codes of a year's items whose last verdict is "incomplete". */
export async function listIncompleteItems({ db, agencyId }: Tenant, year: number): Promise<string[]> {
  const rows = await db
    .selectFrom('verdict')
    .select(['item', 'result'])
    .distinctOn('item')
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('item')
    .orderBy('recorded_at', 'desc')
    .execute();
  return rows.filter(({ result }) => result === 'incomplete').map(({ item }) => item);
}
