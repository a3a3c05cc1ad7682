import { sql } from 'kysely';
import type { Db } from './connect.ts';

/**
 * Runs `work` while this process alone holds the lock of that name, on a connection of its own; false, and nothing run,
 * when another process holds it. The lock ends with the connection, so a killed process never keeps it.
 */
export function withJobLock(db: Db, name: string, work: () => Promise<void>): Promise<boolean> {
  return db.connection().execute(async (held) => {
    const key = sql`hashtextextended(${`job:${name}`}, 0)`;
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${key}) as got`.execute(held);
    if (!rows[0]?.got) return false;
    try {
      await work();
      return true;
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(held);
    }
  });
}
