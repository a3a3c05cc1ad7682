import type { Tenant } from '../../db/tenant.ts';
import { defaultPalette } from './rules.ts';

export interface Appearance {
  readonly palette: string;
  /** Hex; null: a neutral mark. */
  readonly logo: string | null;
  /** 0 before anybody has chosen. */
  readonly version: number;
}

export async function findAppearance({ db, agencyId }: Tenant): Promise<Appearance> {
  const row = await db
    .selectFrom('appearance')
    .select(['palette', 'logo_sha256', 'version'])
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  if (!row) return { palette: defaultPalette, logo: null, version: 0 };
  return { palette: row.palette, logo: row.logo_sha256?.toString('hex') ?? null, version: row.version };
}

/** False when it is not of that version any more. */
export async function saveAppearance(
  { db, agencyId }: Tenant,
  { palette, logo, version }: Appearance,
): Promise<boolean> {
  const values = { palette, logo_sha256: logo === null ? null : Buffer.from(logo, 'hex') };
  const saved = await db
    .insertInto('appearance')
    .values({ agency_id: agencyId, ...values })
    .onConflict((conflict) =>
      conflict
        .column('agency_id')
        .doUpdateSet({ ...values, version: version + 1 })
        .where('appearance.version', '=', version),
    )
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
