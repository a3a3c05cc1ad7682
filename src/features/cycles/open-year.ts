import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { recordAudit } from '../audit/queries.ts';
import { copyMeasures, copyOwners } from '../carry-forward/queries.ts';
import { planMeasures } from '../carry-forward/rules.ts';
import type { OpeningPlan } from './opening.ts';
import { insertCycle } from './queries.ts';

export interface Copying {
  /** Ids of the measures that go on. */
  readonly measures: ReadonlySet<string>;
}

export function alreadyOpen(year: number): Bilingual {
  return {
    th: `ปีงบประมาณ ${year} เปิดไว้แล้ว จึงไม่ได้เปลี่ยนอะไร · เข้าไปทำงานต่อที่หน้าภาพรวมปี ${year} ได้เลย`,
    en: `Fiscal year ${year} is open already, so nothing was changed. Go on with it on the page of ${year}.`,
  };
}

/** Makes the year, copies what was chosen from the year before, and puts it on record: all of it or nothing. */
export async function openYear(
  tenant: Tenant,
  actor: string,
  plan: OpeningPlan,
  copying: Copying | null,
): Promise<Result<number, Bilingual>> {
  const { framework, stages, earlier, owners } = plan;
  const year = framework.fiscalYear;
  const items = framework.items.map(({ code }) => code);
  const made = await insertCycle(tenant, { year, framework: framework.id, stages, items });
  if (!made) return err(alreadyOpen(year));
  const copied = { owners: 0, measures: 0 };
  if (copying && earlier !== null) {
    const measures = planMeasures(plan.measures, copying.measures, year - earlier);
    await copyOwners(tenant, year, owners.carried);
    await copyMeasures(tenant, year, measures);
    Object.assign(copied, { owners: owners.carried.length, measures: measures.length });
  }
  await recordAudit(tenant, {
    actor,
    action: 'cycle.open',
    subject: `cycle:${year}`,
    after: {
      framework: framework.id,
      items: items.length,
      stages: stages.length,
      ...(copying && earlier !== null && { copiedFrom: earlier, ...copied }),
    },
  });
  return ok(year);
}
