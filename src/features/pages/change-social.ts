import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import { err, ok } from '../../lib/result.ts';
import { missing, type Saved, wrong } from '../../web/office/form-state.tsx';
import type { Hand } from '../../web/office/hand.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import type { SocialFields } from './forms.ts';
import { insertSocialLink, listSocialLinks, updateSocialLink } from './queries.ts';
import { type SocialLink, urlFault } from './rules.ts';

export async function addSocialLink(
  tenant: Tenant,
  { actor }: Hand,
  fields: SocialFields,
): Promise<Saved<string>> {
  const fault = urlFault(fields.network, fields.url);
  if (fault) return wrong({ url: fault });
  const id = randomUUID();
  await insertSocialLink(tenant, id, fields, (await listSocialLinks(tenant)).length + 1);
  const subject = `social-link:${id}`;
  await recordAudit(tenant, { actor, action: 'social-link.add', subject, after: { ...fields } });
  return ok(id);
}

export async function changeSocialLink(
  tenant: Tenant,
  hand: Hand,
  id: string,
  { version, ...fields }: SocialFields & { readonly version: number },
): Promise<Saved<true>> {
  const found = await findLink(tenant, hand, id, version);
  if (!found.ok) return found;
  const fault = urlFault(fields.network, fields.url);
  if (fault) return wrong({ url: fault });
  if (!(await updateSocialLink(tenant, { id, version, ...fields })))
    return err(await staleSave(tenant, hand, `social-link:${id}`, typedLink(found.value)));
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'social-link.change', subject: `social-link:${id}` },
    ...{ before: textsOf(found.value), after: { ...fields } },
  });
  return ok(true);
}

export async function findLink(
  tenant: Tenant,
  hand: Hand,
  id: string,
  version: number,
): Promise<Saved<SocialLink>> {
  const link = (await listSocialLinks(tenant)).find((each) => each.id === id);
  if (!link) return err(missing);
  if (link.version === version) return ok(link);
  return err(await staleSave(tenant, hand, `social-link:${id}`, typedLink(link)));
}

export function textsOf({ network, label, url }: SocialLink) {
  return { network, label, url };
}

export function typedLink(link: SocialLink): TypedFields {
  return { ...textsOf(link), version: String(link.version) };
}
