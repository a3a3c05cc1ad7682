import type { Tenant } from '../../db/tenant.ts';
import { loadYear, type OpenedYear } from '../cycles/acts.ts';
import { listUnits } from '../units/queries.ts';
import type { Unit } from '../units/rules.ts';
import { listWeakPoints, type WeakPoint } from '../weak-points/queries.ts';
import { listMeasures, type Measure } from './queries.ts';

export interface LoadedList extends OpenedYear {
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
