import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tenant } from '../../db/tenant.ts';
import type { Opening } from './sealing.ts';

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
