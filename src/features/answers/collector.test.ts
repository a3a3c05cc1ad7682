import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestOffice, NOW, type TestOffice } from '../../../test/support/office.ts';
import { submissionTo } from '../../../test/support/submission.ts';
import { addTestSurvey } from '../../../test/support/survey.ts';
import { openTestYear } from '../../../test/support/year.ts';
import { slotsOf } from '../../core/surveying/question-set.ts';
import { openDatabase } from '../../db/connect.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import { recordAudit } from '../audit/queries.ts';
import { changeSurvey, listDays, type Survey } from '../surveys/queries.ts';
import { createCollector } from './collector.ts';
import { receiptOf } from './keep-batch.ts';
import { destroyOpeningKey } from './opening-key.ts';
import { SEAL_BYTES, TEXT_BYTES } from './sealing.ts';

let office: TestOffice;
let count = 0;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
});
afterAll(() => office.close());

const failures: unknown[] = [];
const collect = (given: Partial<Parameters<typeof createCollector>[0]> = {}) =>
  createCollector({ ...office.office, onFailure: (error) => failures.push(error), ...given });
const fresh = (given: Parameters<typeof addTestSurvey>[2] = {}) => {
  count += 1;
  return addTestSurvey(office, office.ours, { instrument: null, code: `own-${count}`, ...given });
};
const to = (survey: Survey, given: Parameters<typeof submissionTo>[2] = {}) =>
  submissionTo(survey, office.ours.id, given);

function stored({ id }: Survey) {
  return readTenant(office.db, office.ours.id, async (tenant) => {
    const of = (table: 'survey_sealed' | 'survey_receipt') =>
      tenant.db.selectFrom(table).selectAll().where('survey_id', '=', id);
    const sealed = await of('survey_sealed').execute();
    const receipts = await of('survey_receipt').execute();
    const days = await listDays(tenant, id);
    return {
      sealed: sealed as ((typeof sealed)[number] & { sealed: Buffer; part: string })[],
      receipts,
      days,
    };
  });
}

function change(survey: Survey, set: Parameters<typeof changeSurvey>[2]) {
  return withTenant(office.db, office.ours.id, async (tenant) => {
    await changeSurvey(tenant, survey, set);
    await recordAudit(tenant, { actor: 'system', action: 'survey.change', subject: 'survey:x' });
  });
}

describe('a submission', () => {
  it('is kept sealed, with its receipt, and counted by the day in Thailand', async () => {
    const survey = await fresh({ openTexts: ['t1', 't2'] });
    // Eighteen o'clock in London is the next day in Bangkok.
    const collector = collect({ now: () => Temporal.Instant.from('2023-03-15T18:00:00Z') });
    const first = to(survey, { texts: [{ question: 't1', body: 'ขอบคุณ' }] });
    expect(await collector.submit(first)).toEqual({ ok: true, value: 'kept' });
    expect(await collector.submit(to(survey, { mode: 'interviewer' }))).toEqual({ ok: true, value: 'kept' });
    const { sealed, receipts, days } = await stored(survey);
    // The second wrote nothing, and nothing tells.
    expect(sealed.map(({ part }) => part).sort()).toEqual(['answer', 'answer', ...Array(4).fill('text')]);
    expect(new Set(sealed.flatMap((row) => (row.part === 'text' ? [row.sealed.length] : []))).size).toBe(1);
    expect(receipts).toHaveLength(2);
    expect(receipts).toContainEqual(expect.objectContaining({ leaf: receiptOf(first.ticket), batch: null }));
    const day = Temporal.PlainDate.from('2023-03-16');
    expect(days.map((each) => ({ ...each, day: each.day.equals(day) }))).toEqual([
      { day: true, mode: 'self', answers: 1 },
      { day: true, mode: 'interviewer', answers: 1 },
    ]);
  });

  it('counts once, however often and at however many places at once it is sent', async () => {
    const survey = await fresh();
    const tickets = Array.from({ length: 20 }, () => randomBytes(32));
    const collectors = [collect(), collect(), collect()];
    const sent = await Promise.all(
      Array.from({ length: 200 }, (_, at) => {
        const submission = to(survey, { ticket: tickets[at % 20] ?? randomBytes(32) });
        return collectors[at % 3]?.submit(submission);
      }),
    );
    const said = sent.map((result) => result?.ok && result.value);
    expect(said.filter((each) => each === 'kept')).toHaveLength(20);
    expect(said.filter((each) => each === 'kept-before')).toHaveLength(180);
    const { sealed, receipts, days } = await stored(survey);
    expect([sealed.length, receipts.length, days[0]?.answers]).toEqual([20, 20, 20]);
  });

  it('is as long as every other, and nothing of it lies in clear', async () => {
    const survey = await fresh({ openTexts: ['t1'] });
    const slots = slotsOf(survey.questions).length;
    const collector = collect();
    // Options that would be found in a dump, and by no chance in what is sealed: no scale has so many.
    const options = new Uint8Array(slots).fill(0xab);
    const all = [to(survey, { options }), to(survey, { options: new Uint8Array(slots) }), to(survey)];
    for (const one of all)
      await collector.submit({ ...one, texts: [{ question: 't1', body: 'ความลับของฉัน' }] });
    const { sealed } = await stored(survey);
    const lengths = (part: string) =>
      sealed.filter((row) => row.part === part).map((row) => row.sealed.length);
    expect(new Set(lengths('answer'))).toEqual(new Set([SEAL_BYTES + 1 + slots]));
    expect(new Set(lengths('text'))).toEqual(new Set([SEAL_BYTES + TEXT_BYTES]));
    const { rows } = await office.database.admin.pool.query(
      `select table_name from information_schema.tables where table_schema = 'public' and table_name like 'survey%'`,
    );
    expect(rows.length).toBeGreaterThan(9);
    for (const { table_name } of rows) {
      const dump = await office.database.admin.pool.query(`select t::text as row from ${table_name} t`);
      for (const { row } of dump.rows) expect(row).not.toMatch(/(?:ab){12}|ความลับของฉัน|e0b884e0b8a7e0b8b2/);
    }
  });
});

describe('a survey that takes no answers', () => {
  it('says why', async () => {
    const on = (day: string) => collect({ now: () => Temporal.Instant.from(`${day}T05:00:00Z`) });
    const survey = await fresh();
    const lost = async (collector: ReturnType<typeof collect>, one = survey) =>
      (await collector.submit(to(one))) as { error?: string };
    expect((await lost(on('2023-02-28'))).error).toBe('not-yet');
    expect((await lost(on('2023-03-31'))).error).toBeUndefined();
    expect((await lost(on('2023-04-01'))).error).toBe('over');
    expect((await lost(collect(), await fresh({ status: 'draft' }))).error).toBe('not-yet');
    expect((await lost(collect(), await fresh({ status: 'paused' }))).error).toBe('paused');
    await change(survey, { status: 'closed' });
    expect((await lost(collect())).error).toBe('over');
    expect((await lost(collect(), { ...survey, id: randomUUID() })).error).toBe('missing');
    const foreign = submissionTo(survey, office.theirs.id);
    expect(await collect().submit(foreign)).toEqual({ ok: false, error: 'missing' });
    expect((await stored(survey)).receipts).toHaveLength(1);
  });

  it('is closed only behind the answers that came before', async () => {
    const survey = await fresh();
    const collector = collect();
    const sent = Array.from({ length: 50 }, () => collector.submit(to(survey)));
    await sent[0];
    await change(survey, { status: 'closed' });
    const after = await collector.submit(to(survey));
    const kept = (await Promise.all(sent)).filter(({ ok }) => ok).length;
    expect(after).toEqual({ ok: false, error: 'over' });
    expect((await stored(survey)).receipts).toHaveLength(kept);
  });
});

describe('a batch that fails', () => {
  it('leaves neither ticket nor answer, and may be sent again', async () => {
    const survey = await fresh();
    const { admin } = office.database;
    await admin.pool.query(
      `create function fail() returns trigger language plpgsql as 'begin raise exception ''disk full''; end'`,
    );
    await admin.pool.query('create trigger fail before insert on survey_day execute function fail()');
    const all = Array.from({ length: 10 }, () => to(survey));
    const collector = collect();
    const failed = await Promise.all(all.map(collector.submit));
    await admin.pool.query('drop trigger fail on survey_day');
    expect(failed).toEqual(all.map(() => ({ ok: false, error: 'busy' })));
    expect(String(failures.at(-1))).toContain('disk full');
    expect(await stored(survey)).toEqual({ sealed: [], receipts: [], days: [] });
    const again = await Promise.all(all.map(collector.submit));
    expect(again).toEqual(all.map(() => ({ ok: true, value: 'kept' })));
  });

  it('is not known to be kept when the database is gone, nor when the key is', async () => {
    const survey = await fresh();
    const lost = openDatabase({ host: '/nowhere', connectionTimeoutMillis: 100 });
    expect(await collect({ db: lost.db }).submit(to(survey))).toEqual({ ok: false, error: 'busy' });
    await lost.close();
    const other = collect({ secretKey: new Uint8Array(32).fill(9) });
    expect(await other.submit(to(survey))).toEqual({ ok: false, error: 'busy' });
    await withTenant(office.db, office.ours.id, async (tenant) => {
      await destroyOpeningKey(tenant, { surveyId: survey.id, opening: 1 });
      await recordAudit(tenant, { actor: 'system', action: 'survey.change', subject: 'survey:x' });
    });
    expect(await collect().submit(to(survey))).toEqual({ ok: false, error: 'busy' });
    expect((await stored(survey)).receipts).toEqual([]);
  });
});

describe('a collector', () => {
  it('keeps what it was given before it closes, and takes nothing after', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const collector = collect({ now: () => NOW });
    const sent = Array.from({ length: 1_200 }, (_, at) => collector.submit(to(at % 3 === 0 ? one : other)));
    await collector.close();
    expect(await collector.submit(to(one))).toEqual({ ok: false, error: 'busy' });
    expect([(await stored(one)).sealed.length, (await stored(other)).sealed.length]).toEqual([400, 800]);
    expect((await Promise.all(sent)).every(({ ok }) => ok)).toBe(true);
  });

  it('says busy beyond what it can hold', async () => {
    const survey = await fresh();
    const collector = collect();
    const one = to(survey);
    const all = await Promise.all(Array.from({ length: 20_100 }, () => collector.submit(one)));
    expect(all.filter((result) => !result.ok && result.error === 'busy')).toHaveLength(100);
    expect(all.filter((result) => result.ok && result.value === 'kept')).toHaveLength(1);
  });
});
