import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import { hashOf, type PublishedScores } from './publication.ts';

export interface AnnouncedScore {
  /** "1", "IIT" or "total" */
  readonly axis: string;
  readonly value: string;
  /** Where it was announced, or the file it was imported from. */
  readonly source: string;
}

/** The announced scores of a year, in no order: the framework knows the order. */
export function listAnnounced({ db, agencyId }: Tenant, year: number): Promise<AnnouncedScore[]> {
  return db
    .selectFrom('announced_score')
    .select(['axis', 'value', 'source'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .execute();
}

export async function removeScores(
  { db, agencyId }: Tenant,
  year: number,
  axes: readonly string[],
): Promise<void> {
  if (axes.length === 0) return;
  await db
    .deleteFrom('announced_score')
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .where('axis', 'in', axes)
    .execute();
}

export interface ScorePublication {
  readonly year: number;
  /** Of the year, counted from 1: the highest is what the public sees. */
  readonly number: number;
  readonly content: PublishedScores;
  readonly hash: Buffer;
  /** Why it replaced the one before; null for the first. */
  readonly reason: string | null;
  readonly publishedAt: Temporal.Instant;
  readonly publishedByName: string | null;
}

/** Every publication of a year, newest first. */
export async function listPublications(tenant: Tenant, year: number): Promise<ScorePublication[]> {
  const rows = await selectPublications(tenant)
    .where('fiscal_year', '=', year)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(toPublication);
}

/** What the public sees of each year, newest year first. */
export async function listPublished(tenant: Tenant): Promise<ScorePublication[]> {
  const rows = await selectPublications(tenant)
    .distinctOn('fiscal_year')
    .orderBy('fiscal_year', 'desc')
    .orderBy('number', 'desc')
    .execute();
  return rows.map(toPublication);
}

/** What the public sees of the newest year that has published scores. */
export async function findNewestPublished(tenant: Tenant): Promise<ScorePublication | null> {
  const row = await selectPublications(tenant)
    .orderBy('fiscal_year', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toPublication(row) : null;
}

export async function findPublished(tenant: Tenant, year: number): Promise<ScorePublication | null> {
  const [newest = null] = await listPublications(tenant, year);
  return newest;
}

function selectPublications({ db, agencyId }: Tenant) {
  return db
    .selectFrom('score_publication')
    .leftJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'score_publication.agency_id')
        .onRef('account.account_id', '=', 'score_publication.published_by'),
    )
    .select(['fiscal_year', 'number', 'content', 'content_hash', 'reason', 'published_at'])
    .select('account.name as published_by_name')
    .where('score_publication.agency_id', '=', agencyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPublications>['execute']>>[number];

function toPublication(row: Row): ScorePublication {
  return {
    year: row.fiscal_year,
    number: row.number,
    content: row.content as unknown as PublishedScores,
    hash: row.content_hash,
    reason: row.reason,
    publishedAt: row.published_at,
    publishedByName: row.published_by_name,
  };
}

export interface NewPublication {
  readonly number: number;
  readonly content: PublishedScores;
  readonly reason: string | null;
  readonly at: Temporal.Instant;
  readonly by: string;
}

/** Puts scores on record for good, as the public will see them. */
export async function insertPublication(
  { db, agencyId }: Tenant,
  { number, content, reason, at, by }: NewPublication,
): Promise<void> {
  await db
    .insertInto('score_publication')
    .values({
      ...{ agency_id: agencyId, publication_id: randomUUID(), fiscal_year: content.fiscalYear, number },
      framework: content.framework,
      framework_hash: Buffer.from(content.frameworkHash, 'hex'),
      content: JSON.stringify(content),
      content_hash: hashOf(content),
      ...{ total: content.total, level: content.level.code, reason },
      ...{ published_at: at, published_by: by },
    })
    .execute();
}
