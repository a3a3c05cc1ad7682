import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import { err, ok } from '../../lib/result.ts';
import { missing, type Saved, type SaveFault, wrong } from '../../web/office/form-state.tsx';
import { conflictWith } from '../../web/office/history-entries.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import { listHistory, recordAudit } from '../audit/queries.ts';
import type { PageFields, SocialFields } from './forms.ts';
import {
  deleteSocialLink,
  findPage,
  insertSocialLink,
  listSocialLinks,
  savePage,
  updateSocialLink,
} from './queries.ts';
import { type SitePage, type SocialLink, urlFault } from './rules.ts';

/** Who changes, in whose language a conflict is told, and when. */
export interface Hand {
  readonly actor: string;
  readonly page: Page;
  readonly now: Temporal.Instant;
}

/** Writes a page for the first time (version 0) or anew. */
export async function writePage(
  tenant: Tenant,
  hand: Hand,
  slug: string,
  fields: PageFields,
): Promise<Saved<'saved' | 'unchanged'>> {
  const old = await findPage(tenant, slug);
  const after = { title: fields.title, titleEn: fields.titleEn, body: fields.body };
  const before = old && { title: old.title, titleEn: old.titleEn, body: old.body };
  const conflict = async () => stale(tenant, hand, `page:${slug}`, typedPage(await findPage(tenant, slug)));
  if ((old?.version ?? 0) !== fields.version) return err(await conflict());
  if (JSON.stringify(before) === JSON.stringify(after)) return ok('unchanged');
  if (!(await savePage(tenant, { slug, ...fields }, hand.now))) return err(await conflict());
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'site-page.write', subject: `page:${slug}` },
    ...(before ? { before } : {}),
    after,
  });
  return ok('saved');
}

export function typedPage(page: SitePage | null): TypedFields {
  const { title = '', titleEn = '', body = '', version = 0 } = page ?? {};
  return { title, titleEn, body, version: String(version) };
}

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
    return err(await stale(tenant, hand, `social-link:${id}`, typedLink(found.value)));
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'social-link.change', subject: `social-link:${id}` },
    ...{ before: textsOf(found.value), after: { ...fields } },
  });
  return ok(true);
}

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

async function findLink(tenant: Tenant, hand: Hand, id: string, version: number): Promise<Saved<SocialLink>> {
  const link = (await listSocialLinks(tenant)).find((each) => each.id === id);
  if (!link) return err(missing);
  if (link.version === version) return ok(link);
  return err(await stale(tenant, hand, `social-link:${id}`, typedLink(link)));
}

function textsOf({ network, label, url }: SocialLink) {
  return { network, label, url };
}

export function typedLink(link: SocialLink): TypedFields {
  return { ...textsOf(link), version: String(link.version) };
}

async function stale(
  tenant: Tenant,
  { page, now }: Hand,
  subject: string,
  typed: TypedFields,
): Promise<SaveFault> {
  const saved = { version: Number(typed.version), typed, now };
  return { kind: 'stale', conflict: conflictWith(page, await listHistory(tenant, subject), saved) };
}
