import type { Tenant } from '../../db/tenant.ts';
import type { StagePlan } from '../stages/rules.ts';
import type { CycleStatus, DisclosureWork, MeasureWork } from './rules.ts';

export interface Cycle {
  readonly year: number;
  /** Id of its framework: "nacc-2566". */
  readonly framework: string;
  readonly status: CycleStatus;
  readonly version: number;
}

/** Every opened year, newest first. */
export async function listCycles({ db, agencyId }: Tenant): Promise<Cycle[]> {
  const rows = await db
    .selectFrom('cycle')
    .select(['fiscal_year', 'framework', 'status', 'version'])
    .where('agency_id', '=', agencyId)
    .orderBy('fiscal_year', 'desc')
    .execute();
  return rows.map(({ fiscal_year, status, ...same }) => ({
    year: fiscal_year,
    status: status as CycleStatus,
    ...same,
  }));
}

export async function findCycle(tenant: Tenant, year: number): Promise<Cycle | null> {
  return (await listCycles(tenant)).find((cycle) => cycle.year === year) ?? null;
}

export interface Opening {
  readonly year: number;
  readonly framework: string;
  readonly stages: readonly StagePlan[];
  /** Item codes; each becomes an empty disclosure. */
  readonly items: readonly string[];
}

/** Makes the year with its calendar and empty items. False, and nothing done, when it is open already. */
export async function insertCycle({ db, agencyId }: Tenant, opening: Opening): Promise<boolean> {
  const { year, framework, stages, items } = opening;
  const key = { agency_id: agencyId, fiscal_year: year };
  const made = await db
    .insertInto('cycle')
    .values({ ...key, framework })
    .onConflict((conflict) => conflict.columns(['agency_id', 'fiscal_year']).doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) return false;
  if (stages.length > 0) {
    const rows = stages.map(({ code, name, start, end, confirmed }) => ({
      ...key,
      code,
      name: name.th,
      name_en: name.en,
      starts_on: start,
      ends_on: end,
      confirmed,
    }));
    await db.insertInto('stage').values(rows).execute();
  }
  if (items.length > 0) {
    await db
      .insertInto('disclosure')
      .values(items.map((item) => ({ ...key, item })))
      .execute();
  }
  return true;
}

/** False when another save came first. */
export async function setCycleStatus(
  { db, agencyId }: Tenant,
  { year, version }: Pick<Cycle, 'year' | 'version'>,
  status: CycleStatus,
): Promise<boolean> {
  const changed = await db
    .updateTable('cycle')
    .set({ status, version: version + 1 })
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export interface Work {
  readonly disclosures: readonly DisclosureWork[];
  readonly measures: readonly MeasureWork[];
}

/** All work of a year: what the board counts and reminders speak of. */
export async function loadWork(tenant: Tenant, year: number): Promise<Work> {
  return { disclosures: await loadDisclosures(tenant, year), measures: await loadMeasures(tenant, year) };
}

async function loadDisclosures({ db, agencyId }: Tenant, year: number): Promise<DisclosureWork[]> {
  const rows = await db
    .selectFrom('disclosure as d')
    .leftJoin('disclosure_edition as newest', (join) =>
      join
        .onRef('newest.agency_id', '=', 'd.agency_id')
        .onRef('newest.fiscal_year', '=', 'd.fiscal_year')
        .onRef('newest.item', '=', 'd.item')
        .onRef('newest.number', '=', 'd.editions'),
    )
    .leftJoin('disclosure_edition as public', (join) =>
      join
        .onRef('public.agency_id', '=', 'd.agency_id')
        .onRef('public.fiscal_year', '=', 'd.fiscal_year')
        .onRef('public.item', '=', 'd.item')
        .onRef('public.number', '=', 'd.published_edition'),
    )
    .select(['d.item', 'd.unit_id', 'd.due_on', 'd.status', 'd.published_edition'])
    .select(['newest.submitted_by', 'public.submitted_by as published_by'])
    .where('d.agency_id', '=', agencyId)
    .where('d.fiscal_year', '=', year)
    .execute();
  const verdicts = await findVerdicts({ db, agencyId }, year);
  const sentBack = await findSentBack({ db, agencyId }, year);
  const sorted = rows.toSorted((a, b) => a.item.localeCompare(b.item, 'en', { numeric: true }));
  return sorted.map((row) => ({
    item: row.item,
    unitId: row.unit_id,
    dueOn: row.due_on,
    status: row.status,
    publishedEdition: row.published_edition,
    submittedBy: row.submitted_by,
    publishedBy: row.published_by,
    judgedEdition: verdicts.get(row.item)?.edition ?? null,
    isSentBack: row.status === 'draft' && sentBack.has(row.item),
    judgedIncomplete: row.status === 'verdict' && verdicts.get(row.item)?.result === 'incomplete',
  }));
}

/** The last verdict on each item of a year. */
async function findVerdicts({ db, agencyId }: Tenant, year: number) {
  const rows = await db
    .selectFrom('verdict')
    .select(['item', 'edition', 'result'])
    .distinctOn('item')
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('item')
    .orderBy('recorded_at', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.item, row]));
}

/** Items whose last step in the trail was being sent back; saving the draft since then is no step. */
export async function findSentBack({ db, agencyId }: Tenant, year: number): Promise<Set<string>> {
  const steps = ['disclosure.submit', 'disclosure.take-back', 'disclosure.send-back', 'disclosure.withdraw'];
  const rows = await db
    .selectFrom('audit_entry')
    .select(['subject', 'action'])
    .distinctOn('subject')
    .where('agency_id', '=', agencyId)
    .where('subject', 'like', `disclosure:${year}:%`)
    .where('action', 'in', steps)
    .orderBy('subject')
    .orderBy('sequence', 'desc')
    .execute();
  const found = rows.filter(({ action }) => action === 'disclosure.send-back');
  return new Set(found.map(({ subject }) => subject.split(':')[2] ?? ''));
}

async function loadMeasures({ db, agencyId }: Tenant, year: number): Promise<MeasureWork[]> {
  const rows = await db
    .selectFrom('measure')
    .leftJoin('weak_point', (join) =>
      join
        .onRef('weak_point.agency_id', '=', 'measure.agency_id')
        .onRef('weak_point.weak_point_id', '=', 'measure.weak_point_id'),
    )
    .select(['measure_id', 'kind', 'number', 'title', 'status', 'ends_on', 'indicator', 'weak_point.target'])
    .where('measure.agency_id', '=', agencyId)
    .where('measure.fiscal_year', '=', year)
    .orderBy('kind', 'desc')
    .orderBy('number')
    .execute();
  const owners = await loadOwners({ db, agencyId });
  return rows.map((row) => ({
    id: row.measure_id,
    kind: row.kind as MeasureWork['kind'],
    number: row.number,
    title: row.title,
    status: row.status,
    dueOn: row.ends_on?.subtract({ days: 1 }) ?? null,
    unitIds: owners.get(row.measure_id) ?? [],
    ...aimOf(row.indicator, row.target),
  }));
}

/** "indicator:8" or "item:O14" of the weak point, where the measure itself names no indicator. */
function aimOf(indicator: number | null, target: string | null): Pick<MeasureWork, 'indicator' | 'item'> {
  const [kind, code = ''] = target?.split(':') ?? [];
  return {
    indicator: indicator ?? (kind === 'indicator' ? Number(code) : null),
    item: kind === 'item' ? code : null,
  };
}

async function loadOwners({ db, agencyId }: Tenant): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('measure_owner')
    .select(['measure_id', 'unit_id'])
    .where('agency_id', '=', agencyId)
    .execute();
  const owners = new Map<string, string[]>();
  for (const { measure_id, unit_id } of rows)
    owners.set(measure_id, [...(owners.get(measure_id) ?? []), unit_id]);
  return owners;
}

/** Announced scores of some years: by year, then by axis ("1", "IIT", "total"), as "91.04". */
export async function loadAnnounced(
  { db, agencyId }: Tenant,
  years: readonly number[],
): Promise<Map<number, Map<string, string>>> {
  const rows = await db
    .selectFrom('announced_score')
    .select(['fiscal_year', 'axis', 'value'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', 'in', [...years])
    .execute();
  const byYear = new Map<number, Map<string, string>>();
  for (const { fiscal_year, axis, value } of rows) {
    const scores = byYear.get(fiscal_year) ?? new Map<string, string>();
    byYear.set(fiscal_year, scores.set(axis, value));
  }
  return byYear;
}
