import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import type { AnswerContent, AnswerImport } from './rules.ts';

/** Answers imported for a year, newest first. */
export async function listAnswerImports({ db, agencyId }: Tenant, year: number): Promise<AnswerImport[]> {
  const rows = await db
    .selectFrom('answer_import')
    .select(['content', 'source'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('imported_at', 'desc')
    .orderBy('import_id')
    .execute();
  return rows.map(({ content, source }) => ({ content: content as unknown as AnswerContent, source }));
}

interface By {
  readonly accountId: string;
  readonly at: Temporal.Instant;
}

/** Puts imported answers on record for good; a later import of the same questions speaks in their place. */
export async function insertAnswerImport(
  { db, agencyId }: Tenant,
  year: number,
  { content, source }: AnswerImport,
  { accountId, at }: By,
): Promise<void> {
  await db
    .insertInto('answer_import')
    .values({
      ...{ agency_id: agencyId, import_id: randomUUID(), fiscal_year: year, source },
      ...{ content: JSON.stringify(content), imported_at: at, imported_by: accountId },
    })
    .execute();
}
