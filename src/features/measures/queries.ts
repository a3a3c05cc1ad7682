import type { Tenant } from '../../db/tenant.ts';
import type { Kind, Placed, Status } from './rules.ts';

/** What the ITA officer plans of a measure. */
export interface Plan {
  readonly title: string;
  readonly weakPointId: string | null;
  readonly indicator: number | null;
  /** The period as printed, where it is no two dates. */
  readonly periodText: string;
  readonly startsOn: Temporal.PlainDate | null;
  /** The first day after it. */
  readonly endsOn: Temporal.PlainDate | null;
  readonly target: string;
  readonly baseline: string;
  readonly steps: readonly string[];
  readonly unitIds: readonly string[];
}

/** What came of it. */
export interface OutcomeTexts {
  readonly outcome: string;
  readonly effect: string;
}

export interface Measure extends Plan, OutcomeTexts, Placed {
  /** B.E. */
  readonly year: number;
  readonly yearIsOpen: boolean;
  /** Id of the year's framework. */
  readonly framework: string;
  /** "indicator:8" or "item:O14" of the weak point it answers. */
  readonly aim: string | null;
  readonly status: Status;
  readonly noEvidenceReason: string;
  readonly version: number;
}

/** The measures or guidelines of a year by number, or both kinds, with steps and owners. */
export async function listMeasures(tenant: Tenant, year: number, kind?: Kind): Promise<Measure[]> {
  const rows = await selectMeasures(tenant)
    .where('measure.fiscal_year', '=', year)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('kind', 'desc')
    .orderBy('number')
    .execute();
  return withDetails(tenant, rows);
}

export async function findMeasure(tenant: Tenant, id: string): Promise<Measure | null> {
  const rows = await selectMeasures(tenant).where('measure.measure_id', '=', id).execute();
  const [measure = null] = await withDetails(tenant, rows);
  return measure;
}

/** As `findMeasure`, and nobody else changes it until the transaction ends: what every act begins with. */
export async function lockMeasure(tenant: Tenant, id: string): Promise<Measure | null> {
  await tenant.db
    .selectFrom('measure')
    .select('version')
    .where('agency_id', '=', tenant.agencyId)
    .where('measure_id', '=', id)
    .forUpdate()
    .execute();
  return findMeasure(tenant, id);
}

/** Holds a year's list still until the commit: what numbers a measure or moves one begins with. */
export async function lockYear({ db, agencyId }: Tenant, year: number): Promise<void> {
  await db
    .selectFrom('cycle')
    .select('version')
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .forUpdate()
    .execute();
}

function selectMeasures({ db, agencyId }: Tenant) {
  return db
    .selectFrom('measure')
    .innerJoin('cycle', (join) =>
      join
        .onRef('cycle.agency_id', '=', 'measure.agency_id')
        .onRef('cycle.fiscal_year', '=', 'measure.fiscal_year'),
    )
    .leftJoin('weak_point', (join) =>
      join
        .onRef('weak_point.agency_id', '=', 'measure.agency_id')
        .onRef('weak_point.weak_point_id', '=', 'measure.weak_point_id'),
    )
    .selectAll('measure')
    .select(['cycle.status as cycle_status', 'cycle.framework', 'weak_point.target as aim'])
    .where('measure.agency_id', '=', agencyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMeasures>['execute']>>[number];

async function withDetails({ db, agencyId }: Tenant, rows: readonly Row[]): Promise<Measure[]> {
  const ids = rows.map(({ measure_id }) => measure_id);
  if (ids.length === 0) return [];
  const steps = await db
    .selectFrom('measure_step')
    .select(['measure_id', 'text'])
    .where('agency_id', '=', agencyId)
    .where('measure_id', 'in', ids)
    .orderBy('position')
    .execute();
  const owners = await db
    .selectFrom('measure_owner as owner')
    .innerJoin('unit', (join) =>
      join.onRef('unit.agency_id', '=', 'owner.agency_id').onRef('unit.unit_id', '=', 'owner.unit_id'),
    )
    .select(['measure_id', 'owner.unit_id'])
    .where('owner.agency_id', '=', agencyId)
    .where('measure_id', 'in', ids)
    .orderBy('unit.sort')
    .orderBy('unit.name')
    .execute();
  return rows.map((row) => ({
    ...toMeasure(row),
    steps: steps.filter(({ measure_id }) => measure_id === row.measure_id).map(({ text }) => text),
    unitIds: owners.filter(({ measure_id }) => measure_id === row.measure_id).map(({ unit_id }) => unit_id),
  }));
}

function toMeasure(row: Row): Omit<Measure, 'steps' | 'unitIds'> {
  const { title, indicator, target, baseline, outcome, effect, number, version, framework, aim } = row;
  return {
    ...{ title, indicator, target, baseline, outcome, effect, number, version, framework, aim },
    id: row.measure_id,
    year: row.fiscal_year,
    yearIsOpen: row.cycle_status === 'open',
    kind: row.kind as Kind,
    weakPointId: row.weak_point_id,
    periodText: row.period_text,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    status: row.status as Status,
    noEvidenceReason: row.no_evidence_reason,
  };
}

export interface NewMeasure extends Plan, Partial<OutcomeTexts> {
  readonly id: string;
  readonly year: number;
  readonly kind: Kind;
  readonly number: number;
  readonly status?: Status;
  /** Where an import took it from; a second one of the same key is refused by the database. */
  readonly sourceKey?: string;
}

export async function insertMeasure(tenant: Tenant, measure: NewMeasure): Promise<void> {
  const { id, year, kind, number, status, sourceKey, outcome, effect } = measure;
  await tenant.db
    .insertInto('measure')
    .values({
      ...{ agency_id: tenant.agencyId, measure_id: id, fiscal_year: year, kind, number, status },
      ...{ outcome, effect, source_key: sourceKey ?? null },
      ...columnsOf(measure),
    })
    .execute();
  await insertDetails(tenant, id, measure);
}

function columnsOf({ title, weakPointId, indicator, periodText, startsOn, endsOn, target, baseline }: Plan) {
  return {
    ...{ title, indicator, target, baseline },
    weak_point_id: weakPointId,
    period_text: periodText,
    starts_on: startsOn,
    ends_on: endsOn,
  };
}

async function insertDetails({ db, agencyId }: Tenant, id: string, { steps, unitIds }: Plan): Promise<void> {
  const key = { agency_id: agencyId, measure_id: id };
  const rows = steps.map((text, at) => ({ ...key, position: at + 1, text }));
  if (rows.length > 0) await db.insertInto('measure_step').values(rows).execute();
  const owners = unitIds.map((unit_id) => ({ ...key, unit_id }));
  if (owners.length > 0) await db.insertInto('measure_owner').values(owners).execute();
}

/** Puts another plan in the place of a locked measure's. */
export async function replacePlan(tenant: Tenant, { id, version }: Measure, plan: Plan): Promise<void> {
  await changeRow(tenant, id, { ...columnsOf(plan), version: version + 1 });
  await removeDetails(tenant, id);
  await insertDetails(tenant, id, plan);
}

/** Writes to a locked measure; what is not given stays. */
export async function changeMeasure(
  tenant: Tenant,
  { id, version }: Measure,
  { noEvidenceReason, ...same }: Partial<OutcomeTexts> & { status?: Status; noEvidenceReason?: string },
): Promise<void> {
  const reason = noEvidenceReason === undefined ? {} : { no_evidence_reason: noEvidenceReason };
  await changeRow(tenant, id, { ...same, ...reason, version: version + 1 });
}

async function changeRow({ db, agencyId }: Tenant, id: string, change: object): Promise<void> {
  await db
    .updateTable('measure')
    .set(change)
    .where('agency_id', '=', agencyId)
    .where('measure_id', '=', id)
    .execute();
}

async function removeDetails({ db, agencyId }: Tenant, id: string): Promise<void> {
  for (const table of ['measure_step', 'measure_owner'] as const) {
    await db.deleteFrom(table).where('agency_id', '=', agencyId).where('measure_id', '=', id).execute();
  }
}

export async function removeMeasure(tenant: Tenant, id: string): Promise<void> {
  await removeDetails(tenant, id);
  const { db, agencyId } = tenant;
  await db.deleteFrom('measure').where('agency_id', '=', agencyId).where('measure_id', '=', id).execute();
}

/** Past every number in use, so that no two ever share one while they change places. */
const ASIDE = 10_000;

/** Numbers the measures of one kind from 1, in the order of their ids. */
export async function numberMeasures(tenant: Tenant, ids: readonly string[]): Promise<void> {
  for (const start of [ASIDE, 1]) {
    for (const [at, id] of ids.entries()) await changeRow(tenant, id, { number: start + at });
  }
}

/** Who said last that it is done ("account:…"); null when nobody did, as of an imported one. */
export async function findFinisher({ db, agencyId }: Tenant, subject: string): Promise<string | null> {
  const row = await db
    .selectFrom('audit_entry')
    .select('actor')
    .where('agency_id', '=', agencyId)
    .where('subject', '=', subject)
    .where('action', '=', 'measure.finish')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.actor ?? null;
}
