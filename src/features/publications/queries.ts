import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { findCycle, listCycles } from '../cycles/queries.ts';
import type { ItemKey } from '../disclosures/rules.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { listMeasures } from '../measures/queries.ts';
import { inOrder, subjectOf } from '../measures/rules.ts';
import { listYearProgress } from '../progress/queries.ts';
import { listUnits } from '../units/queries.ts';
import { itemsOfMeasures, type PublicMeasure, publicMeasure } from './rules.ts';

/** An item as the public has it now. */
export interface Published extends ItemKey {
  readonly edition: number;
  readonly publishedAt: Temporal.Instant;
}

/** What is public, newest approval of each; of one year (B.E.) where given. */
export async function listPublished(
  { db, agencyId }: Tenant,
  fiscalYear: number | null = null,
): Promise<Published[]> {
  return db
    .selectFrom('disclosure')
    .innerJoin('publication', (join) =>
      join
        .onRef('publication.agency_id', '=', 'disclosure.agency_id')
        .onRef('publication.fiscal_year', '=', 'disclosure.fiscal_year')
        .onRef('publication.item', '=', 'disclosure.item')
        .onRef('publication.edition', '=', 'disclosure.published_edition')
        .on('publication.act', '=', 'publish'),
    )
    .select(['disclosure.fiscal_year as fiscalYear', 'disclosure.item as item', 'publication.edition'])
    .select((each) => each.fn.max('publication.done_at').as('publishedAt'))
    .where('disclosure.agency_id', '=', agencyId)
    .$if(fiscalYear !== null, (query) => query.where('disclosure.fiscal_year', '=', fiscalYear ?? 0))
    .groupBy(['disclosure.fiscal_year', 'disclosure.item', 'publication.edition'])
    .execute();
}

export interface PastEdition {
  readonly edition: number;
  readonly publishedAt: Temporal.Instant;
  /** Hex. */
  readonly hash: string;
}

/** The editions of an item that were let out and not taken back, newest first. */
export async function listPastEditions(
  { db, agencyId }: Tenant,
  { fiscalYear, item }: ItemKey,
): Promise<PastEdition[]> {
  const rows = await db
    .selectFrom('publication')
    .select(['edition', 'act', 'content_hash', 'done_at'])
    .distinctOn('edition')
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', fiscalYear)
    .where('item', '=', item)
    .orderBy('edition', 'desc')
    .orderBy('done_at', 'desc')
    .execute();
  const standing = rows.filter(({ act }) => act === 'publish');
  return standing.map(({ edition, content_hash, done_at }) => ({
    ...{ edition, publishedAt: done_at, hash: content_hash.toString('hex') },
  }));
}

/** Since when an item that was public has been withdrawn; null where it never was, or is again. Why is the office's own matter. */
export async function findWithdrawal(
  { db, agencyId }: Tenant,
  { fiscalYear, item }: ItemKey,
): Promise<Temporal.Instant | null> {
  const last = await db
    .selectFrom('publication')
    .select(['act', 'done_at'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', fiscalYear)
    .where('item', '=', item)
    .orderBy('done_at', 'desc')
    // Let out and taken back in one moment: it is gone.
    .orderBy('act', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.act === 'withdraw' ? last.done_at : null;
}

/** The years (B.E.) whose measures the public may read, newest first. */
export async function listMeasureYears(tenant: Tenant): Promise<number[]> {
  const published = await listPublished(tenant);
  const years = (await listCycles(tenant)).filter(({ year, framework }) => {
    const loaded = loadFramework(framework);
    const ofYear = published.filter(({ fiscalYear }) => fiscalYear === year);
    return loaded.ok && itemsOfMeasures(loaded.value, ofYear).length > 0;
  });
  return years.map(({ year }) => year);
}

export interface PublicMeasures {
  readonly measures: readonly PublicMeasure[];
  /** The published items that disclose them. */
  readonly items: readonly { readonly code: string; readonly title: Bilingual }[];
}

/**
 * The measures of a year (B.E.); null while the item that discloses them (ITA 2566: O42 or O43) is not published: until
 * somebody has approved that, the plan is the office's own.
 */
export async function findPublicMeasures(tenant: Tenant, year: number): Promise<PublicMeasures | null> {
  const cycle = await findCycle(tenant, year);
  const framework = cycle && loadFramework(cycle.framework);
  if (!framework?.ok) return null;
  const published = await listPublished(tenant, year);
  const shown = itemsOfMeasures(framework.value, published);
  if (shown.length === 0) return null;
  const since = (register: string) => {
    const code = shown.find((item) => item.register === register)?.code;
    return published.find(({ item }) => item === code)?.publishedAt ?? null;
  };
  const out = { plan: since('measures-plan'), report: since('measures-progress') };
  const [units, progress] = [await listUnits(tenant), await listYearProgress(tenant, year)];
  const measures = inOrder(await listMeasures(tenant, year)).map((measure) => {
    const owners = measure.unitIds.flatMap((id) => units.find((unit) => unit.id === id)?.name ?? []);
    const own = progress.filter(({ subject }) => subject === subjectOf(measure.id));
    return publicMeasure(measure, { owners, progress: own }, out);
  });
  return { measures, items: shown.map(({ code, title }) => ({ code, title })) };
}
