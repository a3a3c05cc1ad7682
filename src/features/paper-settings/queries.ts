import type { Tenant } from '../../db/tenant.ts';

export interface PaperSettings {
  /** The code before the running number; '' where the agency has none. */
  readonly numberPrefix: string;
  readonly emblem: { readonly sha256: Buffer; readonly mediaType: 'image/png' | 'image/jpeg' } | null;
  /** 0 where nothing was chosen yet. */
  readonly version: number;
}

export async function findPaperSettings({ db, agencyId }: Tenant): Promise<PaperSettings> {
  const row = await db
    .selectFrom('paper_settings as settings')
    .leftJoin('evidence_blob as blob', (join) =>
      join
        .onRef('blob.agency_id', '=', 'settings.agency_id')
        .onRef('blob.sha256', '=', 'settings.emblem_sha256'),
    )
    .select(['number_prefix', 'version', 'blob.sha256', 'blob.media_type as mediaType'])
    .where('settings.agency_id', '=', agencyId)
    .executeTakeFirst();
  if (!row) return { numberPrefix: '', emblem: null, version: 0 };
  const { number_prefix: numberPrefix, version, sha256, mediaType } = row;
  const kind = mediaType === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  return { numberPrefix, version, emblem: sha256 && { sha256, mediaType: kind } };
}

/** False when they are not of that version any more. */
export async function savePaperSettings(
  { db, agencyId }: Tenant,
  version: number,
  { numberPrefix, emblem }: { readonly numberPrefix: string; readonly emblem: Buffer | null },
): Promise<boolean> {
  const columns = { number_prefix: numberPrefix, emblem_sha256: emblem };
  const saved = await db
    .insertInto('paper_settings')
    .values({ agency_id: agencyId, ...columns })
    .onConflict((conflict) =>
      conflict
        .column('agency_id')
        .doUpdateSet({ ...columns, version: version + 1 })
        .where('paper_settings.version', '=', version),
    )
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === 1n;
}
