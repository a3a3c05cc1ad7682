import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestOffice, NOW, type TestOffice } from '../../../test/support/office.ts';
import { appointSignatories } from '../../../test/support/papers.ts';
import { scoresByNumber } from '../../../test/support/sample-scores.ts';
import { appendAudit } from '../../db/audit.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import type { Role } from '../../web/reader.ts';
import { findApproval } from '../approvals/queries.ts';
import { approvePaper, beginPaper, type Doing, endorsePaper, type Outcome, submitPaper } from './acts.ts';
import { findEdition, findPaper } from './queries.ts';
import type { PaperKey } from './rules.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await appointSignatories(office, office.ours);
});
afterAll(() => office.close());

const MARCH = NOW;
const JANUARY = Temporal.Instant.from('2024-01-09T03:00:00Z');

/** One act of the account of a role, in a transaction of its own. */
function as(
  role: Role,
  key: PaperKey,
  work: (doing: Doing) => Promise<Outcome>,
  at = MARCH,
): Promise<Outcome> {
  const { db, ours } = office;
  const person = {
    ...{ accountId: ours.accounts[role], sessionId: '', name: 'นายสมมติ' },
    roles: [{ role, unitId: null }],
  };
  return withTenant(db, ours.id, (tenant) => work({ tenant, key, person, at }));
}

/** A year of its own with scores, so that each can have papers of every kind. */
async function openYear(fiscal_year: number): Promise<void> {
  await withTenant(office.db, office.ours.id, async (tenant) => {
    const year = { agency_id: office.ours.id, fiscal_year };
    await tenant.db
      .insertInto('cycle')
      .values({ ...year, framework: 'nacc-2566' })
      .execute();
    const rows = Object.entries(scoresByNumber).map(([axis, value]) => ({
      ...year,
      axis,
      value,
      source: 'memo',
    }));
    await tenant.db.insertInto('announced_score').values(rows).execute();
    await appendAudit(tenant, { actor: 'system', action: 'cycle.open', subject: `cycle:${fiscal_year}` });
  });
}

async function begun(fiscalYear: number, kind: 'memo' | 'scores'): Promise<PaperKey> {
  let key: PaperKey | null = null;
  await as('ita-officer', { fiscalYear, id: randomUUID() }, async (doing) => {
    const made = await beginPaper(doing, { fiscalYear, kind });
    if (made.ok) key = made.value;
    return { ok: true, value: 'done' };
  });
  if (!key) throw new Error('not begun');
  return key;
}

function paperOf(key: PaperKey) {
  const { db, ours } = office;
  return readTenant(db, ours.id, async (tenant) => {
    const paper = await findPaper(tenant, key);
    const edition = await findEdition(tenant, { id: key.id, number: paper?.editions ?? 0 });
    const opinion = {
      opinion: 'เห็นชอบ',
      edition: edition?.number ?? 0,
      hash: edition?.hash.toString('hex') ?? '',
    };
    return { version: paper?.version ?? 0, opinion, approval: await findApproval(tenant, key.id) };
  });
}

/** Signed and opined on: waiting for the head. */
async function waiting(fiscalYear: number, kind: 'memo' | 'scores', at = MARCH): Promise<PaperKey> {
  const key = await begun(fiscalYear, kind);
  const { version } = await paperOf(key);
  expect((await as('ita-officer', key, (doing) => submitPaper(doing, version), at)).ok).toBe(true);
  const { opinion } = await paperOf(key);
  expect((await as('permanent-secretary', key, (doing) => endorsePaper(doing, opinion), at)).ok).toBe(true);
  return key;
}

async function approve(key: PaperKey, at = MARCH): Promise<Outcome> {
  const { opinion } = await paperOf(key);
  return as('head-of-agency', key, (doing) => approvePaper(doing, opinion, 'https://a.test'), at);
}

async function numberOf(key: PaperKey): Promise<string | null> {
  return (await paperOf(key)).approval?.content.number ?? null;
}

describe('numbers', () => {
  const years = Array.from({ length: 10 }, (_, at) => 2570 + at);

  it('have no gap and no double under 20 approvals at once, and none for one that fails', async () => {
    const keys: PaperKey[] = [];
    for (const year of years) {
      await openYear(year);
      keys.push(await waiting(year, 'memo'), await waiting(year, 'scores'));
    }
    const first = keys[0];
    if (!first) throw new Error('no paper');
    // Rolled back after it took its number: the number is given again.
    const { opinion } = await paperOf(first);
    const broken = as('head-of-agency', first, async (doing) => {
      await approvePaper(doing, opinion, 'https://a.test');
      throw new Error('power cut');
    });
    await expect(broken).rejects.toThrow('power cut');
    const done = await Promise.all(keys.map((key) => approve(key)));
    expect(done.every(({ ok }) => ok)).toBe(true);
    const numbers = await Promise.all(keys.map(numberOf));
    const wanted = Array.from({ length: 20 }, (_, at) =>
      [...String(at + 1)].map((digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)]).join(''),
    );
    expect(numbers.toSorted()).toEqual(wanted.toSorted());
    const codes = await Promise.all(keys.map(async (key) => (await paperOf(key)).approval?.content.code));
    expect(new Set(codes).size).toBe(20);
  }, 60_000);

  it('begin anew with the calendar year, the Thai day deciding', async () => {
    await openYear(2600);
    const key = await waiting(2600, 'memo', JANUARY);
    expect((await approve(key, Temporal.Instant.from('2023-12-31T18:00:00Z'))).ok).toBe(true);
    expect(await numberOf(key)).toBe('๑');
    expect((await paperOf(key)).approval?.content.dated).toBe('2024-01-01');
  });
});

describe('the signatory of a day', () => {
  it('is who acts in the post, printed as acting, and nobody else may sign then', async () => {
    const { db, ours } = office;
    await openYear(2601);
    await withTenant(db, ours.id, async (tenant) => {
      const { post_id } = await tenant.db
        .selectFrom('post')
        .select('post_id')
        .where('kind', '=', 'head')
        .executeTakeFirstOrThrow();
      const acting = {
        account_id: ours.accounts['system-admin'],
        person_name: 'นางสมมติ แทนการ',
        acting: true,
      };
      await tenant.db
        .insertInto('appointment')
        .values({
          agency_id: ours.id,
          appointment_id: randomUUID(),
          post_id,
          ...acting,
          starts_on: '2023-04-01',
        })
        .execute();
      await appendAudit(tenant, { actor: 'system', action: 'appointment.add', subject: 'post:x' });
    });
    const april = Temporal.Instant.from('2023-04-03T02:00:00Z');
    const key = await waiting(2601, 'memo');
    const refused = await approve(key, april);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'refused' } });
    if (!refused.ok && refused.error.kind === 'refused')
      expect(refused.error.why.th).toContain('นางสมมติ แทนการ');
    expect(await numberOf(key)).toBeNull();
    const { opinion } = await paperOf(key);
    const done = await withTenant(db, ours.id, (tenant) =>
      approvePaper(
        {
          ...{ tenant, key, at: april },
          person: {
            ...{ accountId: ours.accounts['system-admin'], sessionId: '', name: 'นางสมมติ แทนการ' },
            roles: [{ role: 'head-of-agency', unitId: null }],
          },
        },
        opinion,
        'https://a.test',
      ),
    );
    expect(done.ok).toBe(true);
    expect((await paperOf(key)).approval?.content.opinions[1]).toMatchObject({
      name: 'นางสมมติ แทนการ',
      lines: ['รักษาราชการแทน นายกองค์การบริหารส่วนตำบลทุ่งตัวอย่าง'],
      on: '2023-04-03',
    });
  });
});
