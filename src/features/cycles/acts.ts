import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { type Cycle, findCycle } from './queries.ts';

export interface OpenedYear {
  readonly cycle: Cycle;
  readonly framework: Framework;
}

/** An opened year; null where there is none. Throws when this program no longer brings its framework. */
export async function loadYear(tenant: Tenant, year: number | null): Promise<OpenedYear | null> {
  const cycle = year === null ? null : await findCycle(tenant, year);
  if (!cycle) return null;
  const loaded = loadFramework(cycle.framework);
  return { cycle, framework: assertDefined(loaded.ok ? loaded.value : null, `framework ${cycle.framework}`) };
}
