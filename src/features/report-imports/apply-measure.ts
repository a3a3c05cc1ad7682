import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import { changeMeasure, findMeasure, replacePlan } from '../measures/queries.ts';
import type { Applying } from './apply.ts';
import { makeMeasure, planOf } from './make-measure.ts';
import { printMeasure, progressKey } from './plan-parts.ts';
import type { MeasureRowPlan } from './plan-shape.ts';
import { updateWeakPoint, writeProgress } from './queries.ts';

/** Makes a measure, or brings an unedited one up to the corrected report. */
export async function applyMeasure(tenant: Tenant, row: MeasureRowPlan, applying: Applying): Promise<void> {
  const { framework, at } = applying.importing;
  const year = framework.fiscalYear;
  const id = row.savedId ?? randomUUID();
  const version = row.savedId
    ? await update(tenant, row.savedId, row, applying)
    : await makeMeasure(tenant, id, row, applying);
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
