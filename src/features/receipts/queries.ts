import { sql } from 'kysely';
import type { Tenant } from '../../db/tenant.ts';

function receiptsOf({ db, agencyId }: Tenant, surveyId: string) {
  return db
    .selectFrom('survey_receipt')
    .where('survey_receipt.agency_id', '=', agencyId)
    .where('survey_receipt.survey_id', '=', surveyId);
}

export interface Batch {
  readonly number: number;
  readonly root: Buffer;
  readonly receipts: number;
  readonly publishedOn: Temporal.PlainDate;
}

/** The published batches of a survey, oldest first. */
export async function listBatches({ db, agencyId }: Tenant, surveyId: string): Promise<Batch[]> {
  const rows = await db
    .selectFrom('survey_receipt_batch')
    .select(['number', 'root', 'receipts', 'published_on'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('number')
    .execute();
  return rows.map(({ published_on, ...same }) => ({ ...same, publishedOn: published_on }));
}

/** How many receipts were given and stand in no batch yet, without reading them: as many as answers were counted. */
export async function countWaiting({ db, agencyId }: Tenant, surveyId: string): Promise<number> {
  const total = async (table: 'survey_day' | 'survey_receipt_batch', column: 'answers' | 'receipts') => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.sum<number | null>(column as never).as('total'))
      .where('agency_id', '=', agencyId)
      .where('survey_id', '=', surveyId)
      .executeTakeFirstOrThrow();
    return Number(row.total ?? 0);
  };
  return (await total('survey_day', 'answers')) - (await total('survey_receipt_batch', 'receipts'));
}

/** The first receipts that wait, in the order of their bytes. */
export async function listWaiting(tenant: Tenant, surveyId: string, limit: number): Promise<Buffer[]> {
  const rows = await receiptsOf(tenant, surveyId)
    .select('leaf')
    .where('batch', 'is', null)
    .orderBy('leaf')
    .limit(limit)
    .execute();
  return rows.map(({ leaf }) => leaf);
}

export async function insertBatch(
  { db, agencyId }: Tenant,
  surveyId: string,
  batch: Batch,
  leaves: readonly Buffer[],
): Promise<void> {
  const survey = { agency_id: agencyId, survey_id: surveyId };
  const { number, root, receipts, publishedOn } = batch;
  await db
    .insertInto('survey_receipt_batch')
    .values({ ...survey, number, root, receipts, published_on: publishedOn })
    .execute();
  await db
    .updateTable('survey_receipt')
    .set({ batch: number })
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where(sql<boolean>`leaf = any(${leaves}::bytea[])`)
    .execute();
}

/** The receipts of a batch in the order of their bytes. */
export async function listLeaves(tenant: Tenant, surveyId: string, batch: number): Promise<Buffer[]> {
  const rows = await receiptsOf(tenant, surveyId)
    .select('leaf')
    .where('batch', '=', batch)
    .orderBy('leaf')
    .execute();
  return rows.map(({ leaf }) => leaf);
}

/** The batch a receipt stands in; null: it waits for one; undefined: no such receipt was given. */
export async function findBatchOf(tenant: Tenant, surveyId: string, leaf: Buffer) {
  const row = await receiptsOf(tenant, surveyId).select('batch').where('leaf', '=', leaf).executeTakeFirst();
  return row?.batch;
}

/** Surveys of the agency that have begun: closed ones may wait for their unsealing. Nobody moves one until the transaction ends. */
export async function shareRunning({ db, agencyId }: Tenant): Promise<string[]> {
  const rows = await db
    .selectFrom('survey')
    .select('survey_id')
    .where('agency_id', '=', agencyId)
    .where('status', '<>', 'draft')
    .orderBy('survey_id')
    .forShare()
    .execute();
  return rows.map(({ survey_id }) => survey_id);
}

/** How many answers lie sealed; once a survey is closed: those too few to be told. */
export async function countSealedAnswers({ db, agencyId }: Tenant, surveyId: string): Promise<number> {
  const row = await db
    .selectFrom('survey_sealed')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('part', '=', 'answer')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Spends tickets; answers those (hex) that were not spent before. In the order of their bytes, which tells nothing. */
export async function spendTickets(
  { db, agencyId }: Tenant,
  surveyId: string,
  leaves: readonly Buffer[],
): Promise<Set<string>> {
  const sorted = leaves.toSorted(Buffer.compare);
  const { rows } = await sql<{ leaf: Buffer }>`
    insert into survey_receipt (agency_id, survey_id, leaf)
    select ${agencyId}, ${surveyId}, leaf from unnest(${sorted}::bytea[]) as leaf
    on conflict do nothing returning leaf`.execute(db);
  return new Set(rows.map(({ leaf }) => leaf.toString('hex')));
}
