import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import { type EditionContent, editionHash, type SelfCheckAnswer } from './edition.ts';
import type { ItemKey, Status } from './rules.ts';

export interface Disclosure extends ItemKey {
  readonly framework: string;
  readonly yearIsOpen: boolean;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly dueOn: Temporal.PlainDate | null;
  readonly assignmentVersion: number;
  readonly status: Status;
  /** Markdown. */
  readonly explanation: string;
  readonly selfCheck: Readonly<Record<string, SelfCheckAnswer>>;
  /** Number of the newest edition; 0 before the first. */
  readonly editions: number;
  readonly publishedEdition: number | null;
  readonly version: number;
  readonly changedAt: Temporal.Instant;
  readonly changedBy: string | null;
  readonly changedByName: string | null;
}

/** Every item of a year with its owner, in no order: the framework knows the order. */
export async function listDisclosures(tenant: Tenant, fiscalYear: number): Promise<Disclosure[]> {
  const rows = await selectDisclosures(tenant).where('disclosure.fiscal_year', '=', fiscalYear).execute();
  return rows.map(toDisclosure);
}

export async function findDisclosure(tenant: Tenant, key: ItemKey): Promise<Disclosure | null> {
  const row = await selectDisclosures(tenant)
    .where('disclosure.fiscal_year', '=', key.fiscalYear)
    .where('disclosure.item', '=', key.item)
    .executeTakeFirst();
  return row ? toDisclosure(row) : null;
}

/** As `findDisclosure`, and nobody else changes it until the transaction ends: what every act begins with. */
export async function lockDisclosure(tenant: Tenant, key: ItemKey): Promise<Disclosure | null> {
  await tenant.db
    .selectFrom('disclosure')
    .select('version')
    .where('agency_id', '=', tenant.agencyId)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('item', '=', key.item)
    .forUpdate()
    .execute();
  return findDisclosure(tenant, key);
}

function selectDisclosures({ db, agencyId }: Tenant) {
  return db
    .selectFrom('disclosure')
    .innerJoin('cycle', (join) =>
      join
        .onRef('cycle.agency_id', '=', 'disclosure.agency_id')
        .onRef('cycle.fiscal_year', '=', 'disclosure.fiscal_year'),
    )
    .leftJoin('unit', (join) =>
      join
        .onRef('unit.agency_id', '=', 'disclosure.agency_id')
        .onRef('unit.unit_id', '=', 'disclosure.unit_id'),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'disclosure.agency_id')
        .onRef('account.account_id', '=', 'disclosure.changed_by'),
    )
    .selectAll('disclosure')
    .select([
      'cycle.framework',
      'cycle.status as cycle_status',
      'unit.name as unit_name',
      'account.name as changed_by_name',
    ])
    .where('disclosure.agency_id', '=', agencyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectDisclosures>['execute']>>[number];

function toDisclosure(row: Row): Disclosure {
  return {
    fiscalYear: row.fiscal_year,
    item: row.item,
    framework: row.framework,
    yearIsOpen: row.cycle_status === 'open',
    unitId: row.unit_id,
    unitName: row.unit_name,
    dueOn: row.due_on,
    assignmentVersion: row.assignment_version,
    status: row.status as Status,
    explanation: row.explanation,
    selfCheck: row.self_check as Record<string, SelfCheckAnswer>,
    editions: row.editions,
    publishedEdition: row.published_edition,
    version: row.version,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    changedByName: row.changed_by_name,
  };
}

/** What a change writes; the fields not given stay as they are. */
export interface Change {
  readonly status?: Status;
  readonly explanation?: string;
  readonly selfCheck?: Readonly<Record<string, SelfCheckAnswer>>;
  readonly editions?: number;
  readonly publishedEdition?: number | null;
  readonly version?: number;
}

/** Writes to a locked item, with who and when. */
export async function changeDisclosure(
  { db, agencyId }: Tenant,
  { fiscalYear, item }: ItemKey,
  change: Change,
  by: { readonly accountId: string; readonly at: Temporal.Instant },
): Promise<void> {
  const { selfCheck, publishedEdition, ...same } = change;
  await db
    .updateTable('disclosure')
    .set({
      ...same,
      ...(selfCheck && { self_check: JSON.stringify(selfCheck) }),
      ...(publishedEdition !== undefined && { published_edition: publishedEdition }),
      changed_at: by.at,
      changed_by: by.accountId,
    })
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', fiscalYear)
    .where('item', '=', item)
    .execute();
}

export interface Edition {
  readonly number: number;
  readonly content: EditionContent;
  readonly hash: Buffer;
  readonly submittedAt: Temporal.Instant;
  readonly submittedBy: string | null;
  readonly submittedByName: string | null;
}

/** Freezes what was handed in, under the next number. */
export async function addEdition(
  { db, agencyId }: Tenant,
  number: number,
  content: EditionContent,
  by: { readonly accountId: string; readonly at: Temporal.Instant },
): Promise<void> {
  const { fiscalYear: fiscal_year, item } = content;
  await db
    .insertInto('disclosure_edition')
    .values({
      ...{ agency_id: agencyId, fiscal_year, item, number },
      content: JSON.stringify(content),
      content_hash: editionHash(content),
      submitted_at: by.at,
      submitted_by: by.accountId,
    })
    .execute();
}

/** One edition of an item; null when it has none of this number (0: none yet). */
export async function findEdition(
  { db, agencyId }: Tenant,
  { fiscalYear, item }: ItemKey,
  number: number,
): Promise<Edition | null> {
  const row = await db
    .selectFrom('disclosure_edition as edition')
    .leftJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'edition.agency_id')
        .onRef('account.account_id', '=', 'edition.submitted_by'),
    )
    .selectAll('edition')
    .select('account.name as submitted_by_name')
    .where('edition.agency_id', '=', agencyId)
    .where('edition.fiscal_year', '=', fiscalYear)
    .where('edition.item', '=', item)
    .where('edition.number', '=', number)
    .executeTakeFirst();
  if (!row) return null;
  return {
    number: row.number,
    content: row.content as unknown as EditionContent,
    hash: row.content_hash,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by,
    submittedByName: row.submitted_by_name,
  };
}

export interface PublicationEntry extends ItemKey {
  readonly edition: number;
  readonly act: 'publish' | 'withdraw';
  readonly hash: Buffer;
  readonly reason?: string;
}

/** Puts an approval to publish, or a withdrawal, on record for good. */
export async function addPublication(
  { db, agencyId }: Tenant,
  { fiscalYear, item, edition, act, hash, reason }: PublicationEntry,
  by: { readonly accountId: string; readonly at: Temporal.Instant },
): Promise<void> {
  await db
    .insertInto('publication')
    .values({
      ...{ agency_id: agencyId, publication_id: randomUUID(), fiscal_year: fiscalYear, item, edition, act },
      content_hash: hash,
      reason: reason ?? null,
      done_at: by.at,
      done_by: by.accountId,
    })
    .execute();
}

/** When the edition the public sees was approved; null when nothing is published. */
export async function findPublication(
  { db, agencyId }: Tenant,
  { fiscalYear, item }: ItemKey,
  edition: number,
) {
  const row = await db
    .selectFrom('publication')
    .select(['done_at', 'content_hash'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', fiscalYear)
    .where('item', '=', item)
    .where('edition', '=', edition)
    .where('act', '=', 'publish')
    .orderBy('done_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { publishedAt: row.done_at, hash: row.content_hash } : null;
}
