import { sql } from 'kysely';
import { type AuditEntry, appendAudit } from '../../db/audit.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { AuditedAction } from './rules.ts';

export interface Recorded extends AuditEntry {
  readonly action: AuditedAction;
}

/** Puts a change on record, in its own transaction and last in it: the database refuses to commit a change without. */
export async function recordAudit(tenant: Tenant, entry: Recorded): Promise<void> {
  await appendAudit(tenant, entry);
}

/** The newest entries first, at most `limit`, older than `before` when it is given. */
export function listAudit({ db, agencyId }: Tenant, { before = null, limit = 50 }: ListOptions = {}) {
  return db
    .selectFrom('audit_entry')
    .select(['sequence', 'occurred_at', 'actor', 'action', 'subject', 'reason', 'before', 'after'])
    .where('agency_id', '=', agencyId)
    .$if(before !== null, (query) => query.where('sequence', '<', before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
}

interface ListOptions {
  /** A sequence: the page after the one that ended there. */
  readonly before?: number | null;
  readonly limit?: number;
}

/** Entries of every agency that `db` may see, each beside the account of who did it. */
function selectEntries(db: Tenant['db']) {
  return db
    .selectFrom('audit_entry as entry')
    .leftJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'entry.agency_id')
        .on(sql`'account:' || account.account_id`, '=', sql.ref('entry.actor')),
    );
}

/** What happened to one thing, newest first, with the name of who did it; a null name is the system, or nobody known. */
export function listHistory(
  { db, agencyId }: Tenant,
  subject: string,
  limit = 20,
  actions: readonly string[] = [],
) {
  return selectEntries(db)
    .select([
      'entry.occurred_at as when',
      'account.name as who',
      'entry.action as action',
      'entry.reason as reason',
    ])
    .select(['entry.before as before', 'entry.after as after'])
    .where('entry.agency_id', '=', agencyId)
    .where('entry.subject', '=', subject)
    .$if(actions.length > 0, (query) => query.where('entry.action', 'in', [...actions]))
    .orderBy('entry.sequence', 'desc')
    .limit(limit)
    .execute();
}

/** Which entries a reader of the trail asked for; null: all of them. */
export interface TrailFilter {
  readonly from: Temporal.Instant | null;
  /** The first moment no longer meant. */
  readonly until: Temporal.Instant | null;
  /** "account:<id>" or "system". */
  readonly actor: string | null;
  readonly actions: readonly string[] | null;
  readonly subjects: readonly string[] | null;
}

/** Where a page of the trail begins: newest first before an entry, or oldest first after one, up to another. */
export type Stretch =
  | { readonly before: number | null; readonly limit: number }
  | { readonly after: number; readonly upTo: number; readonly limit: number };

export type TrailEntry = Awaited<ReturnType<typeof listTrail>>[number];

/** Entries with their hashes and the name of who did it. `subjects` are patterns of LIKE. */
export function listTrail({ db, agencyId }: Tenant, filter: TrailFilter, stretch: Stretch) {
  const { from, until, actor, actions, subjects } = filter;
  const before = 'before' in stretch ? stretch.before : null;
  const upwards = 'after' in stretch ? stretch : null;
  return selectEntries(db)
    .select(['sequence', 'occurred_at as when', 'actor', 'account.name as who', 'action', 'subject'])
    .select(['reason', 'before', 'after', 'previous_hash as previousHash', 'hash'])
    .where('entry.agency_id', '=', agencyId)
    .$if(from !== null, (query) => query.where('occurred_at', '>=', from as Temporal.Instant))
    .$if(until !== null, (query) => query.where('occurred_at', '<', until as Temporal.Instant))
    .$if(actor !== null, (query) => query.where('actor', '=', actor ?? ''))
    .$if(actions !== null, (query) => query.where('action', 'in', actions ?? []))
    .$if(subjects !== null, (query) => query.where(sql<boolean>`subject like any(${subjects ?? []}::text[])`))
    .$if(before !== null, (query) => query.where('sequence', '<', before ?? 0))
    .$if(upwards !== null, (query) =>
      query.where('sequence', '>', upwards?.after ?? 0).where('sequence', '<=', upwards?.upTo ?? 0),
    )
    .orderBy('sequence', upwards ? 'asc' : 'desc')
    .limit(stretch.limit)
    .execute();
}

/** The newest entry's place and hash (hex); null before the first. */
export async function findHead({ db, agencyId }: Tenant) {
  const row = await db
    .selectFrom('audit_entry')
    .select(['sequence', 'hash', 'occurred_at as when'])
    .where('agency_id', '=', agencyId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, hash: row.hash.toString('hex') } : null;
}

/** Everybody who may stand in the trail, by name. */
export function listActors({ db, agencyId }: Tenant) {
  return db
    .selectFrom('account')
    .select(['account_id as id', 'name', 'email'])
    .where('agency_id', '=', agencyId)
    .orderBy('name')
    .limit(2_000)
    .execute();
}

const MOST_FOUND = 200;

/** What has a name: subjects "unit:<id>" and so on, by a part of it. */
function namedThings({ agencyId }: Tenant) {
  const own = sql`agency_id = ${agencyId}`;
  return sql<{ subject: string; name: string; other: string; year: number | null }>`(
    select 'unit:' || unit_id as subject, name, name_en as other, null::smallint as year from unit where ${own}
    union all select 'account:' || account_id, name, email, null from account where ${own}
    union all select 'post:' || post_id, title, title_en, null from post where ${own}
    union all select 'measure:' || measure_id, title, '', fiscal_year from measure where ${own}
    union all select 'weak-point:' || weak_point_id, description, '', fiscal_year from weak_point where ${own}
    union all select 'social-link:' || social_link_id, label, url, null from social_link where ${own}
    union all select 'site-page:' || slug, title, title_en, null from site_page where ${own}
  )`.as('thing');
}

/** Subjects of the things whose name has this text in it, whatever its case. */
export async function findSubjects(tenant: Tenant, text: string): Promise<string[]> {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await tenant.db
    .selectFrom(namedThings(tenant))
    .select('subject')
    .where((each) => each.or([each('name', 'ilike', like), each('other', 'ilike', like)]))
    .limit(MOST_FOUND)
    .execute();
  return rows.map(({ subject }) => subject);
}

export interface NamedSubject {
  readonly name: string;
  /** B.E., of what belongs to a year. */
  readonly year: number | null;
}

/** The names of subjects that have one, as they are today. */
export async function nameSubjects(
  tenant: Tenant,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, NamedSubject>> {
  if (subjects.length === 0) return new Map();
  const rows = await tenant.db
    .selectFrom(namedThings(tenant))
    .select(['subject', 'name', 'year'])
    .where('subject', 'in', [...new Set(subjects)])
    .execute();
  return new Map(rows.map(({ subject, ...named }) => [subject, named]));
}
