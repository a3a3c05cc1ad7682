import { readFileSync } from 'node:fs';
import { loadModule, parseSync } from 'libpg-query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Migration, readMigrations } from '../../src/db/migration-files.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let migrations: Migration[];
beforeAll(async () => {
  await loadModule();
  migrations = await readMigrations();
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('migrations', () => {
  it('are read by the grammar of PostgreSQL 15', () => {
    for (const { name, sql } of migrations) expect(() => parseSync(sql), name).not.toThrow();
  });

  it.each([
    ['create table t (id int, constraint c not null id no inherit)', 'named not-null (18)'],
    ["select json_value(j, '$.a') from t", 'plain call is fine', true],
    ["select json_value(j, '$.a' returning int) from t", 'SQL/JSON functions (17)'],
    ['create table t (a int generated always as (1) virtual)', 'virtual columns (18)'],
    ['update t set a = 1 returning old.a, with (new as n) n.a', 'returning with (18)'],
    ["select * from json_table(j, '$' columns (a int path '$.a'))", 'json_table (17)'],
    ['select any_value(a) from t where a is json', 'is json (16)'],
  ])('the grammar refuses what is newer: %s', (text, _, fine = false) => {
    if (fine) expect(() => parseSync(text)).not.toThrow();
    else expect(() => parseSync(text)).toThrow();
  });

  it('call no function newer than PostgreSQL 15', () => {
    const newer =
      /\b(any_value|random_normal|array_sample|array_shuffle|date_add|date_subtract|system_user|pg_input_is_valid|uuidv[47]|uuid_extract_\w+|to_bin|to_oct|casefold|array_sort|array_reverse|crc32c?|gamma|lgamma|json_(scalar|serialize|exists|query|value|table)|xmltext|erfc?|jsonb_strip_nulls_in_arrays)\s*\(/;
    for (const { name, sql } of migrations) expect(newer.exec(sql)?.[0], name).toBeUndefined();
  });

  it('are written in lower case', () => {
    for (const { name, sql } of migrations) {
      const bare = sql.replace(/--.*$/gm, '').replace(/'[^']*'/g, '');
      expect(
        /\b(CREATE|SELECT|TABLE|INSERT|NOT NULL|PRIMARY|REFERENCES)\b/.exec(bare)?.[0],
        name,
      ).toBeUndefined();
    }
  });

  it('are never changed once they are on record', () => {
    const file = new URL('migration-checksums.json', import.meta.url);
    const recorded = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    expect(Object.fromEntries(migrations.map(({ name, checksum }) => [name, checksum]))).toEqual(recorded);
  });
});

describe('every table of an agency', () => {
  const ask = async (text: string) =>
    (await database.admin.pool.query({ text, rowMode: 'array' })).rows.flat() as string[];
  const isOfAgency = `exists (select from pg_attribute where attrelid = c.oid and attname = 'agency_id')
    and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

  it('has row-level security, for the owner too, and a policy', async () => {
    const open =
      await ask(`select relname from pg_class c where ${isOfAgency} and not (relrowsecurity and relforcerowsecurity
      and exists (select from pg_policy where polrelid = c.oid and polname = 'own_agency'))`);
    expect(open).toEqual([]);
  });

  it("refuses a change without an audit entry, but for what can be made again, signing in and strangers' answers", async () => {
    const open = await ask(`select relname from pg_class c where ${isOfAgency}
      and not exists (select from pg_trigger where tgrelid = c.oid and tgname = 'require_audit' and tgenabled = 'O') order by 1`);
    expect(open).toEqual([
      'challenge',
      'file_reading',
      'link_probe',
      'notice',
      'passkey',
      'recovery_code',
      'search_entry',
      'session',
      'sign_in_failure',
      'survey_answer',
      'survey_day',
      'survey_invitation',
      'survey_receipt',
      'survey_sealed',
      'survey_text',
      'totp',
    ]);
  });

  it('has agency_id first in every key, unique index and foreign key', async () => {
    const keys =
      await ask(`select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where ${isOfAgency} and i.indisunique and attname <> 'agency_id'`);
    const foreign = await ask(`select conname from pg_constraint f join pg_class c on c.oid = f.conrelid
      join pg_class r on r.oid = f.confrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
      join pg_attribute b on b.attrelid = r.oid and b.attnum = f.confkey[1]
      where ${isOfAgency} and f.contype = 'f'
        and exists (select from pg_attribute where attrelid = r.oid and attname = 'agency_id')
        and (a.attname <> 'agency_id' or b.attname <> 'agency_id')`);
    const without = await ask(`select relname from pg_class c where ${isOfAgency}
      and not exists (select from pg_index where indrelid = c.oid and indisprimary)`);
    expect([...keys, ...foreign, ...without]).toEqual([]);
  });

  it('is refused by none of the shared tables', async () => {
    const pointing = await ask(`select conname from pg_constraint f join pg_class c on c.oid = f.confrelid
      where ${isOfAgency} and f.contype = 'f'
        and not exists (select from pg_attribute where attrelid = f.conrelid and attname = 'agency_id')`);
    expect(pointing).toEqual([]);
  });

  it('holds text, never varchar or char, and times with their zone', async () => {
    const wrong =
      await ask(`select c.relname || '.' || attname from pg_class c join pg_attribute a on attrelid = c.oid and attnum > 0
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and atttypid::regtype::text in ('character varying', 'character', 'timestamp without time zone')`);
    expect(wrong).toEqual([]);
  });
});
