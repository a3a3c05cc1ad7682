import type { Framework } from '../core/framework/schema.ts';
import type { Tenant } from '../db/tenant.ts';
import { listAssignments } from '../features/assignments/queries.ts';
import { saveAssignments } from '../features/assignments/save.ts';
import { recordAudit } from '../features/audit/queries.ts';
import { openYear } from '../features/cycles/open-year.ts';
import { planOpening } from '../features/cycles/opening.ts';
import { setCycleStatus } from '../features/cycles/queries.ts';
import { writeScore } from '../features/report-imports/queries.ts';
import { publish } from '../features/results/acts.ts';
import { loadResult, publishStateOf } from '../features/results/load.ts';
import { subjectOf } from '../features/results/rules.ts';
import { assertDefined } from '../lib/assert.ts';
import { dayOf } from '../web/office/dates.ts';
import type { DemoCalendar } from './calendar.ts';
import type { DemoAgency } from './data-agency.ts';
import type { Founded } from './found-agency.ts';
import { must } from './must.ts';
import { handOf } from './people.ts';
import { type Keeping, tellMemo } from './story-memo.ts';

/** Years gone by with their published scores, the last one with its memo; then this year, its items given to units. */
export async function openYears(
  tenant: Tenant,
  demo: DemoAgency,
  { founded, calendar, keeping, askLast }: Opening,
): Promise<Framework> {
  const { actor, now } = handOf(founded.people['ita-officer'], calendar.at('P0M3D'));
  const years: number[] = [];
  for (const { framework, source, values } of demo.past) {
    const { fiscalYear: year } = await open(tenant, actor, framework, now);
    for (const [axis, value] of Object.entries(values))
      await writeScore(tenant, year, { axis, value, source });
    await recordAudit(tenant, { actor, action: 'score.announce', subject: subjectOf(year), after: values });
    if (framework === demo.past.at(-1)?.framework) await askLast(year);
    await publishScores(tenant, founded, year, now);
    years.push(year);
  }
  const last = assertDefined(years.at(-1), 'last year');
  await tellMemo({ ...founded, tenant, fiscalYear: last, calendar }, demo.memo, keeping);
  for (const year of years) await close(tenant, actor, year);
  const framework = await open(tenant, actor, demo.framework, now);
  await assign(tenant, demo, founded, { actor, at: now, framework, calendar });
  return framework;
}

export interface Opening {
  readonly founded: Founded;
  readonly calendar: DemoCalendar;
  readonly keeping: Keeping;
  /** Tells the surveys of last year, while it is open. */
  readonly askLast: (year: number) => Promise<void>;
}

async function close(tenant: Tenant, actor: string, year: number): Promise<void> {
  await setCycleStatus(tenant, { year, version: 1 }, 'closed');
  const change = { before: { status: 'open' }, after: { status: 'closed' } };
  await recordAudit(tenant, { actor, action: 'cycle.close', subject: subjectOf(year), ...change });
}

/** The head of agency lets a year's scores out. */
async function publishScores(
  tenant: Tenant,
  { people }: Founded,
  year: number,
  at: Temporal.Instant,
): Promise<void> {
  const person = people['head-of-agency'];
  const loaded = assertDefined(await loadResult(tenant, year), `scores of ${year}`);
  const seen = publishStateOf(loaded).hash;
  must(await publish({ tenant, year, person, at }, { reason: '', seen }), `publication of ${year}`);
}

async function open(tenant: Tenant, actor: string, id: string, at: Temporal.Instant): Promise<Framework> {
  const plan = assertDefined(await planOpening(tenant, id, dayOf(at)), `framework ${id}`);
  must(await openYear(tenant, actor, plan, null), id);
  return plan.framework;
}

interface Assigning {
  readonly actor: string;
  readonly at: Temporal.Instant;
  readonly framework: Framework;
  readonly calendar: DemoCalendar;
}

async function assign(
  tenant: Tenant,
  { assignments, units }: DemoAgency,
  founded: Founded,
  { actor, at, framework, calendar }: Assigning,
): Promise<void> {
  const wanted = new Map(assignments.flatMap((group) => group.items.map((item) => [item, group] as const)));
  const rows = (await listAssignments(tenant, framework.fiscalYear)).map((row) => {
    const group = wanted.get(row.item);
    return group ? { ...row, unitId: founded.units[group.unit], dueOn: calendar.due(group.due) } : row;
  });
  const unitNames = new Map(units.map(({ key, name }) => [founded.units[key], name]));
  await saveAssignments(tenant, { rows, groups: new Map() }, { actor, at, framework, unitNames });
}
