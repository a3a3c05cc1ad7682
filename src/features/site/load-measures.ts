import type { Tenant } from '../../db/tenant.ts';
import { findCycle } from '../cycles/queries.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { listMeasures } from '../measures/queries.ts';
import { inOrder } from '../measures/rules.ts';
import { listPublished } from '../publications/queries.ts';

/** The registers whose published item makes a year's measures public. */
const ofMeasures = ['measures-plan', 'measures-progress'];

/**
 * The measures of a year (B.E.); null while the item that discloses them (ITA 2566: O42 or O43) is not published: until
 * somebody has approved that, the plan is the office's own.
 */
export async function loadMeasures(tenant: Tenant, year: number) {
  const cycle = await findCycle(tenant, year);
  const framework = cycle && loadFramework(cycle.framework);
  if (!framework?.ok) return null;
  const items = framework.value.items.filter(({ register = '' }) => ofMeasures.includes(register));
  const published = await listPublished(tenant, year);
  const shown = items.filter(({ code }) => published.some(({ item }) => item === code));
  if (shown.length === 0) return null;
  const measures = inOrder(await listMeasures(tenant, year));
  return { measures, items: shown.map(({ code, title }) => ({ code, title })) };
}
