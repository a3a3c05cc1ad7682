import type { Tenant } from '../../db/tenant.ts';
import { contentHash, type EditionContent, type FrozenOpinion, type Place } from '../approvals/rules.ts';
import type { OfficialTexts } from '../documents/acts.ts';
import type { OfficialKind } from '../documents/rules.ts';
import type { PaperKey, PaperState, Status } from './rules.ts';

export interface PaperRow extends PaperKey {
  readonly kind: OfficialKind;
  readonly status: Status;
  /** '' where they follow from the data. */
  readonly texts: OfficialTexts;
  /** Number of the newest edition; 0 before the first. */
  readonly editions: number;
  readonly version: number;
  readonly changedAt: Temporal.Instant;
  readonly changedByName: string | null;
  readonly framework: string;
  readonly yearIsOpen: boolean;
  /** As printed; null until it is approved. */
  readonly number: string | null;
}

/** The papers of a year, newest first. */
export async function listPapers(tenant: Tenant, fiscalYear: number): Promise<PaperRow[]> {
  const rows = await selectPapers(tenant)
    .where('paper.fiscal_year', '=', fiscalYear)
    .orderBy('paper.changed_at', 'desc')
    .orderBy('paper.paper_id')
    .execute();
  return rows.map(toPaper);
}

export interface PaperUnderWay extends PaperKey, PaperState {
  readonly kind: OfficialKind;
}

/** Papers of open years that are not approved, oldest change first, with what the rules look at. */
export async function listPapersUnderWay(tenant: Tenant): Promise<PaperUnderWay[]> {
  const rows = await selectPapers(tenant)
    .leftJoin('paper_edition as edition', (join) =>
      join
        .onRef('edition.agency_id', '=', 'paper.agency_id')
        .onRef('edition.paper_id', '=', 'paper.paper_id')
        .onRef('edition.number', '=', 'paper.editions'),
    )
    .leftJoin('paper_opinion as opinion', (join) =>
      join
        .onRef('opinion.agency_id', '=', 'paper.agency_id')
        .onRef('opinion.paper_id', '=', 'paper.paper_id')
        .onRef('opinion.edition', '=', 'paper.editions')
        .on('opinion.place', '=', 'secretary'),
    )
    .select(['edition.submitted_by', 'opinion.given_by'])
    .where('paper.status', '<>', 'approved')
    .where('cycle.status', '=', 'open')
    .orderBy('paper.changed_at')
    .execute();
  return rows.map((row) => {
    const { fiscalYear, id, kind, status, yearIsOpen } = toPaper(row);
    const by = { submittedBy: row.submitted_by, endorsedBy: row.given_by };
    return { fiscalYear, id, kind, status, yearIsOpen, ...by };
  });
}

export async function findPaper(tenant: Tenant, { fiscalYear, id }: PaperKey): Promise<PaperRow | null> {
  const row = await selectPapers(tenant)
    .where('paper.fiscal_year', '=', fiscalYear)
    .where('paper.paper_id', '=', id)
    .executeTakeFirst();
  return row ? toPaper(row) : null;
}

/** As `findPaper`, and nobody else changes it until the transaction ends: what every act begins with. */
export async function lockPaper(tenant: Tenant, key: PaperKey): Promise<PaperRow | null> {
  await tenant.db
    .selectFrom('paper')
    .select('version')
    .where('agency_id', '=', tenant.agencyId)
    .where('paper_id', '=', key.id)
    .forUpdate()
    .execute();
  return findPaper(tenant, key);
}

function selectPapers({ db, agencyId }: Tenant) {
  return db
    .selectFrom('paper')
    .innerJoin('cycle', (join) =>
      join
        .onRef('cycle.agency_id', '=', 'paper.agency_id')
        .onRef('cycle.fiscal_year', '=', 'paper.fiscal_year'),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'paper.agency_id')
        .onRef('account.account_id', '=', 'paper.changed_by'),
    )
    .leftJoin('paper_approval as approval', (join) =>
      join
        .onRef('approval.agency_id', '=', 'paper.agency_id')
        .onRef('approval.paper_id', '=', 'paper.paper_id'),
    )
    .selectAll('paper')
    .select(['cycle.framework', 'cycle.status as cycle_status', 'account.name as changed_by_name'])
    .select('approval.number')
    .where('paper.agency_id', '=', agencyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPapers>['execute']>>[number];

function toPaper(row: Row): PaperRow {
  const { subject, opening, closing, editions, version, framework, number } = row;
  return {
    ...{ editions, version, framework, number, texts: { subject, opening, closing } },
    id: row.paper_id,
    fiscalYear: row.fiscal_year,
    // The table's own checks hold kind and status to these.
    kind: row.kind as OfficialKind,
    status: row.status as Status,
    changedAt: row.changed_at,
    changedByName: row.changed_by_name,
    yearIsOpen: row.cycle_status === 'open',
  };
}

export interface By {
  readonly accountId: string;
  readonly at: Temporal.Instant;
}

/** False, and nothing done, where one of the kind is under way. */
export async function insertPaper(
  { db, agencyId }: Tenant,
  { fiscalYear, id, kind }: PaperKey & { readonly kind: OfficialKind },
  { accountId, at }: By,
): Promise<boolean> {
  const made = await db
    .insertInto('paper')
    .values({
      ...{ agency_id: agencyId, paper_id: id, fiscal_year: fiscalYear, kind },
      ...{ changed_at: at, changed_by: accountId },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** Writes to a locked paper; what is not given stays. */
export async function changePaper(
  { db, agencyId }: Tenant,
  { id, version }: Pick<PaperRow, 'id' | 'version'>,
  { texts, ...same }: { readonly texts?: OfficialTexts; readonly status: Status; readonly editions?: number },
  { accountId, at }: By,
): Promise<void> {
  await db
    .updateTable('paper')
    .set({ ...same, ...texts, version: version + 1, changed_at: at, changed_by: accountId })
    .where('agency_id', '=', agencyId)
    .where('paper_id', '=', id)
    .execute();
}

export interface Edition {
  readonly number: number;
  readonly content: EditionContent;
  readonly hash: Buffer;
  readonly submittedBy: string;
  readonly submittedAt: Temporal.Instant;
}

export async function addEdition(
  { db, agencyId }: Tenant,
  { id, number }: { readonly id: string; readonly number: number },
  content: EditionContent,
  { accountId, at }: By,
): Promise<void> {
  await db
    .insertInto('paper_edition')
    .values({
      ...{ agency_id: agencyId, paper_id: id, number, content: JSON.stringify(content) },
      ...{ content_hash: contentHash(content), submitted_at: at, submitted_by: accountId },
    })
    .execute();
}

/** One edition; null when there is none of this number (0: none yet). */
export async function findEdition(
  { db, agencyId }: Tenant,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<Edition | null> {
  const row = await db
    .selectFrom('paper_edition')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('paper_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return null;
  const content = row.content as unknown as EditionContent;
  const by = { submittedBy: row.submitted_by, submittedAt: row.submitted_at };
  return { number, content, hash: row.content_hash, ...by };
}

export interface Opinion extends FrozenOpinion {
  readonly givenBy: string;
  readonly givenAt: Temporal.Instant;
}

/** Opinions of one edition, in the order of the chain. */
export async function listOpinions(
  { db, agencyId }: Tenant,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<Opinion[]> {
  const rows = await db
    .selectFrom('paper_opinion')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('paper_id', '=', id)
    .where('edition', '=', number)
    .orderBy('given_at')
    .orderBy('place', 'desc')
    .execute();
  return rows.map((row) => ({
    ...(row.signatory as unknown as { name: string; lines: string[] }),
    ...{ place: row.place as Place, opinion: row.opinion, on: row.given_on.toString() },
    ...{ givenBy: row.given_by, givenAt: row.given_at },
  }));
}

export async function addOpinion(
  { db, agencyId }: Tenant,
  { id, edition }: { readonly id: string; readonly edition: Pick<Edition, 'number' | 'hash'> },
  { place, opinion, name, lines, on }: FrozenOpinion,
  { accountId, at }: By,
): Promise<void> {
  await db
    .insertInto('paper_opinion')
    .values({
      ...{ agency_id: agencyId, paper_id: id, edition: edition.number, place, opinion },
      ...{ signatory: JSON.stringify({ name, lines }), content_hash: edition.hash },
      ...{ given_on: on, given_at: at, given_by: accountId },
    })
    .execute();
}
