import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slotsOf } from '../../src/core/surveying/question-set.ts';
import { appendAudit } from '../../src/db/audit.ts';
import { withTenant } from '../../src/db/tenant.ts';
import { unseal } from '../../src/features/answers/acts.ts';
import { changeSurvey, lockSurvey, type Survey } from '../../src/features/surveys/queries.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { type DumpedRow, dumpTables, type Guess, guessByOrder } from '../support/curious-operator.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { addTestSurvey } from '../support/survey.ts';
import { openTestYear } from '../support/year.ts';

const PEOPLE = 60;
/**
 * By chance one writer of a question is named rightly on average: nine or more happens once in 900,000 tries (Poisson,
 * mean 1). The dump offers fewer than thirty orders.
 */
const MOST_BY_CHANCE = 8;

interface Person {
  readonly options: string;
  readonly texts: Readonly<Record<string, string>>;
}

let office: TestOffice;
let survey: Survey;
let people: Person[];
let running: Map<string, DumpedRow[]>;
let closed: Map<string, DumpedRow[]>;

beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  survey = await addTestSurvey(office, office.ours, { code: 'eit', openTexts: ['t1', 't2'] });
  people = Array.from({ length: PEOPLE }, (_, index) => personNo(index));
  for (const person of people) await answer(person);
  running = await dumpTables(office.database.admin.pool, 'survey%');
  await close();
  closed = await dumpTables(office.database.admin.pool, 'survey%');
}, 120_000);
afterAll(() => office.close());

/** Two in three write to the first question, one in four to the second; some a line, some all that is let in. */
function personNo(index: number): Person {
  const lengths = [3, 60, 300, 900, 1_990];
  const long = 'ยาว'.repeat(700).slice(0, lengths[(index * 7) % 5]);
  const first = index % 3 === 0 ? {} : { t1: `${(index * 37) % 61}. ${long}`.slice(0, 2_000) };
  const second = index % 4 === 0 ? { t2: `อีกข้อ ${(index * 29) % 61}` } : {};
  // Her number in options of two.
  const options = slotsOf(survey.questions).map((_, slot) => (slot < 6 ? 1 + ((index >> slot) & 1) : 1));
  return { options: options.join(''), texts: { ...first, ...second } };
}

/** As a page without scripts sends it. */
async function answer({ options, texts }: Person): Promise<void> {
  const slots = slotsOf(survey.questions).map(({ name }, slot) => [name, options[slot] ?? '']);
  const written = ['t1', 't2'].map((code) => [`text.${code}`, texts[code] ?? '']);
  const ticket = randomBytes(32).toString('hex');
  const fields = { ...Object.fromEntries([...slots, ...written]), ticket };
  const response = await office.post('/s/eit/answers', fields);
  expect(response.status).toBe(200);
}

function close(): Promise<void> {
  return withTenant(office.db, office.ours.id, async (tenant) => {
    const present = assertDefined(await lockSurvey(tenant, survey.id), 'survey');
    const done = await unseal(tenant, present, office.office.secretKey);
    expect(done).toMatchObject({ ok: true, value: { unsealed: PEOPLE, leftSealed: 0, damaged: 0 } });
    await changeSurvey(tenant, present, { status: 'closed' });
    await appendAudit(tenant, { actor: 'system', action: 'survey.close', subject: `survey:${survey.id}` });
  });
}

const rowsOf = (dump: Map<string, DumpedRow[]>, table: string) => assertDefined(dump.get(table), table);
const bodyOf = ({ body }: DumpedRow) => String(body);
const lengthOf = ({ sealed }: DumpedRow) => (sealed as Buffer).length;

describe('an operator who looks for those who wrote something', () => {
  it('finds as many sealed rows in every transaction, one answer and one of each open question', () => {
    const byTransaction = Map.groupBy(rowsOf(running, 'survey_sealed'), ({ transaction }) => transaction);
    expect(byTransaction.size).toBe(PEOPLE);
    for (const rows of byTransaction.values())
      expect(rows.map(({ part }) => part).toSorted()).toEqual(['answer', 'text', 'text']);
  });

  it('finds all of them equally long, and no two alike', () => {
    const texts = rowsOf(running, 'survey_sealed').filter(({ part }) => part === 'text');
    expect(texts).toHaveLength(2 * PEOPLE);
    expect(new Set(texts.map(lengthOf)).size).toBe(1);
    expect(new Set(texts.map(({ sealed }) => (sealed as Buffer).toString('hex'))).size).toBe(2 * PEOPLE);
  });

  it('finds once it is closed what was written, the empty ones gone, in one transaction', () => {
    const written = people.flatMap(({ texts }) => Object.values(texts));
    const texts = rowsOf(closed, 'survey_text');
    expect(written.length).toBeGreaterThan(50);
    expect(texts.map(bodyOf).toSorted()).toEqual(written.toSorted());
    expect(new Set(texts.map(({ transaction }) => transaction)).size).toBe(1);
    expect(rowsOf(closed, 'survey_sealed')).toEqual([]);
    expect(rowsOf(closed, 'survey_key')).toEqual([]);
  });

  it.each(['t1', 't2'])('names nobody’s text to question %s better than chance', (code) => {
    const came = people.flatMap(({ texts }) => (texts[code] === undefined ? [] : [texts[code]]));
    const texts = rowsOf(closed, 'survey_text').filter(({ question }) => question === code);
    expect(new Set(came).size).toBe(came.length);
    const most = 5 / Math.sqrt(came.length - 1);
    const linked = ({ right, correlation }: Guess) => right > MOST_BY_CHANCE || Math.abs(correlation) > most;
    // What she wrote orders the texts too; it is hers to tell.
    const told = (guess: Guess) => guess.by.startsWith('body');
    const guesses = guessByOrder(texts, came, bodyOf).filter((guess) => !told(guess));
    expect(guesses.length).toBeGreaterThan(8);
    expect(guesses.filter(linked)).toEqual([]);
    const leaking = texts.map((row) => ({ ...row, seen: came.indexOf(bodyOf(row)) }));
    expect(guessByOrder(leaking, came, bodyOf).filter(linked)).toContainEqual({
      ...{ by: 'seen', right: came.length, correlation: 1 },
    });
  });

  it('finds texts beside answers in no order they share', () => {
    const numbers = new Map(people.map(({ options }, index) => [options, index]));
    const answers = rowsOf(closed, 'survey_answer').map(({ options }) => [...(options as Buffer)].join(''));
    const writers = answers
      .map((options) => people[numbers.get(options) ?? -1])
      .filter((one) => one?.texts.t1);
    const came = writers.map((one) => one?.texts.t1 ?? '');
    const texts = rowsOf(closed, 'survey_text').filter(({ question }) => question === 't1');
    expect(texts).toHaveLength(came.length);
    const found = guessByOrder(texts, came, bodyOf).filter(({ right }) => right > MOST_BY_CHANCE);
    expect(found).toEqual([]);
  });
});
