import type { Tenant } from '../../db/tenant.ts';
import { findRoleHolders, notify } from '../notices/queries.ts';
import type { AssignmentPlan } from './rules.ts';
import type { Saving } from './save.ts';

/** One notice a unit for all items it was given at once. */
export async function tellUnits(
  tenant: Tenant,
  { changed }: AssignmentPlan,
  { at, framework }: Saving,
): Promise<void> {
  const given = Map.groupBy(
    changed.filter(({ from, to }) => to.unitId !== null && to.unitId !== from.unitId),
    ({ to }) => to.unitId ?? '',
  );
  for (const [unitId, rows] of given) {
    const codes = rows.map(({ to }) => to.item).join(', ');
    await notify(tenant, {
      to: await findRoleHolders(tenant, ['unit-head', 'unit-officer'], unitId),
      kind: 'assigned',
      words: {
        th: `ส่วนงานของท่านได้รับมอบหมาย ${rows.length} ข้อ: ${codes}`,
        en: `Your unit was assigned ${rows.length} items: ${codes}`,
      },
      href: `/office/years/${framework.fiscalYear}/disclosures?unit=${unitId}`,
      saidOnce: `assigned:${framework.fiscalYear}:${unitId}:${at.toString()}`,
      at,
    });
  }
}
