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

/** What happened to one thing, newest first, with the name of who did it; a null name is the system, or nobody known. */
export function listHistory({ db, agencyId }: Tenant, subject: string, limit = 20) {
  return db
    .selectFrom('audit_entry as entry')
    .leftJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'entry.agency_id')
        .on(sql`'account:' || account.account_id`, '=', sql.ref('entry.actor')),
    )
    .select([
      'entry.occurred_at as when',
      'account.name as who',
      'entry.action as action',
      'entry.reason as reason',
    ])
    .select(['entry.before as before', 'entry.after as after'])
    .where('entry.agency_id', '=', agencyId)
    .where('entry.subject', '=', subject)
    .orderBy('entry.sequence', 'desc')
    .limit(limit)
    .execute();
}
