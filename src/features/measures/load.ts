import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { type Cycle, findCycle } from '../cycles/queries.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { listUnits } from '../units/queries.ts';
import type { Unit } from '../units/rules.ts';
import { listWeakPoints, type WeakPoint } from '../weak-points/queries.ts';
import { listMeasures, type Measure } from './queries.ts';

export interface Year {
  readonly cycle: Cycle;
  readonly framework: Framework;
}

/** An opened year; null where there is none. Throws when this program no longer brings its framework. */
export async function loadYear(tenant: Tenant, year: number | null): Promise<Year | null> {
  const cycle = year === null ? null : await findCycle(tenant, year);
  if (!cycle) return null;
  const loaded = loadFramework(cycle.framework);
  const framework = assertDefined(loaded.ok ? loaded.value : null, `framework ${cycle.framework}`);
  return { cycle, framework };
}

export interface LoadedList extends Year {
  readonly measures: readonly Measure[];
  readonly units: readonly Unit[];
  readonly weakPoints: readonly WeakPoint[];
}

/** Both kinds at once: the tabs count them. */
export async function loadList(tenant: Tenant, year: number | null): Promise<LoadedList | null> {
  const opened = await loadYear(tenant, year);
  if (!opened) return null;
  return {
    ...opened,
    measures: await listMeasures(tenant, opened.cycle.year),
    units: await listUnits(tenant),
    weakPoints: await listWeakPoints(tenant, opened.cycle.year),
  };
}
