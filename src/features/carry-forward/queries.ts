import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import type { CarriedMeasure, CarriedOwner, LastMeasure, LastOwner } from './rules.ts';

export interface LastYear {
  readonly owners: readonly LastOwner[];
  readonly measures: readonly LastMeasure[];
}

/** What a year can hand on: owners and measures. Units that are closed by `today` hand nothing on. */
export async function loadLastYear(
  tenant: Tenant,
  year: number,
  today: Temporal.PlainDate,
): Promise<LastYear> {
  const open = await openUnits(tenant, today);
  return { owners: await loadOwners(tenant, year, open), measures: await loadMeasures(tenant, year, open) };
}

async function openUnits({ db, agencyId }: Tenant, today: Temporal.PlainDate): Promise<Set<string>> {
  const rows = await db
    .selectFrom('unit')
    .select('unit_id')
    .where('agency_id', '=', agencyId)
    .where((each) => each.or([each('closed_on', 'is', null), each('closed_on', '>', today)]))
    .execute();
  return new Set(rows.map(({ unit_id }) => unit_id));
}

async function loadOwners(
  { db, agencyId }: Tenant,
  year: number,
  open: ReadonlySet<string>,
): Promise<LastOwner[]> {
  const rows = await db
    .selectFrom('disclosure')
    .select(['item', 'unit_id'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('item')
    .execute();
  return rows.flatMap(({ item, unit_id }) =>
    unit_id !== null && open.has(unit_id) ? [{ item, unitId: unit_id }] : [],
  );
}

async function loadMeasures(
  { db, agencyId }: Tenant,
  year: number,
  open: ReadonlySet<string>,
): Promise<LastMeasure[]> {
  const rows = await db
    .selectFrom('measure')
    .leftJoin('weak_point', (join) =>
      join
        .onRef('weak_point.agency_id', '=', 'measure.agency_id')
        .onRef('weak_point.weak_point_id', '=', 'measure.weak_point_id'),
    )
    .selectAll('measure')
    .select('weak_point.target as aim')
    .where('measure.agency_id', '=', agencyId)
    .where('measure.fiscal_year', '=', year)
    .orderBy('kind', 'desc')
    .orderBy('number')
    .execute();
  const ids = rows.map(({ measure_id }) => measure_id);
  const [steps, owners] = await loadDetails({ db, agencyId }, ids);
  return rows.map((row) => ({
    id: row.measure_id,
    kind: row.kind as LastMeasure['kind'],
    number: row.number,
    title: row.title,
    indicator: row.indicator ?? (Number(/^indicator:(\d+)$/.exec(row.aim ?? '')?.[1] ?? 0) || null),
    status: row.status,
    periodText: row.period_text,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    target: row.target,
    baseline: row.baseline,
    steps: steps.filter(({ measure_id }) => measure_id === row.measure_id).map(({ text }) => text),
    unitIds: owners
      .filter(({ measure_id, unit_id }) => measure_id === row.measure_id && open.has(unit_id))
      .map(({ unit_id }) => unit_id),
  }));
}

async function loadDetails({ db, agencyId }: Tenant, ids: readonly string[]) {
  if (ids.length === 0) return [[], []] as const;
  const steps = await db
    .selectFrom('measure_step')
    .select(['measure_id', 'text'])
    .where('agency_id', '=', agencyId)
    .where('measure_id', 'in', [...ids])
    .orderBy('position')
    .execute();
  const owners = await db
    .selectFrom('measure_owner')
    .select(['measure_id', 'unit_id'])
    .where('agency_id', '=', agencyId)
    .where('measure_id', 'in', [...ids])
    .execute();
  return [steps, owners] as const;
}

/** Gives the new year's items their owners; they are fresh, so nothing of anybody's is overwritten. */
export async function copyOwners({ db, agencyId }: Tenant, year: number, owners: readonly CarriedOwner[]) {
  for (const { item, unitId } of owners) {
    await db
      .updateTable('disclosure')
      .set({ unit_id: unitId })
      .where('agency_id', '=', agencyId)
      .where('fiscal_year', '=', year)
      .where('item', '=', item)
      .execute();
  }
}

/** Puts measures into the new year as not begun, with their steps and owners. */
export async function copyMeasures(
  { db, agencyId }: Tenant,
  year: number,
  measures: readonly CarriedMeasure[],
): Promise<void> {
  for (const { id: _, steps, unitIds, ...measure } of measures) {
    const key = { agency_id: agencyId, measure_id: randomUUID() };
    const { kind, number, title, indicator, target, baseline } = measure;
    await db
      .insertInto('measure')
      .values({
        ...key,
        ...{ fiscal_year: year, kind, number, title, indicator, target, baseline },
        period_text: measure.periodText,
        starts_on: measure.startsOn,
        ends_on: measure.endsOn,
        source_key: measure.sourceKey,
      })
      .execute();
    for (const [at, text] of steps.entries()) {
      await db
        .insertInto('measure_step')
        .values({ ...key, position: at + 1, text })
        .execute();
    }
    for (const unit_id of unitIds) {
      await db
        .insertInto('measure_owner')
        .values({ ...key, unit_id })
        .execute();
    }
  }
}
