import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import { changeMeasure, findMeasure, insertMeasure, type Plan, replacePlan } from '../measures/queries.ts';
import type { Applying } from './apply.ts';
import { printMeasure, progressKey, unitsOf } from './plan-parts.ts';
import type { MeasureRowPlan } from './plan-shape.ts';
import { insertWeakPoint, updateWeakPoint, writeProgress } from './queries.ts';

/** Makes a measure, or brings an unedited one up to the corrected report. */
export async function applyMeasure(tenant: Tenant, row: MeasureRowPlan, applying: Applying): Promise<void> {
  const { framework, at } = applying.importing;
  const year = framework.fiscalYear;
  const id = row.savedId ?? randomUUID();
  const version = row.savedId
    ? await update(tenant, row.savedId, row, applying)
    : await make(tenant, id, row, applying);
  if (version !== null) applying.versions[row.key] = version;
  if (!row.progress) return;
  const entry = {
    ...row.progress,
    year,
    subject: `measure:${id}`,
    sourceKey: progressKey(row.progress.text),
    at,
  };
  const saved = (await writeProgress(tenant, entry)) && (await findMeasure(tenant, id));
  if (saved) applying.versions[row.key] ??= saved.version;
}

async function make(tenant: Tenant, id: string, row: MeasureRowPlan, applying: Applying): Promise<number> {
  const year = applying.importing.framework.fiscalYear;
  const weakPointId = row.weakPoint && (await insertWeakPoint(tenant, year, row.weakPoint));
  const { measureKind: kind, number, status, sourceKey, outcome } = row;
  const plan = { ...planOf(row, applying), weakPointId };
  await insertMeasure(tenant, { ...plan, id, year, kind, number, status, sourceKey, outcome });
  return 1;
}

/** Null where nothing differs once the printed units are known. */
async function update(
  tenant: Tenant,
  id: string,
  row: MeasureRowPlan,
  applying: Applying,
): Promise<number | null> {
  const saved = await findMeasure(tenant, id);
  if (!saved) return null;
  const plan = planOf(row, applying);
  if (row.weakPoint && saved.weakPointId)
    await updateWeakPoint(tenant, saved.weakPointId, row.weakPoint.text);
  const status = saved.status === 'not-begun' ? row.status : saved.status;
  const before = printMeasure(saved, saved.unitIds);
  if (before === printMeasure(row, plan.unitIds) && status === saved.status) return null;
  const { target, baseline, weakPointId } = saved;
  await replacePlan(tenant, saved, { ...plan, target, baseline, weakPointId });
  await changeMeasure(tenant, { ...saved, version: saved.version + 1 }, { outcome: row.outcome, status });
  return saved.version + 2;
}

function planOf(row: MeasureRowPlan, applying: Applying): Plan {
  const { title, indicator, periodText, startsOn, endsOn, steps } = row;
  return {
    ...{ title, indicator, periodText, startsOn, endsOn, steps, target: '', baseline: '' },
    weakPointId: null,
    unitIds: unitsOf(row.owners, applying.unitOf),
  };
}
