import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { verifyAll } from '../src/db/verify.ts';
import { writePaper } from '../src/features/documents/write-paper.ts';
import { collect, createTestDatabase, type TestDatabase } from './support/database.ts';

const secretKey = new Uint8Array(32).fill(9);
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('the demo', () => {
  it('seeds', async () => {
    const start = performance.now();
    expect(await seedDemo({ db: database.app.db, secretKey, write: writePaper })).toBe(true);
    console.log('ms', performance.now() - start);
    console.log(await collect(verifyAll(database.owner.db)));
  });
});
