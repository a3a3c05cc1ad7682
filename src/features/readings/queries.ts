import { sql } from 'kysely';
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

/** Characters of one text: the checker of items looks at no more of it. */
const MOST_TEXT = 30_000;
/** Of a text it is only compared with, and how many of those. */
const MOST_OTHER_TEXT = 4_000;
const MOST_OTHERS = 400;

/** The beginnings of the texts of some files, by their hashes in hex. */
export async function findTexts(
  { db, agencyId }: Tenant,
  hashes: readonly Buffer[],
): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('file_reading')
    .select('sha256')
    .select((each) => each.fn<string>('left', ['text', each.val(MOST_TEXT)]).as('text'))
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

export interface TextOfItem {
  readonly item: string;
  /** B.E. */
  readonly fiscalYear: number;
  readonly text: string;
}

/** What stands under the other items of a year and under the same item the year before: explanations, then evidence. */
export async function listOtherTexts(
  tenant: Tenant,
  { fiscalYear, item }: { readonly fiscalYear: number; readonly item: string },
): Promise<TextOfItem[]> {
  const { db, agencyId } = tenant;
  const said = db
    .selectFrom('disclosure as piece')
    .select(['piece.item', 'piece.fiscal_year as fiscalYear', 'piece.explanation as text'])
    .where('piece.agency_id', '=', agencyId)
    .where('piece.explanation', '<>', '')
    .where(isComparable({ fiscalYear, item }))
    .orderBy('piece.fiscal_year')
    .orderBy('piece.item')
    .limit(MOST_OTHERS);
  const explanations = await said.execute();
  const evidence = await listEvidenceTexts(tenant, { fiscalYear, item });
  return [...explanations, ...evidence].slice(0, MOST_OTHERS);
}

/** Of `piece`: what stands elsewhere, yet may say the same. */
function isComparable({ fiscalYear, item }: { readonly fiscalYear: number; readonly item: string }) {
  return sql<boolean>`(
    piece.fiscal_year = ${fiscalYear} and piece.item <> ${item}
    or piece.fiscal_year = ${fiscalYear - 1} and piece.item = ${item}
  )`;
}

async function listEvidenceTexts(
  { db, agencyId }: Tenant,
  { fiscalYear, item }: { readonly fiscalYear: number; readonly item: string },
): Promise<TextOfItem[]> {
  const rows = await db
    .selectFrom('disclosure_evidence as piece')
    .innerJoin('evidence_version as version', (join) =>
      join
        .onRef('version.agency_id', '=', 'piece.agency_id')
        .onRef('version.evidence_id', '=', 'piece.evidence_id'),
    )
    .leftJoin('file_reading as reading', (join) =>
      join
        .onRef('reading.agency_id', '=', 'version.agency_id')
        .onRef('reading.sha256', '=', 'version.sha256'),
    )
    .distinctOn(['piece.fiscal_year', 'piece.item', 'piece.sort', 'piece.evidence_id'])
    .select(['piece.item', 'piece.fiscal_year as fiscalYear'])
    .select((each) =>
      each
        .fn<string | null>('left', [
          each.fn.coalesce('reading.text', 'version.page'),
          each.val(MOST_OTHER_TEXT),
        ])
        .as('text'),
    )
    .where('piece.agency_id', '=', agencyId)
    .where('piece.removed_at', 'is', null)
    .where(isComparable({ fiscalYear, item }))
    .orderBy('piece.fiscal_year')
    .orderBy('piece.item')
    .orderBy('piece.sort')
    .orderBy('piece.evidence_id')
    .orderBy('version.number', 'desc')
    .limit(MOST_OTHERS)
    .execute();
  return rows.flatMap(({ text, ...of }) => (text ? [{ ...of, text }] : []));
}
