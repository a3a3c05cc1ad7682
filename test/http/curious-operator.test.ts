import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slotsOf } from '../../src/core/surveying/question-set.ts';
import { appendAudit } from '../../src/db/audit.ts';
import { withTenant } from '../../src/db/tenant.ts';
import { unseal } from '../../src/features/answers/acts.ts';
import { makeSigningKey, readSigningKey } from '../../src/features/slips/acts.ts';
import { codeHash, newCode } from '../../src/features/slips/code.ts';
import { findSigningKey } from '../../src/features/slips/queries.ts';
import { changeSurvey, lockSurvey, type Survey } from '../../src/features/surveys/queries.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { loadBlindToken } from '../support/blind-token.ts';
import { type DumpedRow, dumpTables, type Guess, guessByOrder } from '../support/curious-operator.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { addTestSurvey } from '../support/survey.ts';
import { openTestYear } from '../support/year.ts';

const PEOPLE = 200;
/**
 * By chance one of 200 is named rightly on average: nine or more happens once in 900,000 tries (Poisson, mean 1), and a
 * correlation beyond 5 / √199 once in 1,700,000. The dump offers fewer than thirty orders.
 */
const MOST_BY_CHANCE = 8;
const CORRELATION_BY_CHANCE = 5 / Math.sqrt(PEOPLE - 1);

interface Person {
  readonly name: string;
  readonly code: string;
  /** Option numbers of her answer; nobody else's. */
  readonly answer: string;
  readonly token: string;
}

const lines: string[] = [];
let office: TestOffice;
let survey: Survey;
let people: Person[];
let running: Map<string, DumpedRow[]>;
let closed: Map<string, DumpedRow[]>;

beforeAll(async () => {
  office = await createTestOffice({ log: (line) => lines.push(line) });
  await openTestYear(office, office.ours);
  survey = await addTestSurvey(office, office.ours, { code: 'iit', instrument: 'IIT' });
  people = await invite();
  lines.length = 0;
  for (const person of people) await answer(person);
  const { pool } = office.database.admin;
  running = await dumpTables(pool, '%');
  await close();
  closed = await dumpTables(pool, '%');
}, 180_000);
afterAll(() => office.close());

function inOurs<T>(work: Parameters<typeof withTenant<T>>[2]): Promise<T> {
  return withTenant(office.db, office.ours.id, work);
}

/** Named invitations, each exchanged for a token in the order of the list: so the operator knows who has come, and when. */
async function invite(): Promise<Person[]> {
  const { secretKey } = office.office;
  const made = Array.from({ length: PEOPLE }, (_, index) => ({
    name: `ผู้ตอบคนที่ ${index + 1}`,
    code: newCode(),
  }));
  await inOurs(async (tenant) => {
    await makeSigningKey(tenant, survey.id, secretKey);
    for (const { name, code } of made) {
      await tenant.db
        .insertInto('survey_invitation')
        .values({
          ...{ agency_id: office.ours.id, survey_id: survey.id, invitation_id: randomUUID() },
          ...{ kind: 'named', name, code_hash: codeHash(code) },
        })
        .execute();
    }
    await appendAudit(tenant, { actor: 'system', action: 'survey.invite', subject: `survey:${survey.id}` });
  });
  const key = await inOurs((tenant) => findSigningKey(tenant, survey.id));
  expect(await inOurs((tenant) => readSigningKey(tenant, survey.id, secretKey))).not.toBeNull();
  const page = await loadBlindToken();
  const publicKey = await page.readKey(assertDefined(key, 'key').publicKey.toString('base64url'));
  const tokens: string[] = [];
  for (const { code } of made) {
    const prepared = page.prepare(crypto.getRandomValues(new Uint8Array(32)));
    const { blinded, inverse } = await page.blind(publicKey, prepared);
    const sent = JSON.stringify({ code, blinded: Buffer.from(blinded).toString('base64url') });
    const headers = { 'content-type': 'application/json', 'user-agent': `Curious/${code}` };
    const response = await office.post('/s/iit/token', sent, { headers });
    expect(response.status).toBe(200);
    const { signature } = (await response.json()) as { signature: string };
    const signed = await page.finalize(publicKey, prepared, Buffer.from(signature, 'base64url'), inverse);
    tokens.push(
      `${Buffer.from(prepared).toString('base64url')}.${Buffer.from(signed).toString('base64url')}`,
    );
  }
  return made.map((person, index) => ({ ...person, answer: answerNo(index), token: tokens[index] ?? '' }));
}

/** The number of a person in the first slots, two options to a digit, the others alike: no two answers are the same. */
function answerNo(index: number): string {
  const mixed = (index * 73) % 256;
  return slotsOf(survey.questions)
    .map((_, slot) => (slot < 8 ? 1 + ((mixed >> slot) & 1) : 1))
    .join('');
}

async function answer({ answer: options, token }: Person): Promise<void> {
  const fields = slotsOf(survey.questions).map(({ name }, slot) => [name, options[slot] ?? '']);
  const response = await office.post('/s/iit/answers', { ...Object.fromEntries(fields), token });
  expect(response.status).toBe(200);
}

function close(): Promise<void> {
  return inOurs(async (tenant) => {
    const present = assertDefined(await lockSurvey(tenant, survey.id), 'survey');
    const done = await unseal(tenant, present, office.office.secretKey);
    expect(done).toMatchObject({ ok: true, value: { unsealed: PEOPLE, leftSealed: 0, damaged: 0 } });
    await changeSurvey(tenant, present, { status: 'closed' });
    await appendAudit(tenant, { actor: 'system', action: 'survey.close', subject: `survey:${survey.id}` });
  });
}

const optionsOf = ({ options }: DumpedRow) => [...(options as Buffer)].join('');
const rowsOf = (dump: Map<string, DumpedRow[]>, table: string) => assertDefined(dump.get(table), table);
const came = () => people.map((person) => person.answer);
const linked = ({ right, correlation }: Guess) =>
  right > MOST_BY_CHANCE || Math.abs(correlation) > CORRELATION_BY_CHANCE;

describe('an operator with the whole database, all logs and the order of 200 requests', () => {
  it('names nobody’s answer better than chance', () => {
    const answers = rowsOf(closed, 'survey_answer');
    expect(answers).toHaveLength(PEOPLE);
    expect(new Set(answers.map(optionsOf)).size).toBe(PEOPLE);
    const guesses = guessByOrder(answers, came(), optionsOf);
    expect(guesses.length).toBeGreaterThan(10);
    expect(guesses.filter(linked)).toEqual([]);
  });

  it('reads no answer while the survey runs, nor what is new in tonight’s copy', () => {
    expect(rowsOf(running, 'survey_answer')).toEqual([]);
    const sealed = rowsOf(running, 'survey_sealed').map((row) => row.sealed as Buffer);
    expect(sealed).toHaveLength(PEOPLE);
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
    expect(new Set(sealed.map((bytes) => bytes.toString('hex'))).size).toBe(PEOPLE);
    const clear = Buffer.from(came()[0]?.split('').map(Number) ?? []);
    for (const bytes of sealed) expect(bytes.includes(clear.subarray(8))).toBe(false);
  });

  it('finds the key of the sealed answers destroyed, and the sealed answers gone', () => {
    expect(rowsOf(closed, 'survey_key')).toEqual([]);
    expect(rowsOf(closed, 'survey_sealed')).toEqual([]);
  });

  it('finds every answer written by one transaction', () => {
    const transactions = rowsOf(closed, 'survey_answer').map(({ transaction }) => transaction);
    expect(new Set(transactions).size).toBe(1);
  });

  it('finds no code, token, network or browser anywhere', () => {
    const whole = [...running, ...closed].flatMap(([, rows]) => rows).map(printed);
    const text = `${whole.join('\n')}\n${lines.join('\n')}`;
    for (const { code, token } of people.slice(0, 50)) {
      const [message = ''] = token.split('.');
      const hex = Buffer.from(message, 'base64url').toString('hex');
      for (const secret of [code, code.replaceAll('-', ''), message, hex])
        expect(text.includes(secret)).toBe(false);
    }
    expect(text).not.toMatch(/Curious\/|127\.0\.0\.1/);
  });

  it('finds no line of the log for an answer or an exchange', () => {
    expect(lines.filter((line) => line.includes('/s/'))).toEqual([]);
  });

  it('finds no time in any table of surveys, and no date but the window, counts by day and batches', async () => {
    const { rows } = await office.database.admin.pool.query(
      `select table_name || '.' || column_name as name, data_type from information_schema.columns
       where table_schema = 'public' and table_name like 'survey%' and data_type ~ 'time|date' order by 1`,
    );
    expect(rows).toEqual(
      ['survey.closes_on', 'survey.opens_on', 'survey_day.day', 'survey_receipt_batch.published_on'].map(
        (name) => ({
          ...{ name, data_type: 'date' },
        }),
      ),
    );
  });
});

/** As the dump prints it, bytes in hex and as text. */
function printed(row: DumpedRow): string {
  return Object.values(row)
    .map((value) =>
      Buffer.isBuffer(value) ? `${value.toString('hex')} ${value.toString('latin1')}` : JSON.stringify(value),
    )
    .join(' ');
}

describe('the same operator, were something kept that is not', () => {
  const answers = () => rowsOf(closed, 'survey_answer');
  const arrivalOf = (row: DumpedRow) => came().indexOf(optionsOf(row));

  it('links everybody by a time', () => {
    const leaking = answers().map((row) => ({ ...row, seen_at: 1_700_000_000 + arrivalOf(row) * 31 }));
    const found = guessByOrder(leaking, came(), optionsOf).filter(linked);
    expect(found).toContainEqual({ by: 'seen_at', right: PEOPLE, correlation: 1 });
  });

  it('links them by a time that is off by minutes', () => {
    const leaking = answers().map((row, index) => ({
      ...row,
      seen_at: arrivalOf(row) * 31 + ((index * 977) % 600),
    }));
    expect(guessByOrder(leaking, came(), optionsOf).some(linked)).toBe(true);
  });

  it('links them by rows that lie as they came', () => {
    const leaking = answers().toSorted((one, other) => arrivalOf(one) - arrivalOf(other));
    const found = guessByOrder(leaking, came(), optionsOf).filter(linked);
    expect(found.map(({ by }) => by)).toContain('as they lie');
  });
});
