import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import { listAssignments } from '../assignments/queries.ts';
import { insertMeasure, listMeasures } from '../measures/queries.ts';
import { listUnits } from '../units/queries.ts';
import { isClosed } from '../units/rules.ts';
import type { CarriedMeasure, CarriedOwner, LastMeasure, LastOwner } from './rules.ts';

export interface LastYear {
  readonly owners: readonly LastOwner[];
  readonly measures: readonly LastMeasure[];
}

/** What a year can hand on: owners and measures. Units that are closed by `today` hand nothing on. */
export async function loadLastYear(
  tenant: Tenant,
  year: number,
  today: Temporal.PlainDate,
): Promise<LastYear> {
  const units = await listUnits(tenant);
  const open = new Set(units.filter((unit) => !isClosed(unit, today)).map(({ id }) => id));
  const assignments = await listAssignments(tenant, year);
  const measures = await listMeasures(tenant, year);
  return {
    owners: assignments.flatMap(({ item, unitId }) =>
      unitId !== null && open.has(unitId) ? [{ item, unitId }] : [],
    ),
    measures: measures.map(({ unitIds, indicator, aim, ...measure }) => ({
      ...measure,
      // The weak point stays with its year; what it pointed at goes on.
      indicator: indicator ?? (Number(/^indicator:(\d+)$/.exec(aim ?? '')?.[1] ?? 0) || null),
      unitIds: unitIds.filter((id) => open.has(id)),
    })),
  };
}

/** Gives the new year's items their owners; they are fresh, so nothing of anybody's is overwritten. */
export async function copyOwners({ db, agencyId }: Tenant, year: number, owners: readonly CarriedOwner[]) {
  for (const { item, unitId } of owners) {
    await db
      .updateTable('disclosure')
      .set({ unit_id: unitId })
      .where('agency_id', '=', agencyId)
      .where('fiscal_year', '=', year)
      .where('item', '=', item)
      .execute();
  }
}

/** Puts measures into the new year as not begun, with their steps and owners. */
export async function copyMeasures(tenant: Tenant, year: number, measures: readonly CarriedMeasure[]) {
  for (const { kind, number, title, indicator, periodText, startsOn, endsOn, ...rest } of measures) {
    const { target, baseline, steps, unitIds, sourceKey } = rest;
    await insertMeasure(tenant, {
      ...{ id: randomUUID(), year, kind, number, sourceKey, weakPointId: null },
      ...{ title, indicator, periodText, startsOn, endsOn, target, baseline, steps, unitIds },
    });
  }
}
