import type { Tenant } from '../../db/tenant.ts';
import type { Hand } from '../../web/office/hand.ts';
import { recordAudit } from '../audit/queries.ts';
import { lockStructure } from '../units/queries.ts';
import { type Direction, moved } from '../units/rules.ts';
import { listPosts, orderPosts } from './queries.ts';

/** Among the posts of the same unit. False where it stands at that end already; null where it is not there. */
export async function movePost(
  tenant: Tenant,
  { actor }: Hand,
  id: string,
  direction: Direction,
): Promise<boolean | null> {
  await lockStructure(tenant);
  const posts = await listPosts(tenant);
  const moving = posts.find((post) => post.id === id);
  if (!moving) return null;
  const ids = posts.filter((post) => post.unitId === moving.unitId).map((post) => post.id);
  const order = moved(ids, id, direction);
  if (order === null) return false;
  await orderPosts(tenant, order);
  await recordAudit(tenant, {
    ...{ actor, action: 'post.move', subject: `post:${id}` },
    ...{ before: { order: ids.indexOf(id) + 1 }, after: { order: order.indexOf(id) + 1 } },
  });
  return true;
}
