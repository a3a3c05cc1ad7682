import { sql } from 'kysely';
import type { Db } from './connect.ts';

/**
 * Whether the database answers within `ms`. Questions asked while one is under way share its answer, so that asking often
 * takes no more than one connection.
 */
export function createPing(db: Db, ms: number): () => Promise<boolean> {
  let underWay: Promise<boolean> | null = null;
  const ask = async () => {
    try {
      await sql`select 1`.execute(db);
      return true;
    } catch {
      return false;
    } finally {
      underWay = null;
    }
  };
  return async () => {
    underWay ??= ask();
    const late = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => late.resolve(false), ms);
    try {
      return await Promise.race([underWay, late.promise]);
    } finally {
      clearTimeout(timer);
    }
  };
}
