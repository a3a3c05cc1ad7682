import type { Tenant } from '../../db/tenant.ts';
import { insertMeasure, type Plan } from '../measures/queries.ts';
import type { Applying } from './apply.ts';
import { unitsOf } from './plan-parts.ts';
import type { MeasureRowPlan } from './plan-shape.ts';
import { insertWeakPoint } from './queries.ts';

export async function makeMeasure(
  tenant: Tenant,
  id: string,
  row: MeasureRowPlan,
  applying: Applying,
): Promise<number> {
  const year = applying.importing.framework.fiscalYear;
  const weakPointId = row.weakPoint && (await insertWeakPoint(tenant, year, row.weakPoint));
  const { measureKind: kind, number, status, sourceKey, outcome } = row;
  const plan = { ...planOf(row, applying), weakPointId };
  await insertMeasure(tenant, { ...plan, id, year, kind, number, status, sourceKey, outcome });
  return 1;
}

export function planOf(row: MeasureRowPlan, applying: Applying): Plan {
  const { title, indicator, periodText, startsOn, endsOn, steps } = row;
  return {
    ...{ title, indicator, periodText, startsOn, endsOn, steps, target: '', baseline: '' },
    weakPointId: null,
    unitIds: unitsOf(row.owners, applying.unitOf),
  };
}
