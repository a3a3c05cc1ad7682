import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../../test/support/office.ts';
import { submissionTo } from '../../../test/support/submission.ts';
import { addTestSurvey } from '../../../test/support/survey.ts';
import { openTestYear } from '../../../test/support/year.ts';
import { addEncodedSets } from '../../core/scoring/tally.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import { recordAudit } from '../audit/queries.ts';
import { changeSurvey, findSurvey, type Survey } from '../surveys/queries.ts';
import { createCollector } from './collector.ts';
import { tallyOf, tallyOfCounts } from './counts.ts';
import { makeOpeningKey } from './opening-key.ts';
import { findResult } from './queries.ts';
import type { Submission } from './submission.ts';
import { unseal } from './unseal.ts';

let office: TestOffice;
let count = 0;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
});
afterAll(() => office.close());

const fresh = (given: Parameters<typeof addTestSurvey>[2] = {}) => {
  count += 1;
  return addTestSurvey(office, office.ours, { instrument: null, code: `own-${count}`, ...given });
};

/** Answers of so many people, kept by a collector. */
async function send(survey: Survey, people: number, given: Partial<Submission> = {}): Promise<Submission[]> {
  const collector = createCollector(office.office);
  const all = Array.from({ length: people }, () =>
    submissionTo(survey, office.ours.id, { mode: randomInt(4) === 0 ? 'interviewer' : 'self', ...given }),
  );
  for (const { ok } of await Promise.all(all.map(collector.submit))) if (!ok) throw new Error('not kept');
  return all;
}

type Act = Parameters<typeof withTenant<unknown>>[2];

function act<T>(work: (tenant: Parameters<Act>[0]) => Promise<T>): Promise<T> {
  return withTenant(office.db, office.ours.id, async (tenant) => {
    const done = await work(tenant);
    await recordAudit(tenant, { actor: 'system', action: 'survey.close', subject: 'survey:x' });
    return done;
  });
}

async function close(survey: Survey, secretKey = office.office.secretKey) {
  return act(async (tenant) => {
    const done = await unseal(tenant, survey, secretKey);
    if (done.ok) await changeSurvey(tenant, survey, { status: 'closed' });
    return done;
  });
}

/** Opens it again as the act does: its answers and their key go on. */
function reopen(survey: Survey): Promise<Survey> {
  return act(async (tenant) => {
    await changeSurvey(tenant, survey, { status: 'open' });
    return (await findSurvey(tenant, survey.id)) ?? survey;
  });
}

async function rows(table: string, { id }: Survey) {
  const query = `select *, xmin::text from ${table} where survey_id = $1 order by ctid`;
  return (await office.database.admin.pool.query(query, [id])).rows;
}

const resultOf = ({ id }: Survey) =>
  readTenant(office.db, office.ours.id, (tenant) => findResult(tenant, id));

const asText = ({ mode, options }: Pick<Submission, 'mode' | 'options'>) => `${mode} ${options.join()}`;

describe('closing', () => {
  it('unseals every answer and text once and leaves nothing that could be opened', async () => {
    const survey = await fresh({ openTexts: ['t1'] });
    const sent = await send(survey, 60);
    const texts = Array.from({ length: 9 }, (_, at) => ({ question: 't1', body: `ข้อความที่ ${at}` }));
    for (const text of texts) sent.push(...(await send(survey, 1, { texts: [text] })));
    expect(await close(survey)).toEqual({ ok: true, value: { unsealed: 69, leftSealed: 0, damaged: 0 } });
    const answers = await rows('survey_answer', survey);
    expect(answers.map(asText).sort()).toEqual(sent.map(asText).sort());
    const bodies = (await rows('survey_text', survey)).map(({ body }) => body);
    expect(bodies.toSorted()).toEqual(texts.map(({ body }) => body));
    expect(await rows('survey_sealed', survey)).toEqual([]);
    expect(await rows('survey_key', survey)).toEqual([]);
    expect(await rows('survey_receipt', survey)).toHaveLength(69);
  });

  it('keeps counts that a recount of the answers gives', async () => {
    const survey = await fresh();
    const sent = await send(survey, 40);
    await close(survey);
    const result = await resultOf(survey);
    if (!result) throw new Error('no result');
    const { content } = result;
    expect([result.answers, content.damaged]).toEqual([40, 0]);
    for (const mode of ['self', 'interviewer'] as const) {
      const own = sent.filter((each) => each.mode === mode);
      expect(content.modes[mode].answers).toBe(own.length);
      const chosen = content.modes[mode].slots.map((counts, slot) =>
        counts.map((_, option) => own.filter(({ options }) => options[slot] === option).length),
      );
      expect(content.modes[mode].slots).toEqual(chosen);
    }
    const again = tallyOf(survey.questions);
    for (const { options } of sent) addEncodedSets(again, options);
    expect(tallyOfCounts(survey.questions, content).counts).toEqual(again.counts);
  });

  it('puts the answers in an order that tells nothing of the order they came in', async () => {
    const survey = await fresh();
    const slots = survey.questions.questions.flatMap(({ parts }) => parts).length;
    const people = 400;
    // Each tells its own place, in binary.
    const sent = Array.from({ length: people }, (_, at) =>
      Uint8Array.from({ length: slots }, (_each, slot) => (slot < 9 ? 1 + ((at >> slot) & 1) : 0)),
    );
    for (const options of sent) await send(survey, 1, { options, mode: 'self' });
    await close(survey);
    const answers = await rows('survey_answer', survey);
    const places = answers.map(({ options }: { options: Buffer }) =>
      [...options.subarray(0, 9)].reduce((sum, bit, slot) => sum + ((bit - 1) << slot), 0),
    );
    expect(places.toSorted((one, other) => one - other)).toEqual(sent.map((_, at) => at));
    // Five standard deviations of chance: 1/√(n−1) each.
    expect(Math.abs(correlation(places))).toBeLessThan(5 / Math.sqrt(people - 1));
    const ids = answers.map(({ answer_id }) => answer_id);
    expect(ids).toEqual(ids.toSorted());
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/.test(id))).toBe(true);
    expect(new Set(answers.map(({ xmin }) => xmin)).size).toBe(1);
  });
});

/** Of values with their places. */
function correlation(values: readonly number[]): number {
  const mean = (values.length - 1) / 2;
  const [top, bottom] = values.reduce(
    ([product, square], value, at) => [product + (value - mean) * (at - mean), square + (at - mean) ** 2],
    [0, 0],
  );
  return top / bottom;
}

describe('a few answers', () => {
  it('stay sealed, go on in the same opening, and are told once there are five', async () => {
    const survey = await fresh();
    await send(survey, 4);
    expect(await close(survey)).toEqual({ ok: true, value: { unsealed: 0, leftSealed: 4, damaged: 0 } });
    expect(await resultOf(survey)).toBeNull();
    const again = await reopen(survey);
    expect(again.opening).toBe(1);
    await send(again, 1);
    expect(await close(again)).toMatchObject({ value: { unsealed: 5, leftSealed: 0 } });
    expect((await resultOf(survey))?.answers).toBe(5);
  });
});

it('is done once: later answers are never told beside the results told before', async () => {
  const survey = await fresh();
  await send(survey, 6);
  await close(survey);
  // As if all rules of the acts were gone: opened again by hand, with a new key.
  const opening = { surveyId: survey.id, opening: 2 };
  await act(async (tenant) => {
    await changeSurvey(tenant, { ...survey, version: survey.version + 1 }, { status: 'open', opening: 2 });
    await makeOpeningKey(tenant, opening, office.office.secretKey);
  });
  const again = { ...survey, opening: 2, version: survey.version + 2 };
  await send(again, 9);
  expect(await close(again)).toMatchObject({ ok: false, error: { en: expect.stringContaining('once') } });
  expect(await resultOf(survey)).toMatchObject({ opening: 1, answers: 6 });
  expect(await rows('survey_answer', survey)).toHaveLength(6);
  expect(await rows('survey_sealed', survey)).toHaveLength(9);
});

describe('what went wrong on the disk', () => {
  it('is counted, and hides none of the others', async () => {
    const survey = await fresh({ openTexts: ['t1'] });
    const { admin } = office.database;
    await send(survey, 8, { texts: [{ question: 't1', body: 'ก' }] });
    const damage = (part: string, most: number) =>
      admin.pool.query(
        `update survey_sealed set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where sealed_id in
           (select sealed_id from survey_sealed where survey_id = $1 and part = $2 limit $3)`,
        [survey.id, part, most],
      );
    await damage('answer', 2);
    await damage('text', 1);
    expect(await close(survey)).toMatchObject({ value: { unsealed: 6, leftSealed: 0, damaged: 3 } });
    expect(await resultOf(survey)).toMatchObject({ answers: 6, content: { damaged: 2 } });
    expect(await rows('survey_text', survey)).toHaveLength(7);
  });

  it('leaves all sealed when fewer than five are whole', async () => {
    const survey = await fresh();
    await send(survey, 6);
    await office.database.admin.pool.query(
      'update survey_sealed set sealed = substring(sealed for 30) where sealed_id in (select sealed_id from survey_sealed where survey_id = $1 limit 2)',
      [survey.id],
    );
    expect(await close(survey)).toMatchObject({ value: { unsealed: 0, leftSealed: 6, damaged: 2 } });
    expect(await rows('survey_sealed', survey)).toHaveLength(6);
  });

  it('is a sentence when the secret key is another, and changes nothing', async () => {
    const survey = await fresh();
    await send(survey, 6);
    const refused = await close(survey, new Uint8Array(32).fill(1));
    expect(refused).toMatchObject({ ok: false, error: { en: expect.stringContaining('bring it back') } });
    expect(await rows('survey_sealed', survey)).toHaveLength(6);
    expect(await close(survey)).toMatchObject({ value: { unsealed: 6 } });
  });
});
