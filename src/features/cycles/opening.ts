import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import { loadLastYear } from '../carry-forward/queries.ts';
import { type LastMeasure, type OwnersPlan, planOwners } from '../carry-forward/rules.ts';
import { frameworkIds, loadFramework } from '../frameworks/queries.ts';
import { type StagePlan, stagesOf } from '../stages/rules.ts';
import { findCycle, listCycles } from './queries.ts';

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

/** The year's cycle with its framework; null where the year is not open or its framework is gone. */
export async function findYear(tenant: Tenant, year: number | null) {
  const cycle = year === null ? null : await findCycle(tenant, year);
  const loaded = cycle && loadFramework(cycle.framework);
  return cycle && loaded?.ok ? { cycle, framework: loaded.value } : null;
}
