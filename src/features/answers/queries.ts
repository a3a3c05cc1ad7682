import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { QuestionSet } from '../../core/surveying/question-set.ts';
import { canonicalJson, type Json } from '../../db/canonical-json.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Mode, Window } from '../surveys/rules.ts';
import type { SurveyCounts } from './counts.ts';
import type { Opening, OpenText } from './sealing.ts';

export async function insertKey({ db, agencyId }: Tenant, key: Opening, sealed: string): Promise<void> {
  await db
    .insertInto('survey_key')
    .values({ agency_id: agencyId, survey_id: key.surveyId, opening: key.opening, sealed })
    .execute();
}

/** As it lies sealed; null where there is none. */
export async function findKey({ db, agencyId }: Tenant, { surveyId, opening }: Opening) {
  const row = await db
    .selectFrom('survey_key')
    .select('sealed')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('opening', '=', opening)
    .executeTakeFirst();
  return row?.sealed ?? null;
}

export async function deleteKey({ db, agencyId }: Tenant, { surveyId, opening }: Opening): Promise<void> {
  await db
    .deleteFrom('survey_key')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('opening', '=', opening)
    .execute();
}

export interface TakingSurvey extends Window {
  readonly opening: number;
  readonly sealedKey: string | null;
  /** Codes of its open questions. */
  readonly openTexts: readonly string[];
}

/** A survey as it stands, and nobody closes or pauses it until the transaction ends; null: there is none. */
export async function shareSurvey({ db, agencyId }: Tenant, surveyId: string): Promise<TakingSurvey | null> {
  const row = await db
    .selectFrom('survey')
    .leftJoin('survey_key', (join) =>
      join
        .onRef('survey_key.agency_id', '=', 'survey.agency_id')
        .onRef('survey_key.survey_id', '=', 'survey.survey_id')
        .onRef('survey_key.opening', '=', 'survey.opening'),
    )
    .select(['status', 'opens_on', 'closes_on', 'survey.opening', 'survey_key.sealed'])
    .select(sql<QuestionSet['openTexts']>`questions -> 'openTexts'`.as('open_texts'))
    .where('survey.agency_id', '=', agencyId)
    .where('survey.survey_id', '=', surveyId)
    .forShare('survey')
    .executeTakeFirst();
  if (!row) return null;
  const { opening, sealed } = row;
  // The table's own checks hold the status to these.
  const status = row.status as Window['status'];
  const openTexts = row.open_texts.map(({ code }) => code);
  return { status, opensOn: row.opens_on, closesOn: row.closes_on, opening, sealedKey: sealed, openTexts };
}

export async function addToDay(
  { db, agencyId }: Tenant,
  surveyId: string,
  { day, mode, answers }: { readonly day: Temporal.PlainDate; readonly mode: Mode; readonly answers: number },
): Promise<void> {
  await db
    .insertInto('survey_day')
    .values({ agency_id: agencyId, survey_id: surveyId, day, mode, answers })
    .onConflict((conflict) =>
      conflict
        .columns(['agency_id', 'survey_id', 'day', 'mode'])
        .doUpdateSet({ answers: sql`survey_day.answers + excluded.answers` }),
    )
    .execute();
}

export interface SealedRow {
  readonly part: 'answer' | 'text';
  readonly sealed: Buffer;
}

/** An open text is 8 kB sealed: so many rows go to and fro in one statement. */
const ROWS = { answer: 20_000, text: 500 };

/** Adds rows in an order drawn by lot, under random ids. */
export async function insertSealed(
  { db, agencyId }: Tenant,
  { surveyId, opening }: Opening,
  given: readonly SealedRow[],
): Promise<void> {
  const rows = given
    .map((row) => ({ ...row, id: randomUUID() }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  for (let at = 0; at < rows.length; at += ROWS.text) {
    const some = rows.slice(at, at + ROWS.text);
    await sql`
      insert into survey_sealed (agency_id, survey_id, opening, sealed_id, part, sealed)
      select ${agencyId}, ${surveyId}, ${opening}, id, part, sealed from unnest(
        ${some.map(({ id }) => id)}::uuid[], ${some.map(({ part }) => part)}::text[],
        ${some.map(({ sealed }) => sealed)}::bytea[]) as row (id, part, sealed)`.execute(db);
  }
}

function sealedOf({ db, agencyId }: Tenant, { surveyId, opening }: Opening) {
  return db
    .selectFrom('survey_sealed')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('opening', '=', opening);
}

/** How many answers of an opening lie sealed. */
export async function countSealed(tenant: Tenant, opening: Opening): Promise<number> {
  const row = await sealedOf(tenant, opening)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('part', '=', 'answer')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The sealed rows of an opening, some at a time. */
export async function* listSealed(tenant: Tenant, opening: Opening, part: SealedRow['part']) {
  let after: string | null = null;
  for (;;) {
    const rows: { sealed_id: string; sealed: Buffer }[] = await sealedOf(tenant, opening)
      .select(['sealed_id', 'sealed'])
      .where('part', '=', part)
      .$if(after !== null, (query) => query.where('sealed_id', '>', after ?? ''))
      .orderBy('sealed_id')
      .limit(ROWS[part])
      .execute();
    yield rows.map(({ sealed }) => sealed);
    if (rows.length < ROWS[part]) return;
    after = rows.at(-1)?.sealed_id ?? null;
  }
}

export async function deleteSealed({ db, agencyId }: Tenant, { surveyId, opening }: Opening): Promise<void> {
  await db
    .deleteFrom('survey_sealed')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('opening', '=', opening)
    .execute();
}

/** Answers one after the other, `width` bytes each (mode, options), with an id of 16 bytes for each. */
export async function insertAnswers(
  { db, agencyId }: Tenant,
  surveyId: string,
  { ids, answers, width }: { readonly ids: Buffer; readonly answers: Buffer; readonly width: number },
): Promise<void> {
  await sql`
    insert into survey_answer (agency_id, survey_id, answer_id, mode, options)
    select ${agencyId}, ${surveyId}, encode(substring(ids from n * 16 + 1 for 16), 'hex')::uuid,
      case get_byte(answers, n * width) when 0 then 'self' else 'interviewer' end,
      substring(answers from n * width + 2 for width - 1)
    from (select ${ids}::bytea as ids, ${answers}::bytea as answers, ${width}::integer as width) as given,
      generate_series(0, ${ids.length / 16 - 1}::integer) as n`.execute(db);
}

export async function insertTexts(
  { db, agencyId }: Tenant,
  surveyId: string,
  texts: readonly OpenText[],
): Promise<void> {
  await sql`
    insert into survey_text (agency_id, survey_id, text_id, question, body)
    select ${agencyId}, ${surveyId}, gen_random_uuid(), question, body from unnest(
      ${texts.map(({ question }) => question)}::text[], ${texts.map(({ body }) => body)}::text[]
    ) as text (question, body)`.execute(db);
}

export interface AnswerBlock {
  readonly mode: Mode;
  /** Encoded answers, one after the other: one byte a slot. */
  readonly bytes: Buffer;
}

/** So many answers are asked for at once, about: a block must stay far below what one value may hold. */
const BLOCK = 30_000;

/** All unsealed answers of a survey, in blocks of one mode each; ids are random, so that stretches of them are alike. */
export async function* listAnswers({ db, agencyId }: Tenant, surveyId: string): AsyncGenerator<AnswerBlock> {
  const all = db
    .selectFrom('survey_answer')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId);
  const counted = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const blocks = Math.min(256, 2 ** Math.ceil(Math.log2(Math.max(1, counted.count / BLOCK))));
  const bound = (block: number) =>
    `${((256 / blocks) * block).toString(16).padStart(2, '0')}000000-0000-0000-0000-000000000000`;
  const ask = (block: number) =>
    all
      .select(['mode', sql<Buffer>`string_agg(options, ''::bytea)`.as('bytes')])
      .where('answer_id', '>=', bound(block))
      .$if(block < blocks - 1, (query) => query.where('answer_id', '<', bound(block + 1)))
      .groupBy('mode')
      .execute();
  let next = ask(0);
  for (let block = 1; block <= blocks; block += 1) {
    const rows = await next;
    // Asked for while this one is counted. Whoever stops early leaves the transaction, which tells any failure.
    if (block < blocks) next = ask(block);
    next.catch(() => undefined);
    for (const { mode, bytes } of rows) yield { mode: mode as Mode, bytes };
  }
}

export async function insertResult(
  { db, agencyId }: Tenant,
  { surveyId, opening }: Opening,
  { content, answers }: { readonly content: SurveyCounts; readonly answers: number },
): Promise<void> {
  const hash = createHash('sha256')
    .update(canonicalJson(content as unknown as Json))
    .digest();
  await db
    .insertInto('survey_result')
    .values({
      ...{ agency_id: agencyId, survey_id: surveyId, opening, answers, content_hash: hash },
      content: JSON.stringify(content),
    })
    .execute();
}

/** What came of a survey, all its answers; null while nothing was unsealed. */
export async function findResult({ db, agencyId }: Tenant, surveyId: string) {
  const row = await db
    .selectFrom('survey_result')
    .select(['opening', 'answers', 'content'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('opening', 'desc')
    .executeTakeFirst();
  return row ? { ...row, content: row.content as unknown as SurveyCounts } : null;
}
