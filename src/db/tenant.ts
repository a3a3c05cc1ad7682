import { sql, type Transaction } from 'kysely';
import type { Db } from './connect.ts';
import type { Tables } from './types.generated.ts';

/** One transaction of one agency: it sees and changes that agency's rows only. */
export interface Tenant {
  readonly db: Transaction<Tables>;
  readonly agencyId: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The statement that chooses the agency; `set local` because Citus passes on the statement, not set_config(…). */
export function setAgency(agencyId: string): string {
  if (!uuid.test(agencyId)) throw new Error('an agency id is a lower-case uuid');
  return `set local app.agency_id = '${agencyId}'`;
}

/**
 * Runs `work` in a transaction of one agency. It commits when `work` returns and rolls back when it throws. A change
 * without an audit entry (`appendAudit`) throws at commit: the database itself refuses it.
 */
export function withTenant<T>(db: Db, agencyId: string, work: (tenant: Tenant) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    await sql.raw(setAgency(agencyId)).execute(transaction);
    return work({ db: transaction, agencyId });
  });
}

/** Like `withTenant`, for pages that only read: one snapshot, and the database refuses every write. */
export function readTenant<T>(db: Db, agencyId: string, work: (tenant: Tenant) => Promise<T>): Promise<T> {
  const transaction = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return transaction.execute(async (started) => {
    await sql.raw(setAgency(agencyId)).execute(started);
    return work({ db: started, agencyId });
  });
}
