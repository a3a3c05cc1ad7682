import type { Tenant } from '../../db/tenant.ts';

export interface ProgressFile {
  readonly position: number;
  readonly sha256: Buffer;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

export interface Progress {
  readonly progressId: string;
  readonly happenedOn: Temporal.PlainDate;
  readonly text: string;
  /** Null for what an import brought. */
  readonly writtenByName: string | null;
  readonly writtenAt: Temporal.Instant;
  /** A wrong entry is struck, never edited; it stays readable. */
  readonly struck: { readonly at: Temporal.Instant; readonly reason: string } | null;
  readonly files: readonly ProgressFile[];
}

/** What was done of a measure ("measure:<id>") or an item ("disclosure:2566:O14"), the oldest day first, the struck ones too. */
export async function listProgress(tenant: Tenant, subject: string): Promise<Progress[]> {
  const { db, agencyId } = tenant;
  const rows = await db
    .selectFrom('progress')
    .leftJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'progress.agency_id')
        .onRef('account.account_id', '=', 'progress.written_by'),
    )
    .selectAll('progress')
    .select('account.name as written_by_name')
    .where('progress.agency_id', '=', agencyId)
    .where('progress.subject', '=', subject)
    .orderBy('progress.happened_on')
    .orderBy('progress.written_at')
    .orderBy('progress.progress_id')
    .execute();
  const files = await filesOf(
    tenant,
    rows.map((row) => row.progress_id),
  );
  return rows.map((row) => ({
    progressId: row.progress_id,
    happenedOn: row.happened_on,
    text: row.text,
    writtenByName: row.written_by_name,
    writtenAt: row.written_at,
    struck: row.struck_at && { at: row.struck_at, reason: row.struck_reason ?? '' },
    files: files.get(row.progress_id) ?? [],
  }));
}

export interface YearProgress {
  /** "measure:<id>" or "disclosure:2566:O14" */
  readonly subject: string;
  readonly on: Temporal.PlainDate;
  readonly text: string;
  readonly writtenAt: Temporal.Instant;
}

/** What was done in a year, of everything, the oldest day first. What was struck was wrong, so it is not told. */
export function listYearProgress({ db, agencyId }: Tenant, fiscalYear: number): Promise<YearProgress[]> {
  return db
    .selectFrom('progress')
    .select(['subject', 'happened_on as on', 'text', 'written_at as writtenAt'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', fiscalYear)
    .where('struck_at', 'is', null)
    .orderBy('happened_on')
    .orderBy('written_at')
    .orderBy('progress_id')
    .execute();
}

async function filesOf({ db, agencyId }: Tenant, ids: readonly string[]) {
  const byEntry = new Map<string, ProgressFile[]>();
  if (ids.length === 0) return byEntry;
  const rows = await db
    .selectFrom('progress_file as file')
    .innerJoin('evidence_blob as blob', (join) =>
      join.onRef('blob.agency_id', '=', 'file.agency_id').onRef('blob.sha256', '=', 'file.sha256'),
    )
    .select(['file.progress_id', 'file.position', 'file.sha256', 'file.file_name'])
    .select(['blob.media_type', 'blob.size'])
    .where('file.agency_id', '=', agencyId)
    .where('file.progress_id', 'in', [...ids])
    .orderBy('file.position')
    .execute();
  for (const { progress_id, position, sha256, file_name, media_type, size } of rows) {
    const file = { position, sha256, fileName: file_name, mediaType: media_type, size };
    byEntry.set(progress_id, [...(byEntry.get(progress_id) ?? []), file]);
  }
  return byEntry;
}

export interface NewProgress {
  readonly id: string;
  readonly year: number;
  readonly subject: string;
  readonly happenedOn: Temporal.PlainDate;
  readonly text: string;
  readonly files: readonly { readonly sha256: Buffer; readonly fileName: string }[];
  /** Where an import took it from. */
  readonly sourceKey?: string;
}

/** The files are kept already. `accountId` null: nobody wrote it here, an import brought it. */
export async function insertProgress(
  { db, agencyId }: Tenant,
  { id, year, subject, happenedOn, text, files, sourceKey }: NewProgress,
  by: { readonly accountId: string | null; readonly at: Temporal.Instant },
): Promise<void> {
  const key = { agency_id: agencyId, progress_id: id };
  await db
    .insertInto('progress')
    .values({
      ...{ ...key, fiscal_year: year, subject, happened_on: happenedOn, text },
      source_key: sourceKey ?? null,
      written_by: by.accountId,
      written_at: by.at,
    })
    .execute();
  const rows = files.map(({ sha256, fileName }, at) => ({
    ...{ ...key, position: at + 1, sha256, file_name: fileName },
  }));
  if (rows.length > 0) await db.insertInto('progress_file').values(rows).execute();
}

export interface ProgressRow {
  readonly id: string;
  readonly year: number;
  readonly subject: string;
  readonly happenedOn: Temporal.PlainDate;
  readonly text: string;
  readonly isStruck: boolean;
}

export async function findProgress({ db, agencyId }: Tenant, id: string): Promise<ProgressRow | null> {
  const row = await db
    .selectFrom('progress')
    .select(['fiscal_year', 'subject', 'happened_on', 'text', 'struck_at'])
    .where('agency_id', '=', agencyId)
    .where('progress_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { fiscal_year: year, subject, happened_on: happenedOn, text } = row;
  return { id, year, subject, happenedOn, text, isStruck: row.struck_at !== null };
}

/** False when it was struck in between. */
export async function strikeProgress(
  { db, agencyId }: Tenant,
  id: string,
  reason: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const struck = await db
    .updateTable('progress')
    .set({ struck_at: at, struck_reason: reason })
    .where('agency_id', '=', agencyId)
    .where('progress_id', '=', id)
    .where('struck_at', 'is', null)
    .executeTakeFirst();
  return struck.numUpdatedRows === 1n;
}

/** One file of an entry, the struck ones' too: what was on record stays to be read. */
export async function findProgressFile(
  tenant: Tenant,
  id: string,
  position: number,
): Promise<ProgressFile | null> {
  const files = (await filesOf(tenant, [id])).get(id) ?? [];
  return files.find((file) => file.position === position) ?? null;
}
