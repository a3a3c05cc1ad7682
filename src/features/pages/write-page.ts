import type { Tenant } from '../../db/tenant.ts';
import { err, ok } from '../../lib/result.ts';
import type { Saved } from '../../web/office/form-state.tsx';
import type { Hand } from '../../web/office/hand.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { indexPage } from '../search/acts.ts';
import type { PageFields } from './forms.ts';
import { findPage, savePage } from './queries.ts';
import type { SitePage } from './rules.ts';

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
  const conflict = async () =>
    staleSave(tenant, hand, `page:${slug}`, typedPage(await findPage(tenant, slug)));
  if ((old?.version ?? 0) !== fields.version) return err(await conflict());
  if (JSON.stringify(before) === JSON.stringify(after)) return ok('unchanged');
  if (!(await savePage(tenant, { slug, ...fields }, hand.now))) return err(await conflict());
  await indexPage(tenant, slug);
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
