import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTerminal } from '../../src/cli/terminal.ts';
import { printVerified } from '../../src/cli/verify.ts';
import { appendAudit } from '../../src/db/audit.ts';
import { canonicalJson, type Json } from '../../src/db/canonical-json.ts';
import { readEvidence, storeEvidence } from '../../src/db/evidence.ts';
import { readTenant, withTenant } from '../../src/db/tenant.ts';
import { type VerifiedAgency, verifyAll } from '../../src/db/verify.ts';
import { listAudit, recordAudit } from '../../src/features/audit/queries.ts';
import {
  collect,
  createTestDatabase,
  foundAgency,
  founding,
  type TestDatabase,
} from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function verified(agencyId: string, expected: ReadonlySet<string> = new Set()) {
  let found: VerifiedAgency | null = null;
  for await (const each of verifyAll(database.owner.db, expected))
    if (each.agencyId === agencyId) found = each;
  return found;
}

async function tamper(...statements: string[]): Promise<void> {
  const client = await database.admin.pool.connect();
  await client.query('set session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.query('reset session_replication_role');
  client.release();
}

// What jsonb holds: no NUL, no lone surrogates.
const text = fc
  .string({ unit: 'grapheme' })
  .filter((each) => !each.includes('\u0000') && each.isWellFormed());
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
})).value as fc.Arbitrary<Json>;

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [true, null, 'ก"'] }, '{"a":[true,null,"ก\\""],"b":1}'],
    [{ '\u20ac': 1, '\r': 2, '1': 3 }, '{"\\r":2,"1":3,"€":1}'],
    [1e21, '1e+21'],
    [-0, '0'],
  ])('prints %j as RFC 8785 does', (value, printed) => {
    expect(canonicalJson(value)).toBe(printed);
  });

  it('is one text whatever the order of keys, and reads back', () => {
    fc.assert(
      fc.property(fc.dictionary(text, json), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});

describe('the chain', () => {
  it('verifies whatever was recorded', async () => {
    const agencyId = await foundAgency(database.app.db);
    await fc.assert(
      fc.asyncProperty(json, json, text, async (before, after, reason) => {
        await withTenant(database.app.db, agencyId, (tenant) =>
          appendAudit(tenant, { ...founding, before, after, reason }),
        );
      }),
      { numRuns: 60 },
    );
    expect(await verified(agencyId)).toMatchObject({ entries: 61, broken: null });
    const { name } = await database.owner.db
      .selectFrom('agency')
      .select('name')
      .where('agency_id', '=', agencyId)
      .executeTakeFirstOrThrow();
    const lines: string[] = [];
    await printVerified(database.ownerConfig, {
      ...createTerminal([]),
      print: (line) => {
        lines.push(line);
        return 0;
      },
    });
    expect(lines.find((line) => line.includes(agencyId))).toMatch(`${name} (${agencyId}) · บันทึก 61 รายการ`);
  });

  it('stays one chain when many write at once', async () => {
    const agencyId = await foundAgency(database.app.db);
    await Promise.all(
      Array.from({ length: 40 }, () =>
        withTenant(database.app.db, agencyId, (tenant) => appendAudit(tenant, founding)),
      ),
    );
    expect(await verified(agencyId)).toMatchObject({ entries: 41, broken: null });
  });

  it('keeps a head that was noted, and misses one that was cut off', async () => {
    const agencyId = await foundAgency(database.app.db);
    const head = (await verified(agencyId))?.head ?? '';
    await withTenant(database.app.db, agencyId, (tenant) => appendAudit(tenant, founding));
    expect((await verified(agencyId, new Set([head])))?.seen).toEqual([head]);
    const later = (await verified(agencyId))?.head ?? '';
    await tamper(`delete from audit_entry where agency_id = '${agencyId}' and sequence = 2`);
    expect(await verified(agencyId, new Set([later]))).toMatchObject({ broken: null, seen: [] });
  });

  it.each([
    ["set reason = 'changed' where sequence = 3", { kind: 'audit', sequence: 3, fault: 'content' }],
    ["set occurred_at = occurred_at + interval '1 ms' where sequence = 2", { sequence: 2, fault: 'content' }],
    ["set actor = 'account:other' where sequence = 5", { sequence: 5, fault: 'content' }],
    ['set after = \'{"a":2}\' where sequence = 4', { sequence: 4, fault: 'content' }],
    ["set hash = sha256('x') where sequence = 2", { sequence: 2, fault: 'content' }],
    ["set previous_hash = sha256('x') where sequence = 4", { sequence: 4, fault: 'link' }],
    ['set sequence = 9 where sequence = 1', { sequence: 2, fault: 'gap' }],
    ['delete where sequence = 3', { sequence: 4, fault: 'gap' }],
    ['set sequence = case sequence when 2 then 3 else 2 end where sequence in (2, 3)', { sequence: 2 }],
  ])('tells the first broken link after: %s', async (change, broken) => {
    const agencyId = await foundAgency(database.app.db);
    for (let count = 0; count < 4; count += 1)
      await withTenant(database.app.db, agencyId, (tenant) =>
        appendAudit(tenant, { ...founding, after: { a: 1 } }),
      );
    const verb = change.startsWith('delete') ? 'delete from audit_entry' : 'update audit_entry';
    const own = `${change.replace(/^delete /, '')} and agency_id = '${agencyId}'`;
    if (change.includes('case'))
      await tamper(
        `update audit_entry set sequence = 99 where sequence = 2 and agency_id = '${agencyId}'`,
        `update audit_entry set sequence = 2 where sequence = 3 and agency_id = '${agencyId}'`,
        `update audit_entry set sequence = 3 where sequence = 99 and agency_id = '${agencyId}'`,
      );
    else await tamper(`${verb} ${own}`);
    expect((await verified(agencyId))?.broken).toMatchObject(broken);
  });
});

describe('a change without an audit entry', () => {
  it.each([
    [
      'insert',
      "insert into evidence_blob (agency_id, sha256, size, media_type) values (current_agency(), sha256('x'), 1, 'text/plain')",
    ],
    ['update', "update agency_settings set digits = 'arabic'"],
  ])('%s is refused at commit', async (verb, statement) => {
    const agencyId = await foundAgency(database.app.db);
    const change = withTenant(database.app.db, agencyId, ({ db }) => sql.raw(statement).execute(db));
    await expect(change).rejects.toThrow(`${verb} on`);
    await expect(
      withTenant(database.app.db, agencyId, async (tenant) => {
        await sql.raw(statement).execute(tenant.db);
        await recordAudit(tenant, { actor: 'system', action: 'settings.change', subject: 'settings' });
      }),
    ).resolves.toBeUndefined();
  });

  it('is refused also when the one before it in the same connection had one', async () => {
    const agencyId = await foundAgency(database.app.db);
    const client = await database.app.pool.connect();
    await client.query(
      `begin; set local app.agency_id = '${agencyId}'; update agency_settings set version = 2`,
    );
    await expect(client.query('commit')).rejects.toThrow('without an audit entry');
    client.release();
  });
});

it('lists entries newest first, a page at a time', async () => {
  const agencyId = await foundAgency(database.app.db);
  for (const reason of ['หนึ่ง', 'สอง'])
    await withTenant(database.app.db, agencyId, (tenant) => appendAudit(tenant, { ...founding, reason }));
  const page = (before: number | null) =>
    readTenant(database.app.db, agencyId, (tenant) => listAudit(tenant, { before, limit: 2 }));
  expect((await page(null)).map(({ reason }) => reason)).toEqual(['สอง', 'หนึ่ง']);
  const [oldest] = await page(2);
  expect(oldest).toMatchObject({ sequence: 1, after: { name: 'อบต.ตัวอย่าง' } });
  expect(oldest?.occurred_at).toBeInstanceOf(Temporal.Instant);
});

describe('evidence', () => {
  const bytes = new Uint8Array(600_000).map((_, at) => (at * 7919) % 251);
  const store = (agencyId: string, content: Uint8Array) =>
    withTenant(database.app.db, agencyId, async (tenant) => {
      const stored = await storeEvidence(tenant, content, 'application/pdf');
      await recordAudit(tenant, { actor: 'system', action: 'evidence.add', subject: 'evidence' });
      return stored;
    });

  it.each([0, 1, 262_144, 262_145, 600_000])('gives %i bytes back as they were, kept once', async (size) => {
    const agencyId = await foundAgency(database.app.db);
    const content = bytes.subarray(0, size);
    const first = await store(agencyId, content);
    expect([first.isNew, (await store(agencyId, content)).isNew]).toEqual([true, false]);
    const back = await readTenant(database.app.db, agencyId, (tenant) =>
      collect(readEvidence(tenant, first.sha256)),
    );
    expect(Buffer.concat(back).equals(content)).toBe(true);
    expect(await verified(agencyId)).toMatchObject({ files: 1, broken: null });
  });

  it.each([
    'update evidence_chunk set bytes = set_byte(bytes, 5, 255) where position = 1 and',
    'delete from evidence_chunk where position = 2 and',
    'update evidence_blob set size = size - 1 where',
  ])('tells a file changed by: %s', async (change) => {
    const agencyId = await foundAgency(database.app.db);
    const { sha256 } = await store(agencyId, bytes);
    await tamper(`${change} agency_id = '${agencyId}'`);
    expect((await verified(agencyId))?.broken).toEqual({ kind: 'evidence', sha256: sha256.toString('hex') });
  });
});
