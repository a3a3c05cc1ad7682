import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from '../../src/db/audit.ts';
import { storeEvidence } from '../../src/db/evidence.ts';
import { setAgency, type Tenant, withTenant } from '../../src/db/tenant.ts';
import { createTestDatabase, foundAgency, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let [ours, theirs] = ['', ''];
const stored = new TextEncoder().encode('หลักฐาน');

beforeAll(async () => {
  database = await createTestDatabase();
  ours = await foundAgency(database.app.db, 'อบต.หนึ่ง');
  theirs = await foundAgency(database.app.db, 'อบต.สอง');
  for (const agencyId of [ours, theirs]) {
    await withTenant(database.app.db, agencyId, async (tenant) => {
      await storeEvidence(tenant, stored, 'text/plain');
      await appendAudit(tenant, { actor: 'system', action: 'evidence.store', subject: 'evidence' });
    });
  }
});
afterAll(() => database.close());

const agencyTables = ['agency', 'agency_settings', 'audit_entry', 'evidence_blob', 'evidence_chunk'] as const;

function asApp<T>(work: (tenant: Tenant) => Promise<T>, agencyId = ours): Promise<T> {
  return withTenant(database.app.db, agencyId, work);
}

function run(text: string) {
  return asApp(({ db }) => sql.raw<{ count: number }>(text).execute(db));
}

it('tests every table that has an agency', async () => {
  const { rows } = await database.owner.pool.query(
    "select relname from pg_class c join pg_attribute a on a.attrelid = c.oid and attname = 'agency_id' where relkind in ('r', 'p') order by 1",
  );
  expect(rows.map(({ relname }) => relname)).toEqual([...agencyTables]);
});

describe.each(agencyTables)('%s', (table) => {
  it('shows the rows of the own agency, whatever is asked for', async () => {
    const all = await run(`select count(*)::int as count from ${table}`);
    const foreign = await run(`select count(*)::int as count from ${table} where agency_id = '${theirs}'`);
    expect(all.rows[0]?.count).toBeGreaterThan(0);
    expect(foreign.rows[0]?.count).toBe(0);
    const owned = await database.admin.pool.query(`select count(*)::int as count from ${table}`);
    expect(owned.rows[0].count).toBe((all.rows[0]?.count ?? 0) * 2);
  });

  it('shows nothing without an agency, to the app and, but for the list of agencies, to the owner', async () => {
    const count = `select count(*)::int as count from ${table}`;
    expect((await database.app.pool.query(count)).rows[0].count).toBe(0);
    const expected = table === 'agency' ? 2 : 0;
    expect((await database.owner.pool.query(count)).rows[0].count).toBe(expected);
  });

  it('takes no update and no delete of another agency', async () => {
    for (const [config, text] of [
      [database.app, `update ${table} set agency_id = agency_id where agency_id = '${theirs}'`],
      [database.app, `delete from ${table} where agency_id = '${theirs}'`],
      [database.owner, `update ${table} set agency_id = agency_id where agency_id = '${theirs}'`],
      [database.owner, `delete from ${table} where agency_id = '${theirs}'`],
    ] as const) {
      const changed = await withTenant(config.db, ours, async ({ db }) => {
        const done = await sql.raw(text).execute(db);
        return done.numAffectedRows ?? 0n;
      }).catch((error: Error) => error.message);
      expect([0n, `permission denied for table ${table}`]).toContain(changed);
    }
  });

  it('takes no row with a forged agency', async () => {
    const { rows } = await database.admin.pool.query(`select * from ${table} where agency_id = $1 limit 1`, [
      ours,
    ]);
    const forged = JSON.stringify([{ ...rows[0], agency_id: theirs }]);
    const insert = sql.raw(
      `insert into ${table} select * from jsonb_populate_recordset(null::${table}, '${forged}')`,
    );
    await expect(asApp(({ db }) => insert.execute(db))).rejects.toThrow(
      /row-level security|continue the chain/,
    );
    await expect(withTenant(database.owner.db, ours, ({ db }) => insert.execute(db))).rejects.toThrow(
      /row-level security|continue the chain/,
    );
  });
});

describe('the app role', () => {
  it.each([
    ['alter table agency disable row level security', /must be owner/],
    ['alter table audit_entry disable trigger user', /must be owner/],
    ['drop policy own_agency on agency', /must be owner/],
    ['set local row_security = off; select * from agency_settings', /row-level security/],
    ['set session_replication_role = replica', /permission denied/],
    ["update audit_entry set reason = 'x'", /permission denied/],
    ['delete from audit_entry', /permission denied/],
    ['truncate audit_entry', /permission denied/],
    ["update evidence_chunk set bytes = 'x'", /permission denied/],
    ['delete from evidence_blob', /permission denied/],
    ['select * from migration', /permission denied/],
    ['create table mine (id int)', /permission denied/],
    ["call keep_forever('agency')", /must be owner|permission denied/],
  ])('may not: %s', async (text, refusal) => {
    await expect(run(text)).rejects.toThrow(refusal);
  });

  it('owns nothing', async () => {
    const { rows } = await database.admin.pool.query(
      "select relname from pg_class where relowner = 'prongsai_app'::regrole",
    );
    expect(rows).toEqual([]);
  });
});

it('even the owner may not change or remove what is kept forever', async () => {
  for (const table of ['audit_entry', 'evidence_blob', 'evidence_chunk']) {
    for (const text of [
      `update ${table} set agency_id = agency_id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ])
      await expect(
        withTenant(database.owner.db, ours, ({ db }) => sql.raw(text).execute(db)),
      ).rejects.toThrow(/append-only/);
  }
});

it.each(['', "x'; drop table agency; --", '00000000-0000-0000-0000-00000000000A', 'null'])(
  'takes no agency id like %j',
  (agencyId) => {
    expect(() => setAgency(agencyId)).toThrow(/uuid/);
  },
);

it('forgets the agency when its transaction ends', async () => {
  const client = await database.app.pool.connect();
  await client.query('begin');
  await client.query(setAgency(ours));
  await client.query('commit');
  const { rows } = await client.query(
    'select count(*)::int as count, current_agency() as agency from agency',
  );
  client.release();
  expect(rows[0]).toEqual({ count: 0, agency: null });
});
