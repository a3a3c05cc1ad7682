import type { Tenant } from '../../db/tenant.ts';
import type { PaperFormat } from '../documents/rules.ts';
import { type ApprovedContent, contentHash } from './rules.ts';

/**
 * The next running number of a calendar year (B.E.). Its row is held until the commit: others wait, and what is rolled
 * back gives its number back, so the series has neither gaps nor doubles.
 */
export async function takeNumber({ db, agencyId }: Tenant, calendarYear: number): Promise<number> {
  const row = await db
    .insertInto('paper_counter')
    .values({ agency_id: agencyId, calendar_year: calendarYear, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['agency_id', 'calendar_year'])
        .doUpdateSet((each) => ({ last: each('paper_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

export interface Approval {
  readonly paperId: string;
  readonly content: ApprovedContent;
  readonly hash: Buffer;
  readonly approvedAt: Temporal.Instant;
}

export interface NewApproval {
  readonly paperId: string;
  readonly edition: number;
  /** B.E. */
  readonly calendarYear: number;
  readonly running: number;
  readonly content: ApprovedContent;
}

export async function addApproval(
  { db, agencyId }: Tenant,
  { paperId, edition, calendarYear, running, content }: NewApproval,
  by: { readonly accountId: string; readonly at: Temporal.Instant },
): Promise<void> {
  const { number, dated, code } = content;
  await db
    .insertInto('paper_approval')
    .values({
      ...{ agency_id: agencyId, paper_id: paperId, edition, calendar_year: calendarYear, running },
      ...{ number, dated_on: dated, code, content: JSON.stringify(content) },
      ...{ content_hash: contentHash(content), approved_at: by.at, approved_by: by.accountId },
    })
    .execute();
}

export function findApproval(tenant: Tenant, paperId: string): Promise<Approval | null> {
  return approvalWhere(tenant, 'paper_id', paperId);
}

export function findByCode(tenant: Tenant, code: string): Promise<Approval | null> {
  return approvalWhere(tenant, 'code', code);
}

async function approvalWhere(
  { db, agencyId }: Tenant,
  column: 'paper_id' | 'code',
  value: string,
): Promise<Approval | null> {
  const row = await db
    .selectFrom('paper_approval')
    .select(['paper_id', 'content', 'content_hash', 'approved_at'])
    .where('agency_id', '=', agencyId)
    .where(column, '=', value)
    .executeTakeFirst();
  if (!row) return null;
  const content = row.content as unknown as ApprovedContent;
  return { paperId: row.paper_id, content, hash: row.content_hash, approvedAt: row.approved_at };
}

/** An approved paper as it was first written in a format. */
export interface WrittenFile {
  readonly format: PaperFormat;
  readonly sha256: Buffer;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

export async function listFiles({ db, agencyId }: Tenant, paperId: string): Promise<WrittenFile[]> {
  const rows = await db
    .selectFrom('paper_file as file')
    .innerJoin('evidence_blob as blob', (join) =>
      join.onRef('blob.agency_id', '=', 'file.agency_id').onRef('blob.sha256', '=', 'file.sha256'),
    )
    .select(['file.format', 'file.sha256', 'blob.size', 'blob.media_type as mediaType'])
    .where('file.agency_id', '=', agencyId)
    .where('file.paper_id', '=', paperId)
    .orderBy('file.format')
    .execute();
  return rows.map(({ format, ...same }) => ({ ...same, format: format as PaperFormat }));
}

/** False, and nothing done, where the format was written before. */
export async function addFile(
  { db, agencyId }: Tenant,
  { paperId, format, sha256 }: Pick<WrittenFile, 'format' | 'sha256'> & { readonly paperId: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const added = await db
    .insertInto('paper_file')
    .values({ agency_id: agencyId, paper_id: paperId, format, sha256, written_at: at })
    .onConflict((conflict) => conflict.columns(['agency_id', 'paper_id', 'format']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
