import { sql } from 'kysely';
import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { Snapshot } from '../../web/snapshot-blocks.ts';
import { findProfile } from '../agencies/queries.ts';
import { findPage, listSocialLinks } from '../pages/queries.ts';
import { listAppointments, listPosts } from '../posts/queries.ts';
import { listYearProgress } from '../progress/queries.ts';
import { listUnits } from '../units/queries.ts';
import type { Blocks } from './blocks.ts';
import { executivesOf } from './executives.ts';
import { contactOf, dutiesOf, privacyOf, socialOf } from './from-agency.ts';
import { type People, structureOf } from './from-posts.ts';
import type { MeasureRow } from './measure-table.ts';
import { planOf, type WeakPointRow } from './measures-plan.ts';
import { progressOf } from './measures-progress.ts';
import type { RegisterName } from './rules.ts';

/**
 * What a register says on a day, for a fiscal year (B.E.), as plain JSON without the time of taking; an empty register is
 * the sentence that says where to fill it in.
 */
export async function snapshotRegister(
  tenant: Tenant,
  name: RegisterName,
  fiscalYear: number,
  today: Temporal.PlainDate,
): Promise<Result<Snapshot, Bilingual>> {
  const blocks = await takers[name](tenant, fiscalYear, today);
  return blocks.ok ? ok({ name, takenFor: fiscalYear, blocks: blocks.value }) : blocks;
}

type Take = (tenant: Tenant, fiscalYear: number, today: Temporal.PlainDate) => Promise<Blocks>;

const takers: Readonly<Record<RegisterName, Take>> = {
  structure: async (tenant, _, today) => structureOf(await readPeople(tenant, today)),
  executives: async (tenant, _, today) => executivesOf(await readPeople(tenant, today)),
  duties: async (tenant) => dutiesOf(await findProfile(tenant)),
  contact: async (tenant) => contactOf(await findProfile(tenant)),
  social: async (tenant) => socialOf(await listSocialLinks(tenant)),
  privacy: async (tenant) => privacyOf(await findPage(tenant, 'privacy')),
  'measures-plan': async (tenant, year) =>
    planOf(await listWeakPoints(tenant, year), await listMeasures(tenant, year)),
  'measures-progress': async (tenant, year) => progressOf(await listMeasures(tenant, year)),
};

async function readPeople(tenant: Tenant, today: Temporal.PlainDate): Promise<People> {
  const agency = await findProfile(tenant);
  const [units, posts] = [await listUnits(tenant), await listPosts(tenant)];
  return { agency, units, posts, appointments: await listAppointments(tenant), today };
}

function listWeakPoints({ db, agencyId }: Tenant, fiscalYear: number): Promise<WeakPointRow[]> {
  return db
    .selectFrom('weak_point')
    .select(['target', 'description'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', fiscalYear)
    .orderBy(sql`length(target)`)
    .orderBy('target')
    .orderBy('description')
    .execute();
}

async function listMeasures(tenant: Tenant, fiscalYear: number): Promise<MeasureRow[]> {
  const { db, agencyId } = tenant;
  const rows = await db
    .selectFrom('measure')
    .select(['measure_id as id', 'kind', 'number', 'title', 'indicator', 'period_text as periodText'])
    .select([
      'starts_on as startsOn',
      'ends_on as endsOn',
      'target',
      'baseline',
      'outcome',
      'effect',
      'status',
    ])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', fiscalYear)
    .orderBy('kind')
    .orderBy('number')
    .execute();
  const [steps, owners, progress] = [
    await listSteps(tenant, fiscalYear),
    await listOwners(tenant, fiscalYear),
    await listYearProgress(tenant, fiscalYear),
  ];
  return rows.map(({ id, kind, ...row }) => ({
    ...row,
    kind: kind === 'guideline' ? 'guideline' : 'measure',
    steps: steps.filter((each) => each.measureId === id).map(({ text }) => text),
    owners: owners.filter((each) => each.measureId === id).map(({ name }) => name),
    progress: progress.filter(({ subject }) => subject === `measure:${id}`),
  }));
}

function listSteps({ db, agencyId }: Tenant, fiscalYear: number) {
  return db
    .selectFrom('measure_step as s')
    .innerJoin('measure as m', (join) =>
      join.onRef('m.agency_id', '=', 's.agency_id').onRef('m.measure_id', '=', 's.measure_id'),
    )
    .select(['s.measure_id as measureId', 's.text as text'])
    .where('s.agency_id', '=', agencyId)
    .where('m.fiscal_year', '=', fiscalYear)
    .orderBy('s.position')
    .execute();
}

function listOwners({ db, agencyId }: Tenant, fiscalYear: number) {
  return db
    .selectFrom('measure_owner as o')
    .innerJoin('measure as m', (join) =>
      join.onRef('m.agency_id', '=', 'o.agency_id').onRef('m.measure_id', '=', 'o.measure_id'),
    )
    .innerJoin('unit as u', (join) =>
      join.onRef('u.agency_id', '=', 'o.agency_id').onRef('u.unit_id', '=', 'o.unit_id'),
    )
    .select(['o.measure_id as measureId', 'u.name as name'])
    .where('o.agency_id', '=', agencyId)
    .where('m.fiscal_year', '=', fiscalYear)
    .orderBy('u.sort')
    .orderBy('u.name')
    .execute();
}
