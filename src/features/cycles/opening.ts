import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { recordAudit } from '../audit/queries.ts';
import { copyMeasures, copyOwners, loadLastYear } from '../carry-forward/queries.ts';
import { type LastMeasure, type OwnersPlan, planMeasures, planOwners } from '../carry-forward/rules.ts';
import { frameworkIds, loadFramework } from '../frameworks/queries.ts';
import { type StagePlan, stagesOf } from '../stages/rules.ts';
import { findCycle, insertCycle, listCycles } from './queries.ts';

/** What opening a year would make. */
export interface OpeningPlan {
  readonly framework: Framework;
  readonly stages: readonly StagePlan[];
  /** The newest year before it; null where there is none to copy from. */
  readonly earlier: number | null;
  readonly owners: OwnersPlan;
  readonly measures: readonly LastMeasure[];
}

export function knownFrameworks(): Framework[] {
  const loaded = frameworkIds().map(loadFramework);
  return loaded.flatMap((each) => (each.ok ? [each.value] : [])).sort((a, b) => b.fiscalYear - a.fiscalYear);
}

/** Null where there is no such framework. */
export async function planOpening(
  tenant: Tenant,
  id: string,
  today: Temporal.PlainDate,
): Promise<OpeningPlan | null> {
  const known = knownFrameworks();
  const framework = known.find((each) => each.id === id);
  if (!framework) return null;
  const cycles = await listCycles(tenant);
  const earlier = cycles.find(({ year }) => year < framework.fiscalYear) ?? null;
  const others = known.filter((each) => each !== framework);
  const plan = { framework, stages: stagesOf(framework, others), earlier: earlier?.year ?? null };
  if (!earlier) return { ...plan, owners: { carried: [], unmatched: [] }, measures: [] };
  const last = await loadLastYear(tenant, earlier.year, today);
  const before = known.find((each) => each.id === earlier.framework) ?? { items: [] };
  return { ...plan, owners: planOwners(last.owners, before, framework), measures: last.measures };
}

export interface Copying {
  /** Ids of the measures that go on. */
  readonly measures: ReadonlySet<string>;
}

export function alreadyOpen(year: number): Bilingual {
  return {
    th: `ปีงบประมาณ ${year} เปิดไว้แล้ว จึงไม่ได้เปลี่ยนอะไร · เข้าไปทำงานต่อที่หน้าภาพรวมปี ${year} ได้เลย`,
    en: `Fiscal year ${year} is open already, so nothing was changed. Go on with it on the page of ${year}.`,
  };
}

/** Makes the year, copies what was chosen from the year before, and puts it on record: all of it or nothing. */
export async function openYear(
  tenant: Tenant,
  actor: string,
  plan: OpeningPlan,
  copying: Copying | null,
): Promise<Result<number, Bilingual>> {
  const { framework, stages, earlier, owners } = plan;
  const year = framework.fiscalYear;
  const items = framework.items.map(({ code }) => code);
  const made = await insertCycle(tenant, { year, framework: framework.id, stages, items });
  if (!made) return err(alreadyOpen(year));
  const copied = { owners: 0, measures: 0 };
  if (copying && earlier !== null) {
    const measures = planMeasures(plan.measures, copying.measures, year - earlier);
    await copyOwners(tenant, year, owners.carried);
    await copyMeasures(tenant, year, measures);
    Object.assign(copied, { owners: owners.carried.length, measures: measures.length });
  }
  await recordAudit(tenant, {
    actor,
    action: 'cycle.open',
    subject: `cycle:${year}`,
    after: {
      framework: framework.id,
      items: items.length,
      stages: stages.length,
      ...(copying && earlier !== null && { copiedFrom: earlier, ...copied }),
    },
  });
  return ok(year);
}

/** The year's cycle with its framework; null where the year is not open or its framework is gone. */
export async function findYear(tenant: Tenant, year: number | null) {
  const cycle = year === null ? null : await findCycle(tenant, year);
  const loaded = cycle && loadFramework(cycle.framework);
  return cycle && loaded?.ok ? { cycle, framework: loaded.value } : null;
}
