import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../../test/support/office.ts';
import { addInvitedSurvey, drawSlips, type InvitedSurvey } from '../../../test/support/slips.ts';
import { submissionTo } from '../../../test/support/submission.ts';
import { openTestYear } from '../../../test/support/year.ts';
import { withTenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { exchangeSlip, slipOf } from '../slips/acts.ts';
import { newCode } from '../slips/code.ts';
import { createCollector } from './collector.ts';

let office: TestOffice;
let iit: InvitedSurvey;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  iit = await addInvitedSurvey(office, office.ours, { code: 'iit' });
});
afterAll(() => office.close());

const draw = (count: number) => drawSlips(office, office.ours, iit.survey, count);
const by = (code: string) =>
  submissionTo(iit.survey, office.ours.id, assertDefined(slipOf(iit.survey.id, code), 'slip'));
const kept = { ok: true, value: 'kept' };

function exchange(code: string) {
  const blinded = Buffer.concat([Buffer.alloc(1), randomBytes(255)]);
  return withTenant(office.db, office.ours.id, (tenant) =>
    exchangeSlip(tenant, iit.survey, { code, blinded }, office.office.secretKey),
  );
}

async function isUsed(code: string): Promise<boolean> {
  const hash = assertDefined(slipOf(iit.survey.id, code), 'slip').claim.codeHash;
  const query = 'select fetched from survey_invitation where code_hash = $1';
  return (await office.database.admin.pool.query(query, [hash])).rows[0]?.fetched;
}

async function count(table: 'survey_sealed' | 'survey_receipt'): Promise<number> {
  return (await office.database.admin.pool.query(`select 1 from ${table}`)).rows.length;
}

describe('an answer by a drawn slip', () => {
  it('uses the slip, and may be sent again', async () => {
    const [code = ''] = await draw(1);
    const collector = createCollector(office.office);
    expect(await collector.submit(by(code))).toEqual(kept);
    expect(await isUsed(code)).toBe(true);
    expect(await collector.submit(by(code))).toEqual({ ok: true, value: 'kept-before' });
    expect(await exchange(code)).toMatchObject({ ok: false });
  });

  it('that fails leaves its slip unused, to be sent again or exchanged', async () => {
    const { pool } = office.database.admin;
    const codes = await draw(6);
    const collector = createCollector(office.office);
    await pool.query(
      `create function fail() returns trigger language plpgsql as 'begin raise exception ''disk full''; end'`,
    );
    await pool.query('create trigger fail before insert on survey_sealed execute function fail()');
    const failed = await Promise.all(codes.map((code) => collector.submit(by(code))));
    await pool.query('drop trigger fail on survey_sealed');
    expect(failed).toEqual(codes.map(() => ({ ok: false, error: 'busy' })));
    expect(await Promise.all(codes.map(isUsed))).toEqual(codes.map(() => false));
    const [first = '', second = ''] = codes;
    expect(await collector.submit(by(first))).toEqual(kept);
    expect(await exchange(second)).toMatchObject({ ok: true });
  });

  it('is refused alone where its slip cannot be claimed: all others of its commit are kept', async () => {
    const codes = await draw(12);
    const [exchanged = '', cancelled = '', ...good] = codes;
    expect((await exchange(exchanged)).ok).toBe(true);
    const { pool } = office.database.admin;
    const cancel = 'update survey_invitation set cancelled = true where code_hash = $1';
    await pool.query(cancel, [slipOf(iit.survey.id, cancelled)?.claim.codeHash]);
    const before = [await count('survey_sealed'), await count('survey_receipt')];
    const collector = createCollector(office.office);
    const sent = [...good, exchanged, newCode(), cancelled, ...good].map((code) =>
      collector.submit(by(code)),
    );
    const said = (await Promise.all(sent)).map((each) => (each.ok ? each.value : each.error));
    expect(said.slice(10, 13)).toEqual(['used', 'unknown', 'cancelled']);
    expect(said.slice(0, 10)).toEqual(good.map(() => 'kept'));
    expect(said.slice(13)).toEqual(good.map(() => 'kept-before'));
    const after = [await count('survey_sealed'), await count('survey_receipt')];
    expect(after.map((rows, at) => rows - (before[at] ?? 0))).toEqual([10, 10]);
  });

  it('and an exchange at once: one of both', async () => {
    const codes = await draw(12);
    const collectors = [createCollector(office.office), createCollector(office.office)];
    const done = await Promise.all(
      codes.map(async (code, at) => {
        const both = [() => collectors[at % 2]?.submit(by(code)), () => exchange(code)];
        const [one, other] = await Promise.all((at % 3 === 0 ? both.toReversed() : both).map((act) => act()));
        return [one?.ok, other?.ok].filter(Boolean).length;
      }),
    );
    expect(done).toEqual(codes.map(() => 1));
  });
});
