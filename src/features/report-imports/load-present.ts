import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import { findProfile } from '../agencies/queries.ts';
import { listAssignments } from '../assignments/queries.ts';
import { findCycle } from '../cycles/queries.ts';
import { listMeasures } from '../measures/queries.ts';
import { listUnits } from '../units/queries.ts';
import { isClosed } from '../units/rules.ts';
import { printMeasure } from './plan-parts.ts';
import type { Present, PresentMeasure } from './plan-shape.ts';
import { loadRows, loadSourceKeys } from './queries.ts';

/** Everything the plan compares a report with. */
export async function loadPresent(
  tenant: Tenant,
  { fiscalYear }: Framework,
  today: Temporal.PlainDate,
): Promise<Present> {
  const units = await listUnits(tenant);
  const measures = await listMeasures(tenant, fiscalYear);
  const assignments = await listAssignments(tenant, fiscalYear);
  const keys = await loadSourceKeys(tenant, fiscalYear);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const imported = [...keys].flatMap(([key, id]): [string, PresentMeasure][] => {
    const saved = byId.get(id);
    if (!saved) return [];
    const { version, number, status } = saved;
    return [[key, { id, version, number, status, print: printMeasure(saved, saved.unitIds) }]];
  });
  const numbersOf = (kind: 'measure' | 'guideline') =>
    new Set(measures.filter((measure) => measure.kind === kind).map(({ number }) => number));
  return {
    agency: await findProfile(tenant),
    units: units.filter((unit) => !isClosed(unit, today)),
    yearIsOpen: (await findCycle(tenant, fiscalYear)) !== null,
    measures: new Map(imported),
    numbers: new Map([
      ['measure', numbersOf('measure')],
      ['guideline', numbersOf('guideline')],
    ]),
    items: new Map(assignments.map((each) => [each.item, each])),
    today,
    ...(await loadRows(tenant, fiscalYear)),
  };
}
