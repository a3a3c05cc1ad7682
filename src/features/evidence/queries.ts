import type { Json } from '../../db/canonical-json.ts';
import type { Tenant } from '../../db/tenant.ts';

export type EvidenceKind = 'file' | 'page' | 'link' | 'register';

/** A piece of evidence with its newest version; exactly one of sha256, page, url and register is not null. */
export interface Evidence {
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly version: number;
  readonly sha256: Buffer | null;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  /** Bytes. */
  readonly size: number | null;
  /** Markdown. */
  readonly page: string | null;
  readonly url: string | null;
  readonly register: string | null;
  readonly snapshot: Json | null;
  readonly datedOn: Temporal.PlainDate | null;
  readonly coversFrom: Temporal.PlainDate | null;
  /** The first day no longer covered. */
  readonly coversTo: Temporal.PlainDate | null;
  readonly addedAt: Temporal.Instant;
}

/** The evidence of an item as it stands: what was not removed, each in its newest version, in the order it is shown. */
export async function listEvidence(
  { db, agencyId }: Tenant,
  { fiscalYear, item }: { readonly fiscalYear: number; readonly item: string },
): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('disclosure_evidence as piece')
    .innerJoin('evidence_version as version', (join) =>
      join
        .onRef('version.agency_id', '=', 'piece.agency_id')
        .onRef('version.evidence_id', '=', 'piece.evidence_id'),
    )
    .leftJoin('evidence_blob as blob', (join) =>
      join.onRef('blob.agency_id', '=', 'version.agency_id').onRef('blob.sha256', '=', 'version.sha256'),
    )
    .selectAll('version')
    .select(['piece.kind', 'piece.title', 'blob.media_type', 'blob.size'])
    .distinctOn(['piece.sort', 'piece.evidence_id'])
    .where('piece.agency_id', '=', agencyId)
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
    sha256: row.sha256,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: row.size,
    page: row.page,
    url: row.url,
    register: row.register,
    snapshot: row.snapshot,
    datedOn: row.dated_on,
    coversFrom: row.covers_from,
    coversTo: row.covers_to,
    addedAt: row.added_at,
  }));
}
