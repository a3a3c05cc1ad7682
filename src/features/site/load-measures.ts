import type { Tenant } from '../../db/tenant.ts';
import { findCycle } from '../cycles/queries.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { listMeasures } from '../measures/queries.ts';
import { inOrder } from '../measures/rules.ts';
import { listPublished } from '../publications/queries.ts';
import { itemsOfMeasures } from '../publications/rules.ts';

/**
 * The measures of a year (B.E.); null while the item that discloses them (ITA 2566: O42 or O43) is not published: until
 * somebody has approved that, the plan is the office's own.
 */
export async function loadMeasures(tenant: Tenant, year: number) {
  const cycle = await findCycle(tenant, year);
  const framework = cycle && loadFramework(cycle.framework);
  if (!framework?.ok) return null;
  const shown = itemsOfMeasures(framework.value, await listPublished(tenant, year));
  if (shown.length === 0) return null;
  const measures = inOrder(await listMeasures(tenant, year));
  return { measures, items: shown.map(({ code, title }) => ({ code, title })) };
}
