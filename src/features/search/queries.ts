import { sql } from 'kysely';
import type { Tenant } from '../../db/tenant.ts';
import { type OtherNames, queryOf, vectorOf } from './rules.ts';

export type EntryKind = 'item' | 'file' | 'news' | 'page';

/** Something public that can be found. */
export interface Entry {
  readonly kind: EntryKind;
  /** "2566:O14", "2566:O14:<evidence>", a news id, a page's slug. */
  readonly reference: string;
  /** Of what it was made from. */
  readonly stamp: string;
  readonly href: string;
  /** B.E.; null for what is of no year. */
  readonly fiscalYear: number | null;
  /** The first day it is public; null: now. */
  readonly visibleFrom: Temporal.PlainDate | null;
  readonly title: string;
  readonly titleEn: string;
  /** Canonical text. */
  readonly body: string;
}

export async function putEntry({ db, agencyId }: Tenant, entry: Entry): Promise<void> {
  const { kind, reference, fiscalYear, visibleFrom, titleEn, ...same } = entry;
  const values = {
    ...{ ...same, fiscal_year: fiscalYear, visible_from: visibleFrom, title_en: titleEn },
    words: vectorOf(`${entry.title} ${titleEn}`, entry.body),
  };
  await db
    .insertInto('search_entry')
    .values({ agency_id: agencyId, kind, reference, ...values })
    .onConflict((conflict) => conflict.columns(['agency_id', 'kind', 'reference']).doUpdateSet(values))
    .execute();
}

/** Takes away an entry and, for an item, those of its files. */
export async function removeEntry(
  { db, agencyId }: Tenant,
  kind: EntryKind,
  reference: string,
): Promise<void> {
  await db
    .deleteFrom('search_entry')
    .where('agency_id', '=', agencyId)
    .where((each) =>
      each.or([
        each.and([each('kind', '=', kind), each('reference', '=', reference)]),
        each.and([
          each.val(kind === 'item'),
          each('kind', '=', 'file'),
          each(each.fn('starts_with', ['reference', each.val(`${reference}:`)]), '=', true),
        ]),
      ]),
    )
    .execute();
}

/** Of every entry but those of files, which go with their item: "item 2566:O14" → its stamp. */
export async function listStamps({ db, agencyId }: Tenant): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('search_entry')
    .select(['kind', 'reference', 'stamp'])
    .where('agency_id', '=', agencyId)
    .where('kind', '<>', 'file')
    .execute();
  return new Map(rows.map(({ kind, reference, stamp }) => [`${kind} ${reference}`, stamp]));
}

export interface PublishedKey {
  /** B.E. */
  readonly fiscalYear: number;
  readonly item: string;
  readonly edition: number;
  /** Of its files, those whose text is known. */
  readonly readings: number;
}

/** Every published item of the agency; those with a file of this hash (hex) where one is given. */
export async function listPublishedKeys(
  { db, agencyId }: Tenant,
  sha256: string | null = null,
): Promise<PublishedKey[]> {
  const rows = await db
    .selectFrom('disclosure')
    .innerJoin('disclosure_edition as edition', (join) =>
      join
        .onRef('edition.agency_id', '=', 'disclosure.agency_id')
        .onRef('edition.fiscal_year', '=', 'disclosure.fiscal_year')
        .onRef('edition.item', '=', 'disclosure.item')
        .onRef('edition.number', '=', 'disclosure.published_edition'),
    )
    .select(['disclosure.fiscal_year as fiscalYear', 'disclosure.item as item', 'edition.number as edition'])
    .select(
      sql<number>`(select count(*) from jsonb_array_elements(edition.content -> 'evidence') as piece
        join file_reading as reading on reading.agency_id = disclosure.agency_id
          and reading.sha256 = decode(piece ->> 'sha256', 'hex'))`.as('readings'),
    )
    .where('disclosure.agency_id', '=', agencyId)
    .$if(sha256 !== null, (query) =>
      query.where(sql<boolean>`edition.content -> 'evidence' @> ${JSON.stringify([{ sha256 }])}::jsonb`),
    )
    .execute();
  return rows;
}

export interface Hit {
  readonly kind: EntryKind;
  readonly href: string;
  /** B.E. */
  readonly fiscalYear: number | null;
  readonly title: string;
  readonly titleEn: string;
  readonly body: string;
}

export interface Asked {
  readonly words: readonly string[];
  /** Every word is found; else any of them. */
  readonly every: boolean;
  readonly others: OtherNames;
  /** In Thailand: what is to come is not found. */
  readonly today: Temporal.PlainDate;
}

export interface Found {
  readonly total: number;
  readonly hits: readonly Hit[];
}

/** What has the words, the best first, newer years before older ones. */
export async function findEntries(
  { db, agencyId }: Tenant,
  { words, every, others, today }: Asked,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Found> {
  const query = sql`${queryOf(words, every, others)}::tsquery`;
  const best = db
    .selectFrom('search_entry')
    .select(['kind', 'reference'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .select(sql<number>`ts_rank(words, ${query})`.as('rank'))
    .select('fiscal_year')
    .where('agency_id', '=', agencyId)
    .where(sql<boolean>`words @@ ${query}`)
    .where((each) => each.or([each('visible_from', 'is', null), each('visible_from', '<=', today)]))
    .orderBy('rank', 'desc')
    .orderBy(sql`fiscal_year desc nulls last`)
    .orderBy('kind', 'desc')
    .orderBy('reference')
    .limit(limit)
    .offset(offset);
  const rows = await db
    .with('best', () => best)
    .selectFrom('best')
    .innerJoin('search_entry as entry', (join) =>
      join.onRef('entry.kind', '=', 'best.kind').onRef('entry.reference', '=', 'best.reference'),
    )
    .select(['entry.kind', 'entry.href', 'entry.fiscal_year', 'entry.title', 'entry.title_en', 'entry.body'])
    .select('best.total')
    .where('entry.agency_id', '=', agencyId)
    .orderBy('best.rank', 'desc')
    .orderBy(sql`best.fiscal_year desc nulls last`)
    .orderBy('best.kind', 'desc')
    .orderBy('best.reference')
    .execute();
  const hits = rows.map(({ kind, fiscal_year, title_en, ...same }) => ({
    ...same,
    kind: kind as EntryKind,
    fiscalYear: fiscal_year,
    titleEn: title_en,
  }));
  return { total: rows[0]?.total ?? 0, hits };
}
