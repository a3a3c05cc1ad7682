import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant } from '../../src/db/tenant.ts';
import { readDocument } from '../../src/documents/read/read.ts';
import { listHistory } from '../../src/features/audit/queries.ts';
import type { Survey } from '../../src/features/surveys/queries.ts';
import { toArabicDigits } from '../../src/lib/digits.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { addClosedSurvey, answersOf, smallSet } from '../support/survey-results.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
let plain: Survey;
let hiding: Survey;
let mixed: Survey;
let few: Survey;
let open: Survey;
let theirs: Survey;

const officer = { as: 'ita-officer' } as const;
const at = ({ id }: Survey) => `/office/years/2566/surveys/${id}/results`;
const text = async (path: string, asking = {}) => (await office.get(path, asking)).text();

const whole = [
  [0, 5, 5, 10, 10],
  [0, 10, 5, 5, 10],
  [0, 5, 5, 10, 10],
  [5, 5, 5, 5, 10],
];
/** 4 people chose the second option of E1, so their 137 neighbours are hidden with them: neither number may be found. */
const secret = [
  [0, 0, 4, 137, 270],
  [0, 5, 100, 106, 200],
  [0, 100, 100, 100, 111],
  [0, 100, 100, 100, 111],
];

beforeAll(async () => {
  office = await createTestOffice();
  const { ours } = office;
  await openTestYear(office, ours);
  await openTestYear(office, office.theirs);
  const add = (code: string, counts: readonly number[][], more = {}) =>
    addClosedSurvey(office, ours, {
      ...{ code, instrument: null, questions: smallSet, self: answersOf(counts), ...more },
    });
  plain = await add('plain', whole, { instrument: 'EIT', texts: texts(5) });
  hiding = await add('hiding', secret, { texts: texts(4) });
  mixed = await add('mixed', whole, { self: mixedAnswers() });
  few = await add(
    'few',
    [4, 4, 4, 4].map((count) => [0, 0, 0, 0, count]),
  );
  open = await add('still-open', whole, { status: 'open' });
  const foreign = { code: 'theirs', instrument: null, questions: smallSet, self: answersOf(whole) };
  theirs = await addClosedSurvey(office, office.theirs, foreign);
});
afterAll(() => office.close());

/** Each option is chosen as often as in `whole`, and one person's last answer is another's: rows that are nobody else's. */
function mixedAnswers() {
  const answers = answersOf(whole);
  return answers.map((one, at) => [...one.slice(0, 3), answers[(at + 1) % answers.length]?.[3] ?? 0]);
}

function texts(count: number) {
  return Array.from({ length: count }, (_, at) => ({ question: 't1', body: `ข้อเสนอ ${at}` }));
}

describe('the results of a closed survey', () => {
  it('show scores, derivation and the measure button to the office, and the same numbers to the public', async () => {
    for (const page of [await text(at(plain), officer), await text('/s/plain/results')]) {
      // Indicator 6: the mean of 61.17 and 50.00.
      for (const number of ['55.58', '61.17', '50.00', '(5 × 0 + 5 × 33 + 10 × 67 + 10 × 100) ÷ 30 = 61.17'])
        expect(page).toContain(number);
    }
    expect(await text(at(plain), officer)).toContain('สร้างมาตรการ');
    expect(await text(at(plain), { as: 'unit-officer' })).not.toContain('สร้างมาตรการ');
    expect(await text('/s/plain/results')).not.toContain('สร้างมาตรการ');
  });

  it('stand weakest first', async () => {
    const page = await text('/s/plain/results');
    const places = ['q-E2', 'q-E3', 'q-E1'].map((id) => page.indexOf(`id="${id}"`));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('show five texts or more in the office alone', async () => {
    expect(await text(at(plain), officer)).toContain('ข้อเสนอ 4');
    expect(await text(at(hiding), officer)).not.toContain('ข้อเสนอ');
    expect(await text(at(hiding), officer)).toContain('ไม่ถึง 5 ข้อความ');
    expect(await text('/s/plain/results')).not.toContain('ข้อเสนอ');
  });

  it('are a sentence before it is closed and of four answers, and nothing of a foreign agency', async () => {
    expect(await text(at(open), officer)).toContain('ยังไม่ปิด');
    expect(await text('/s/still-open/results')).toContain('ยังไม่ปิด');
    for (const page of [await text(at(few), officer), await text('/s/few/results')]) {
      expect(page).toContain('ไม่ถึง 5 ชุด');
      expect(page).not.toContain('100.00');
    }
    for (const code of ['still-open', 'few', 'theirs', 'nothing']) {
      expect((await office.get(`/s/${code}/results.csv`)).status).toBe(404);
      expect((await office.get(`/s/${code}/results.json`)).status).toBe(404);
    }
    expect((await office.get('/s/theirs/results')).status).toBe(404);
    expect((await office.get(at(theirs), officer)).status).toBe(404);
    for (const survey of [open, few]) {
      expect((await office.post(`${at(survey)}/files`, { file: 'csv' }, officer)).status).toBe(409);
    }
  });

  it('are listed with the year and with the surveys', async () => {
    for (const page of [await text('/results/2566'), await text('/surveys')]) {
      expect(page).toContain('/s/plain/results');
      expect(page).not.toContain('/s/few/results');
      expect(page).not.toContain('/s/still-open/results');
    }
  });
});

describe('a hidden count', () => {
  const digits = (page: string) => toArabicDigits(page);

  it('is on no page and in no file', async () => {
    const pages = [
      await text(at(hiding), officer),
      await text('/s/hiding/results'),
      await text('/s/hiding/results.csv'),
      await text('/s/hiding/results.json'),
    ];
    for (const page of pages) {
      expect(page).toContain('270');
      expect(digits(page)).not.toMatch(/(?<![\d.])137(?!\d)/);
    }
    expect(pages[0]).toContain('น้อยกว่าที่แสดงได้');
    expect(pages[0]).toContain('ประมาณ');
  });

  it.each(['docx', 'pdf', 'xlsx'] as const)('is not in the report as %s', async (file) => {
    const answer = await office.post(`${at(hiding)}/files`, { file }, officer);
    expect(answer.status).toBe(200);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const read = await readDocument(bytes, `x.${file}`);
    expect(read.ok).toBe(true);
    const said = digits(JSON.stringify(read.ok && read.value.blocks));
    expect(said).toContain('270');
    expect(said).not.toMatch(/(?<![\d.])137(?!\d)/);
  });

  it('keeps single answers in; without one they go out shuffled, without their mode', async () => {
    const refused = await office.post(`${at(hiding)}/files`, { file: 'answers' }, officer);
    expect(refused.status).toBe(409);
    expect(await text(at(hiding), officer)).toContain('ไม่มีไฟล์คำตอบรายชุด');
    // No option of it is rare, and whole answers are.
    const rare = await office.post(`${at(mixed)}/files`, { file: 'answers' }, officer);
    expect(rare.status).toBe(409);
    expect(await rare.text()).toContain('ไม่ถึง 5 คน');
    expect(await text(at(mixed), officer)).not.toContain('value="answers"');
    expect(await text(at(plain), officer)).toContain('value="answers"');
    const given = await office.post(`${at(plain)}/files`, { file: 'answers' }, officer);
    const lines = (await given.text()).replace('\ufeff', '').trim().split('\r\n');
    expect(lines[0]).toBe('E1,E2,E3.a,E3.b');
    const rows = answersOf(whole).map((one) => one.map((option) => option || '').join(','));
    expect(lines.slice(1).toSorted()).toEqual(rows.toSorted());
  });
});

describe('what the office does with results', () => {
  const history = (survey: Survey) =>
    readTenant(office.db, office.ours.id, (tenant) => listHistory(tenant, `survey:${survey.id}`));

  it('a download is kept in the history', async () => {
    await office.post(`${at(plain)}/files`, { file: 'json' }, { as: 'unit-head' });
    expect((await history(plain))[0]).toMatchObject({ action: 'survey.export', after: { file: 'json' } });
    expect((await office.post(`${at(plain)}/files`, { file: 'exe' }, officer)).status).toBe(404);
  });

  it('a weak question becomes a weak point once, and leads to a measure', async () => {
    const ask = () => office.post(`${at(plain)}/weak-points`, { question: 'E2' }, officer);
    const first = (await ask()).headers.get('location') ?? '';
    expect(first).toMatch(/^\/office\/years\/2566\/measures\/new\?weak=[0-9a-f-]{36}$/);
    expect((await ask()).headers.get('location')).toBe(first);
    const form = await text(first, officer);
    expect(form).toContain('ข้อ E2');
    expect(form).toContain('ได้ 50.00 คะแนน อ่อนเป็นลำดับที่ 1 จาก 3 ข้อ');
    const refused = await office.post(`${at(plain)}/weak-points`, { question: 'E2' }, { as: 'unit-head' });
    expect(refused.status).toBe(403);
    expect((await office.post(`${at(plain)}/weak-points`, { question: 'E9' }, officer)).status).toBe(404);
  });

  it('its indicators are scores of the year, and say where they come from', async () => {
    const page = await text('/office/years/2566/results', officer);
    expect(page).toContain('แบบสำรวจ EIT ในระบบนี้ ผู้ตอบ 30 คน');
    expect(page).toContain('href="/s/plain/results"');
    expect(page).toContain('รอคะแนนประกาศ');
    // Those of a set of the agency's own are none.
    expect(page).not.toContain('/s/hiding/results');
  });
});

describe('a year whose scores come from a survey in part', () => {
  const results = '/office/years/2566/results';
  const hidden = (page: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

  it('is published with its sources and recounts to the same total', async () => {
    const scores = { 's-1': '80', 's-2': '80', 's-3': '80', 's-4': '80', 's-5': '80', 's-8': '70' };
    const version = hidden(await text(`${results}/announced`, officer), 'version');
    const announced = { ...scores, 's-9': '90', 's-10': '90', source: 'ประกาศใน ITAS', version };
    expect((await office.post(`${results}/announced`, announced, officer)).status).toBe(303);
    const seen = hidden(await text(`${results}/publication`, officer), 'seen');
    expect((await office.post(`${results}/publication`, { seen, reason: '' }, officer)).status).toBe(303);

    const { rows, publication } = (await (await office.get('/data/scores-2566.json')).json()) as Published;
    // E3 (0 · 5 + 16.5 · 5 + 50 · 5 + 67 · 5 + 100 · 10) / 30 = 55.58, told with two decimals and counted so.
    const told = rows.filter(({ origin }) => origin === 'asked');
    expect(told).toMatchObject([
      { code: '6', score: '55.58', exact: '2779/50' },
      { code: '7', score: '55.58', exact: '2779/50' },
    ]);
    // 0.3 · 80 + 0.3 · (55.58 + 55.58 + 70) / 3 + 0.4 · 90
    expect(publication.content.total).toBe('78.12');
    expect(publication.content.source).toBe('ประกาศใน ITAS · แบบสำรวจ EIT ในระบบนี้ ผู้ตอบ 30 คน');
    const page = await text('/results/2566');
    expect(page).toContain('78.12');
    expect(page).toContain('แบบสำรวจ EIT ในระบบนี้ ผู้ตอบ 30 คน');
  });

  it('lets an announced indicator stand before the survey', async () => {
    const version = hidden(await text(`${results}/announced`, officer), 'version');
    const announced = { 's-6': '90', source: 'ประกาศใน ITAS', version };
    expect((await office.post(`${results}/announced`, announced, officer)).status).toBe(303);
    const page = await text(results, officer);
    expect(page).toContain('90.00');
    expect(page.match(/แบบสำรวจ EIT ในระบบนี้/g)).toHaveLength(1);
  });
});

interface Published {
  readonly rows: readonly Readonly<Record<'code' | 'score' | 'exact' | 'origin', string>>[];
  readonly publication: { readonly content: { readonly total: string; readonly source: string } };
}
