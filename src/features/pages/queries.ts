import type { Tenant } from '../../db/tenant.ts';
import type { SitePage, SocialLink } from './rules.ts';

export function listPages({ db, agencyId }: Tenant): Promise<SitePage[]> {
  return db
    .selectFrom('site_page')
    .select(['slug', 'title', 'title_en as titleEn', 'body', 'version'])
    .where('agency_id', '=', agencyId)
    .orderBy('slug')
    .execute();
}

export async function findPage(tenant: Tenant, slug: string): Promise<SitePage | null> {
  return (await listPages(tenant)).find((page) => page.slug === slug) ?? null;
}

/** Version 0 writes a new page. False when it is not of that version any more. */
export async function savePage(
  { db, agencyId }: Tenant,
  { slug, title, titleEn, body, version }: SitePage,
  now: Temporal.Instant,
): Promise<boolean> {
  const texts = { title, title_en: titleEn, body, updated_at: now };
  const saved = await db
    .insertInto('site_page')
    .values({ agency_id: agencyId, slug, ...texts })
    .onConflict((conflict) =>
      conflict
        .columns(['agency_id', 'slug'])
        .doUpdateSet({ ...texts, version: version + 1 })
        .where('site_page.version', '=', version),
    )
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export function listSocialLinks({ db, agencyId }: Tenant): Promise<SocialLink[]> {
  return db
    .selectFrom('social_link')
    .select(['social_link_id as id', 'network', 'label', 'url', 'version'])
    .where('agency_id', '=', agencyId)
    .orderBy('sort')
    .orderBy('label')
    .execute();
}

export type SocialTexts = Pick<SocialLink, 'network' | 'label' | 'url'>;

export async function insertSocialLink(
  { db, agencyId }: Tenant,
  id: string,
  { network, label, url }: SocialTexts,
  sort: number,
): Promise<void> {
  await db
    .insertInto('social_link')
    .values({ agency_id: agencyId, social_link_id: id, network, label, url, sort })
    .execute();
}

/** False when the row is not of that version any more. */
export async function updateSocialLink(
  { db, agencyId }: Tenant,
  { id, version, network, label, url }: SocialLink,
): Promise<boolean> {
  const updated = await db
    .updateTable('social_link')
    .set({ network, label, url, version: version + 1 })
    .where('agency_id', '=', agencyId)
    .where('social_link_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

export async function deleteSocialLink({ db, agencyId }: Tenant, id: string): Promise<void> {
  await db
    .deleteFrom('social_link')
    .where('agency_id', '=', agencyId)
    .where('social_link_id', '=', id)
    .execute();
}
