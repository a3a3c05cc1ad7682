import { afterAll, beforeEach, expect, it } from 'vitest';
import { tooOld } from '../../src/db/host.ts';
import { migrate } from '../../src/db/migrate.ts';
import { readMigrations } from '../../src/db/migration-files.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
const opened: TestDatabase[] = [];
beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  opened.push(database);
});
afterAll(() => Promise.all(opened.map((each) => each.close())));

it('brings an empty database to the newest schema, once', async () => {
  const newest = (await readMigrations()).length;
  expect(await migrate(database.ownerConfig)).toEqual({ ok: true, value: { from: 0, to: newest } });
  expect(await migrate(database.ownerConfig)).toEqual({ ok: true, value: { from: newest, to: newest } });
});

it('is done once by two programs at once', async () => {
  const both = await Promise.all([migrate(database.ownerConfig), migrate(database.ownerConfig)]);
  const froms = both.map((each) => each.ok && each.value.from);
  expect(froms.sort()).toEqual([0, (await readMigrations()).length]);
});

it('refuses a schema newer than the program, and a file changed after it was applied', async () => {
  await migrate(database.ownerConfig);
  await database.owner.pool.query("update migration set checksum = 'other' where number = 1");
  const changed = await migrate(database.ownerConfig);
  expect(changed.ok ? '' : changed.error.en).toContain('0001-foundation.sql differs');
  await database.owner.pool.query("update migration set number = 99, name = '0099-later' where number = 1");
  const newer = await migrate(database.ownerConfig);
  expect(newer.ok ? '' : newer.error.en).toContain('0099-later');
});

it('tells an old server by its number', () => {
  expect(tooOld(140_011).en).toContain('PostgreSQL 14;');
});
