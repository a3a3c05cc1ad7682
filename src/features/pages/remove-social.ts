import type { Tenant } from '../../db/tenant.ts';
import { ok } from '../../lib/result.ts';
import type { Saved } from '../../web/office/form-state.tsx';
import type { Hand } from '../../web/office/hand.ts';
import { recordAudit } from '../audit/queries.ts';
import { findLink, textsOf } from './change-social.ts';
import { deleteSocialLink } from './queries.ts';

export async function removeSocialLink(
  tenant: Tenant,
  hand: Hand,
  id: string,
  version: number,
): Promise<Saved<true>> {
  const found = await findLink(tenant, hand, id, version);
  if (!found.ok) return found;
  await deleteSocialLink(tenant, id);
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'social-link.remove', subject: `social-link:${id}` },
    before: textsOf(found.value),
  });
  return ok(true);
}
