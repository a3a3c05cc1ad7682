import type { Json } from '../../db/canonical-json.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { ItemKey } from '../disclosures/rules.ts';
import type { EvidenceKind } from './rules.ts';

/** What one version of a piece holds; exactly one of sha256, page, url and register is not null. */
export interface Held {
  readonly sha256: Buffer | null;
  readonly fileName: string | null;
  /** Markdown. */
  readonly page: string | null;
  readonly url: string | null;
  readonly register: string | null;
  readonly snapshot: Json | null;
  readonly datedOn: Temporal.PlainDate | null;
  readonly coversFrom: Temporal.PlainDate | null;
  /** The first day no longer covered. */
  readonly coversTo: Temporal.PlainDate | null;
}

/** A piece of evidence with its newest version. */
export interface Evidence extends Held {
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly version: number;
  readonly mediaType: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly addedAt: Temporal.Instant;
}

/** The evidence of an item as it stands: what was not removed, each in its newest version, in the order it is shown. */
export async function listEvidence(
  tenant: Tenant,
  { fiscalYear, item }: Pick<ItemKey, 'fiscalYear' | 'item'>,
): Promise<Evidence[]> {
  const rows = await selectVersions(tenant)
    .distinctOn(['piece.sort', 'piece.evidence_id'])
    .where('piece.fiscal_year', '=', fiscalYear)
    .where('piece.item', '=', item)
    .where('piece.removed_at', 'is', null)
    .orderBy('piece.sort')
    .orderBy('piece.evidence_id')
    .orderBy('version.number', 'desc')
    .execute();
  return rows.map((row) => ({
    evidenceId: row.evidence_id,
    kind: row.kind as EvidenceKind,
    title: row.title,
    version: row.number,
    ...toHeld(row),
    mediaType: row.media_type,
    size: row.size,
    addedAt: row.added_at,
  }));
}

function selectVersions({ db, agencyId }: Tenant) {
  return db
    .selectFrom('disclosure_evidence as piece')
    .innerJoin('evidence_version as version', (join) =>
      join
        .onRef('version.agency_id', '=', 'piece.agency_id')
        .onRef('version.evidence_id', '=', 'piece.evidence_id'),
    )
    .leftJoin('evidence_blob as blob', (join) =>
      join.onRef('blob.agency_id', '=', 'version.agency_id').onRef('blob.sha256', '=', 'version.sha256'),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'version.agency_id')
        .onRef('account.account_id', '=', 'version.added_by'),
    )
    .selectAll('version')
    .select(['piece.kind', 'piece.title', 'blob.media_type', 'blob.size', 'account.name as added_by_name'])
    .where('piece.agency_id', '=', agencyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectVersions>['execute']>>[number];

function toHeld(row: Row): Held {
  return {
    sha256: row.sha256,
    fileName: row.file_name,
    page: row.page,
    url: row.url,
    register: row.register,
    snapshot: row.snapshot,
    datedOn: row.dated_on,
    coversFrom: row.covers_from,
    coversTo: row.covers_to,
  };
}

/** What stays the same from version to version. */
export interface Piece {
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  /** Of title and place, apart from the versions of what it holds. */
  readonly version: number;
  readonly removedAt: Temporal.Instant | null;
}

export async function findPiece(
  { db, agencyId }: Tenant,
  { fiscalYear, item }: ItemKey,
  evidenceId: string,
): Promise<Piece | null> {
  const row = await db
    .selectFrom('disclosure_evidence')
    .select(['evidence_id', 'kind', 'title', 'version', 'removed_at'])
    .where('agency_id', '=', agencyId)
    .where('evidence_id', '=', evidenceId)
    .where('fiscal_year', '=', fiscalYear)
    .where('item', '=', item)
    .executeTakeFirst();
  if (!row) return null;
  const { kind, title, version } = row;
  return { evidenceId, kind: kind as EvidenceKind, title, version, removedAt: row.removed_at };
}

export interface Version extends Held {
  readonly number: number;
  readonly mediaType: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly addedAt: Temporal.Instant;
  readonly addedByName: string | null;
}

/** Every version of a piece, newest first. */
export async function listVersions(tenant: Tenant, evidenceId: string): Promise<Version[]> {
  const rows = await selectVersions(tenant)
    .where('piece.evidence_id', '=', evidenceId)
    .orderBy('version.number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    ...toHeld(row),
    mediaType: row.media_type,
    size: row.size,
    addedAt: row.added_at,
    addedByName: row.added_by_name,
  }));
}

/** Puts a new piece behind those the item has. */
export async function insertPiece(
  { db, agencyId }: Tenant,
  { fiscalYear, item }: ItemKey,
  { evidenceId, kind, title }: Pick<Piece, 'evidenceId' | 'kind' | 'title'>,
): Promise<void> {
  const last = await db
    .selectFrom('disclosure_evidence')
    .select((each) => each.fn.max('sort').as('sort'))
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', fiscalYear)
    .where('item', '=', item)
    .executeTakeFirst();
  const key = { agency_id: agencyId, evidence_id: evidenceId, fiscal_year: fiscalYear, item };
  await db
    .insertInto('disclosure_evidence')
    .values({ ...key, kind, title, sort: (last?.sort ?? 0) + 1 })
    .execute();
}

export async function insertVersion(
  { db, agencyId }: Tenant,
  { evidenceId, number }: { readonly evidenceId: string; readonly number: number },
  held: Held,
  by: { readonly accountId: string; readonly at: Temporal.Instant },
): Promise<void> {
  const { sha256, page, url, register, snapshot, fileName, datedOn, coversFrom, coversTo } = held;
  await db
    .insertInto('evidence_version')
    .values({
      ...{ agency_id: agencyId, evidence_id: evidenceId, number, sha256, page, url, register },
      file_name: fileName,
      snapshot: snapshot === null ? null : JSON.stringify(snapshot),
      dated_on: datedOn,
      covers_from: coversFrom,
      covers_to: coversTo,
      added_at: by.at,
      added_by: by.accountId,
    })
    .execute();
}

/** Changes a piece of a locked item; what is not given stays. */
export async function changePiece(
  { db, agencyId }: Tenant,
  { evidenceId, version }: Pick<Piece, 'evidenceId' | 'version'>,
  { title, removedAt }: { readonly title?: string; readonly removedAt?: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable('disclosure_evidence')
    .set({ ...(title && { title }), ...(removedAt && { removed_at: removedAt }), version: version + 1 })
    .where('agency_id', '=', agencyId)
    .where('evidence_id', '=', evidenceId)
    .execute();
}

/** Gives the pieces of a locked item their places, in the order of the ids. */
export async function placePieces({ db, agencyId }: Tenant, ids: readonly string[]): Promise<void> {
  for (const [at, evidenceId] of ids.entries()) {
    await db
      .updateTable('disclosure_evidence')
      .set({ sort: at + 1 })
      .where('agency_id', '=', agencyId)
      .where('evidence_id', '=', evidenceId)
      .execute();
  }
}

/** Bytes one uploaded file may have in this agency. */
export async function mostUpload({ db, agencyId }: Tenant): Promise<number> {
  const row = await db
    .selectFrom('agency_settings')
    .select('max_upload_size')
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  return row?.max_upload_size ?? 25 * 1024 * 1024;
}
