import type { Tenant } from '../../db/tenant.ts';
import type { EditionContent, FrozenEvidence } from './frozen.ts';

export interface PublishedItem {
  /** "O14" */
  readonly code: string;
  /** Null while the public sees nothing of it. */
  readonly published: {
    readonly edition: number;
    /** SHA-256 of the edition, in hex. */
    readonly hash: string;
    readonly at: Temporal.Instant;
    readonly evidence: readonly FrozenEvidence[];
  } | null;
}

function selectItems({ db, agencyId }: Tenant, year: number) {
  return db
    .selectFrom('disclosure as d')
    .leftJoin('disclosure_edition as e', (join) =>
      join
        .onRef('e.agency_id', '=', 'd.agency_id')
        .onRef('e.fiscal_year', '=', 'd.fiscal_year')
        .onRef('e.item', '=', 'd.item')
        .onRef('e.number', '=', 'd.published_edition'),
    )
    .select((each) => [
      'd.item',
      'e.number',
      'e.content_hash',
      each
        .selectFrom('publication as p')
        .select('p.done_at')
        .whereRef('p.agency_id', '=', 'e.agency_id')
        .whereRef('p.fiscal_year', '=', 'e.fiscal_year')
        .whereRef('p.item', '=', 'e.item')
        .whereRef('p.edition', '=', 'e.number')
        .where('p.act', '=', 'publish')
        .orderBy('p.done_at', 'desc')
        .limit(1)
        .as('published_at'),
    ])
    .where('d.agency_id', '=', agencyId)
    .where('d.fiscal_year', '=', year);
}

/** What names the state of a year's disclosures: it changes when anything the public sees of them does. */
export async function stampItems(tenant: Tenant, year: number): Promise<string> {
  const rows = await selectItems(tenant, year).orderBy('d.item').execute();
  return JSON.stringify(
    rows.map((row) => [row.item, row.number, row.content_hash?.toString('hex'), `${row.published_at}`]),
  );
}

/** Some items of a year as the public sees them, in the order asked for; what the year has not is left out. */
export async function readItems(
  tenant: Tenant,
  year: number,
  codes: readonly string[],
): Promise<PublishedItem[]> {
  if (codes.length === 0) return [];
  const rows = await selectItems(tenant, year)
    .select('e.content')
    .where('d.item', 'in', [...codes])
    .execute();
  const byCode = new Map(rows.map((row) => [row.item, row]));
  return codes.flatMap((code): PublishedItem[] => {
    const row = byCode.get(code);
    if (!row) return [];
    const { number, content_hash: hash, published_at: at, content } = row;
    if (number === null || hash === null || at === null) return [{ code, published: null }];
    const { evidence } = content as unknown as EditionContent;
    return [{ code, published: { edition: number, hash: hash.toString('hex'), at, evidence } }];
  });
}

/** Is an edition of this item public? */
export async function isPublic({ db, agencyId }: Tenant, year: number, item: string): Promise<boolean> {
  const row = await db
    .selectFrom('disclosure')
    .select('published_edition')
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .where('item', '=', item)
    .executeTakeFirst();
  return (row?.published_edition ?? null) !== null;
}
