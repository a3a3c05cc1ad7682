import { sql } from 'kysely';
import type { Tenant } from '../../db/tenant.ts';
import type { News, Picture, Status } from './rules.ts';

function selectNews({ db, agencyId }: Tenant) {
  return db
    .selectFrom('news')
    .select(['news_id as id', 'number', 'status', 'title', 'title_en as titleEn', 'summary', 'body'])
    .select(['publish_on as publishOn', 'version'])
    .where('agency_id', '=', agencyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectNews>['execute']>>[number];

function toNews({ status, ...same }: Row): News {
  return { ...same, status: status as Status };
}

export async function findNews(tenant: Tenant, id: string): Promise<News | null> {
  const row = await selectNews(tenant).where('news_id', '=', id).executeTakeFirst();
  return row ? toNews(row) : null;
}

/** As `findNews`, and nobody else changes it until the transaction ends. */
export async function lockNews(tenant: Tenant, id: string): Promise<News | null> {
  const row = await selectNews(tenant).where('news_id', '=', id).forUpdate().executeTakeFirst();
  return row ? toNews(row) : null;
}

export interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

/** All news for the office: drafts first, then by day, the newest first. */
export async function listNews(
  tenant: Tenant,
  { offset, limit }: Stretch,
): Promise<{ total: number; news: News[] }> {
  const rows = await selectNews(tenant)
    .orderBy((each) => each('status', '=', 'published'))
    .orderBy('publish_on', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await tenant.db
    .selectFrom('news')
    .select((each) => each.fn.countAll<number>().as('total'))
    .where('agency_id', '=', tenant.agencyId)
    .executeTakeFirstOrThrow();
  return { total, news: rows.map(toNews) };
}

function selectPublic(tenant: Tenant, today: Temporal.PlainDate) {
  return selectNews(tenant).where('status', '=', 'published').where('publish_on', '<=', today);
}

/** What the public reads on a day, the newest first. */
export async function listPublicNews(
  tenant: Tenant,
  today: Temporal.PlainDate,
  { offset, limit }: Stretch,
): Promise<News[]> {
  const rows = await selectPublic(tenant, today)
    .orderBy('publish_on', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(toNews);
}

export async function countPublicNews({ db, agencyId }: Tenant, today: Temporal.PlainDate): Promise<number> {
  const { total } = await db
    .selectFrom('news')
    .select((each) => each.fn.countAll<number>().as('total'))
    .where('agency_id', '=', agencyId)
    .where('status', '=', 'published')
    .where('publish_on', '<=', today)
    .executeTakeFirstOrThrow();
  return total;
}

export async function findPublicNews(
  tenant: Tenant,
  number: number,
  today: Temporal.PlainDate,
): Promise<News | null> {
  const row = await selectPublic(tenant, today).where('number', '=', number).executeTakeFirst();
  return row ? toNews(row) : null;
}

/** Published, whether their day has come or not: what the search knows. */
export async function listPublishedNews(
  tenant: Tenant,
): Promise<Pick<News, 'id' | 'number' | 'title' | 'publishOn' | 'version'>[]> {
  return tenant.db
    .selectFrom('news')
    .select(['news_id as id', 'number', 'title', 'publish_on as publishOn', 'version'])
    .where('agency_id', '=', tenant.agencyId)
    .where('status', '=', 'published')
    .orderBy('number', 'desc')
    .execute();
}

export type NewsTexts = Pick<News, 'title' | 'titleEn' | 'summary' | 'body'>;

/** Adds a draft under the agency's next number; of two at once the second waits for the first. */
export async function insertNews(
  { db, agencyId }: Tenant,
  id: string,
  { title, titleEn, summary, body }: NewsTexts,
  now: Temporal.Instant,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`news:${agencyId}`}, 0))`.execute(db);
  const last = await db
    .selectFrom('news')
    .select((each) => each.fn.max('number').as('number'))
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const texts = { title, title_en: titleEn, summary, body };
  await db
    .insertInto('news')
    .values({ agency_id: agencyId, news_id: id, number, ...texts, changed_at: now })
    .execute();
}

export interface NewsChange extends Partial<NewsTexts> {
  readonly status?: Status;
  readonly publishOn?: Temporal.PlainDate;
}

/** Writes to a locked news item; what is not given stays. */
export async function changeNews(
  { db, agencyId }: Tenant,
  { id, version }: Pick<News, 'id' | 'version'>,
  { titleEn, publishOn, ...same }: NewsChange,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('news')
    .set({
      ...same,
      ...(titleEn !== undefined && { title_en: titleEn }),
      ...(publishOn && { publish_on: publishOn }),
      ...{ version: version + 1, changed_at: now },
    })
    .where('agency_id', '=', agencyId)
    .where('news_id', '=', id)
    .execute();
}

/** Pictures of some news, by news id, each in its order. */
export async function listPictures(
  { db, agencyId }: Tenant,
  newsIds: readonly string[],
): Promise<Map<string, Picture[]>> {
  if (newsIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('news_picture')
    .select(['picture_id', 'news_id', 'position', 'sha256', 'alt'])
    .where('agency_id', '=', agencyId)
    .where('news_id', 'in', [...newsIds])
    .orderBy('position')
    .execute();
  const pictures = new Map<string, Picture[]>();
  for (const { picture_id, news_id, position, sha256, alt } of rows) {
    const picture = { id: picture_id, position, alt, sha256: sha256.toString('hex') };
    pictures.set(news_id, [...(pictures.get(news_id) ?? []), picture]);
  }
  return pictures;
}

export async function insertPicture(
  { db, agencyId }: Tenant,
  newsId: string,
  { id, position, sha256, alt }: Picture,
): Promise<void> {
  await db
    .insertInto('news_picture')
    .values({
      ...{ agency_id: agencyId, picture_id: id, news_id: newsId, position, alt },
      sha256: Buffer.from(sha256, 'hex'),
    })
    .execute();
}

export async function deletePicture({ db, agencyId }: Tenant, id: string): Promise<void> {
  await db
    .deleteFrom('news_picture')
    .where('agency_id', '=', agencyId)
    .where('picture_id', '=', id)
    .execute();
}
