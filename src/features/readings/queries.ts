import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';

/** What is known of a stored file by having looked into it. */
export interface Reading {
  readonly sha256: Buffer;
  /** Null for what has no pages, or whose number is not known. */
  readonly pages: number | null;
  readonly hasText: boolean;
  readonly previewText: string;
  readonly hasPicture: boolean;
  /** Why nothing could be read; null where it could. */
  readonly failure: Bilingual | null;
}

/** What is known of some files, by their hashes in hex; those not read yet are missing. */
export async function findReadings(
  { db, agencyId }: Tenant,
  hashes: readonly Buffer[],
): Promise<Map<string, Reading>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('file_reading')
    .select(['sha256', 'pages', 'has_text', 'preview_text', 'failure'])
    .select((each) => each('preview_png', 'is not', null).as('has_picture'))
    .where('agency_id', '=', agencyId)
    .where('sha256', 'in', [...hashes])
    .execute();
  return new Map(
    rows.map((row) => [
      row.sha256.toString('hex'),
      {
        sha256: row.sha256,
        pages: row.pages,
        hasText: row.has_text,
        previewText: row.preview_text,
        hasPicture: Boolean(row.has_picture),
        failure: row.failure as unknown as Bilingual | null,
      },
    ]),
  );
}

/** The texts of some files by their hashes in hex. */
export async function findTexts(
  { db, agencyId }: Tenant,
  hashes: readonly Buffer[],
): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('file_reading')
    .select(['sha256', 'text'])
    .where('agency_id', '=', agencyId)
    .where('sha256', 'in', [...hashes])
    .execute();
  return new Map(rows.map(({ sha256, text }) => [sha256.toString('hex'), text]));
}

/** The picture of a file's first page; null where there is none. */
export async function findPicture({ db, agencyId }: Tenant, sha256: Buffer): Promise<Buffer | null> {
  const row = await db
    .selectFrom('file_reading')
    .select('preview_png')
    .where('agency_id', '=', agencyId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row?.preview_png ?? null;
}

/** Kind and size of a stored file; null for a hash this agency does not have. */
export async function findBlob({ db, agencyId }: Tenant, sha256: Buffer) {
  const row = await db
    .selectFrom('evidence_blob')
    .select(['media_type', 'size'])
    .where('agency_id', '=', agencyId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row ? { mediaType: row.media_type, size: row.size } : null;
}

export interface NewReading {
  readonly text: string;
  readonly pages: number | null;
  readonly hasText: boolean;
  readonly previewText: string;
  readonly picture: Uint8Array | null;
  readonly failure: Bilingual | null;
}

/** Keeps what was read of a file. A second reading of the same bytes says the same, so the first one stays. */
export async function keepReading(
  { db, agencyId }: Tenant,
  sha256: Buffer,
  reading: NewReading,
  at: Temporal.Instant,
): Promise<void> {
  const { text, pages, hasText, previewText, picture, failure } = reading;
  await db
    .insertInto('file_reading')
    .values({
      ...{ agency_id: agencyId, sha256, text, pages },
      has_text: hasText,
      preview_text: previewText,
      preview_png: picture && Buffer.from(picture),
      failure: failure && JSON.stringify(failure),
      read_at: at,
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'sha256']).doNothing())
    .execute();
}
