import type { Tenant } from '../../db/tenant.ts';
import type { Hand } from '../../web/office/hand.ts';
import { recordAudit } from '../audit/queries.ts';
import { listUnits, lockStructure, orderUnits } from './queries.ts';
import { type Direction, moved } from './rules.ts';

/** False where it stands at that end already; null where it is not there. */
export async function moveUnit(
  tenant: Tenant,
  { actor }: Hand,
  id: string,
  direction: Direction,
): Promise<boolean | null> {
  await lockStructure(tenant);
  const ids = (await listUnits(tenant)).map((unit) => unit.id);
  if (!ids.includes(id)) return null;
  const order = moved(ids, id, direction);
  if (order === null) return false;
  await orderUnits(tenant, order);
  const [before, after] = [ids.indexOf(id) + 1, order.indexOf(id) + 1];
  await recordAudit(tenant, {
    ...{ actor, action: 'unit.move', subject: `unit:${id}` },
    ...{ before: { order: before }, after: { order: after } },
  });
  return true;
}
