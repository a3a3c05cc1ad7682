import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('a connection in use', () => {
  it('that is lost between two queries does not end the process, and the pool goes on', async () => {
    const { db, pool } = database.app;
    const held = await pool.connect();
    // What the driver tells when the server is gone while nothing was asked.
    const lost = new Error('write EPIPE');
    expect(() => held.emit('error', lost)).not.toThrow();
    held.release(lost);
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db);
    expect(rows).toEqual([{ one: 1 }]);
  });
});
