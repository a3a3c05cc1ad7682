import type { Tenant } from '../../db/tenant.ts';
import type { Assignment } from './rules.ts';

/** The assignments of every item of a year; `forUpdate` keeps others from saving until the commit. */
export async function listAssignments(
  { db, agencyId }: Tenant,
  year: number,
  forUpdate = false,
): Promise<Assignment[]> {
  const rows = await db
    .selectFrom('disclosure')
    .select(['item', 'unit_id', 'due_on', 'assignment_version'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('item')
    .$if(forUpdate, (query) => query.forUpdate())
    .execute();
  return rows.map(({ item, unit_id, due_on, assignment_version }) => ({
    item,
    unitId: unit_id,
    dueOn: due_on,
    version: assignment_version,
  }));
}

/** Writes one locked row, under the next version. */
export async function saveAssignment(
  { db, agencyId }: Tenant,
  year: number,
  { item, unitId, dueOn, version }: Assignment,
): Promise<void> {
  await db
    .updateTable('disclosure')
    .set({ unit_id: unitId, due_on: dueOn, assignment_version: version + 1 })
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .where('item', '=', item)
    .execute();
}
