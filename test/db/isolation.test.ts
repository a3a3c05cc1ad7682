import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setAgency, type Tenant, withTenant } from '../../src/db/tenant.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fillAgency } from '../support/full-agency.ts';
import { foundTestAgency } from '../support/office.ts';

let database: TestDatabase;
let [ours, theirs] = ['', ''];

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database.app;
  [ours, theirs] = await Promise.all(
    (['ours', 'theirs'] as const).map(async (name) => {
      const agency = await foundTestAgency(db, `อบต.${name}`, `${name}.test`);
      await fillAgency(db, agency, { mark: name, ownYear: 2565 });
      return agency.id;
    }),
  ).then(([first = '', second = '']) => [first, second]);
});
afterAll(() => database.close());

const agencyTables = [
  'account',
  'account_role',
  'agency',
  'agency_profile',
  'agency_settings',
  'announced_score',
  'answer_import',
  'appeal',
  'appearance',
  'appointment',
  'audit_entry',
  'challenge',
  'cycle',
  'disclosure',
  'disclosure_edition',
  'disclosure_evidence',
  'evidence_blob',
  'evidence_chunk',
  'evidence_version',
  'file_reading',
  'identity_link',
  'invitation',
  'link_probe',
  'measure',
  'measure_owner',
  'measure_step',
  'news',
  'news_picture',
  'notice',
  'paper',
  'paper_approval',
  'paper_counter',
  'paper_edition',
  'paper_file',
  'paper_opinion',
  'paper_settings',
  'passkey',
  'post',
  'progress',
  'progress_file',
  'publication',
  'recovery_code',
  'report_import',
  'score_publication',
  'search_entry',
  'session',
  'sign_in_failure',
  'site_page',
  'social_link',
  'stage',
  'survey',
  'survey_answer',
  'survey_day',
  'survey_invitation',
  'survey_key',
  'survey_receipt',
  'survey_receipt_batch',
  'survey_result',
  'survey_sealed',
  'survey_signing_key',
  'survey_text',
  'totp',
  'unit',
  'verdict',
  'weak_point',
] as const;

/** Kept for ever: the owner, too, may only add. */
const facts = [
  'answer_import',
  'appeal',
  'audit_entry',
  'disclosure_edition',
  'evidence_blob',
  'evidence_chunk',
  'evidence_version',
  'paper_approval',
  'paper_edition',
  'paper_file',
  'paper_opinion',
  'publication',
  'report_import',
  'score_publication',
  'survey_result',
  'verdict',
] as const;

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
    const forged = JSON.stringify([{ ...rows[0], agency_id: theirs }]).replaceAll("'", "''");
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
    ['delete from site', /permission denied/],
    ['truncate site', /permission denied/],
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

describe.each(facts)('%s, which is kept for ever', (table) => {
  it.each([`update ${table} set agency_id = agency_id`, `delete from ${table}`, `truncate ${table} cascade`])(
    'refuses even its owner: %s',
    async (text) => {
      const change = withTenant(database.owner.db, ours, ({ db }) => sql.raw(text).execute(db));
      await expect(change).rejects.toThrow(/append-only/);
    },
  );
});

it('keeps for ever what is named here, and nothing else', async () => {
  const { rows } = await database.admin.pool.query(
    "select tgrelid::regclass::text as name from pg_trigger where tgname = 'refuse_change' order by 1",
  );
  expect(rows.map(({ name }) => name)).toEqual([...facts]);
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
