import type { Db } from './connect.ts';
import { readTenant, type Tenant } from './tenant.ts';

/** Answers kept of one load; the one loaded longest ago goes first. */
const MOST_KEPT = 300;

/**
 * Reads what `load` reads of an agency, and keeps it until the agency's audit trail has grown: no change of a table under
 * `protect_agency_table` is committed without an entry, by whatever process. So only for what is read from such tables
 * and follows from what is asked (a day that matters is part of it). Who asks gets nothing older than the asking. What is
 * answered is shared: nobody may change it.
 */
export function recalling<Asked, T>(db: Db, load: (tenant: Tenant, asked: Asked) => Promise<T>) {
  const lengths = new Map<string, () => Promise<number>>();
  const kept = new Map<string, { readonly length: number; readonly value: Promise<T> }>();

  const lengthOf = (agencyId: string) => {
    const known = lengths.get(agencyId) ?? together(() => readTenant(db, agencyId, trailLength));
    lengths.set(agencyId, known);
    return known();
  };
  const reload = (key: string, length: number, read: () => Promise<T>) => {
    const entry = { length, value: read() };
    kept.delete(key);
    kept.set(key, entry);
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
    entry.value.catch(() => kept.get(key) === entry && kept.delete(key));
    return entry.value;
  };

  return async (agencyId: string, asked: Asked): Promise<T> => {
    const length = await lengthOf(agencyId);
    const key = `${agencyId} ${JSON.stringify(asked)}`;
    const known = kept.get(key);
    if (known && known.length >= length) return known.value;
    return reload(key, length, () => readTenant(db, agencyId, (tenant) => load(tenant, asked)));
  };
}

/** Entries of one agency follow each other in the order of their commits. */
async function trailLength({ db, agencyId }: Tenant): Promise<number> {
  const last = await db
    .selectFrom('audit_entry')
    .select('sequence')
    .where('agency_id', '=', agencyId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.sequence ?? 0;
}

/** Asks once for all who come before it is asked: one question at a time, however many wait for the next. */
export function together<T>(ask: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | null = null;
  return () => {
    next ??= running.then(() => {
      next = null;
      const asked = ask();
      running = asked.catch(() => undefined);
      return asked;
    });
    return next;
  };
}
