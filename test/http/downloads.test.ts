import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeCsv } from '../../src/documents/intake/csv.ts';
import { readDocument } from '../../src/documents/read/read.ts';
import { addPiece, publish } from '../support/evidence.ts';
import { addMeasure } from '../support/measures.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { announcedScores, scoresByNumber } from '../support/sample-scores.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours, { owned: ['O14', 'O42'] });
  await openTestYear(office, office.theirs);
  await addPiece(office, 'page', { title: 'คู่มือ', page: 'ยื่นคำขอที่กองช่าง' }, 'O14');
  await publish(office, office.ours, 'O14');
});
afterAll(() => office.close());

const status = async (path: string, at = office.ours) => (await office.get(path, { at })).status;

/** All words of a file, whatever its format, in Arabic digits. */
async function wordsOf(path: string): Promise<string> {
  const answer = await office.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (path.endsWith('.csv')) {
    const text = decodeCsv(bytes);
    return text.ok ? text.value.text : '';
  }
  const read = await readDocument(bytes, path.slice(path.lastIndexOf('/') + 1));
  if (!read.ok) throw new Error(read.error.message.en);
  return JSON.stringify(read.value.blocks).replaceAll('\\n', '');
}

async function publishScores() {
  const at = '/office/years/2566/results';
  const as = { as: 'ita-officer' } as const;
  const typed = Object.entries({ ...scoresByNumber, ...announcedScores }).map(([axis, score]) => [
    `s-${axis}`,
    score,
  ]);
  const version =
    /name="version" value="(\d+)"/.exec(await (await office.get(`${at}/announced`, as)).text())?.[1] ?? '';
  await office.post(`${at}/announced`, { ...Object.fromEntries(typed), source: 'ITAS', version }, as);
  const seen =
    /name="seen" value="(\w+)"/.exec(await (await office.get(`${at}/publication`, as)).text())?.[1] ?? '';
  expect((await office.post(`${at}/publication`, { seen, reason: '' }, as)).status).toBe(303);
}

it('of scores are there once the scores are public, in every format', async () => {
  expect(await status('/downloads/scores-2566.pdf')).toBe(404);
  await publishScores();
  const page = await (await office.get('/results/2566')).text();
  for (const format of ['pdf', 'docx', 'xlsx']) {
    expect(page).toContain(`href="/downloads/scores-2566.${format}"`);
    const words = await wordsOf(`/downloads/scores-2566.${format}`);
    for (const part of ['๙๑.๐๔', '๘๒.๒๔', '๔๕๕๑๗๗/๕๐๐๐', 'ตามที่ประกาศ']) expect(words, format).toContain(part);
  }
  expect(await status('/downloads/scores-2566.pdf', office.theirs)).toBe(404);
});

it('of the items tell the address of what is published, and of nothing else', async () => {
  const page = await (await office.get('/ita/2566')).text();
  for (const format of ['docx', 'xlsx', 'csv', 'pdf']) {
    expect(page).toContain(`href="/downloads/ita-2566.${format}"`);
    const words = await wordsOf(`/downloads/ita-2566.${format}`);
    expect(words, format).toContain('ours.test/ita/2566/O14');
    expect(words, format).not.toContain('ours.test/ita/2566/O15');
  }
});

it('of measures are there once the item that discloses them is', async () => {
  await addMeasure(office, { title: 'ทำคู่มือยืมพัสดุ' });
  expect(await status('/downloads/measures-2566.docx')).toBe(404);
  await addPiece(office, 'page', { title: 'มาตรการ', page: 'ดูทะเบียนมาตรการ' }, 'O42');
  await publish(office, office.ours, 'O42');
  expect(await (await office.get('/measures/2566?fresh=1')).text()).toContain(
    'href="/downloads/measures-2566.docx"',
  );
  for (const format of ['pdf', 'docx', 'xlsx'])
    expect(await wordsOf(`/downloads/measures-2566.${format}`), format).toContain('ยืมพัสดุ');
});

it('are asked for again only where they say something else', async () => {
  const first = await office.get('/downloads/ita-2566.docx');
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('content-disposition')).toContain('ita-2566.docx');
  const again = await office.get('/downloads/ita-2566.docx', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

it('are of what is known and no other', async () => {
  for (const name of [
    'memo-2566.pdf',
    'scores-2566.csv',
    'ita-2570.pdf',
    'ita-2566.exe',
    '..%2Fscores-2566.pdf',
  ])
    expect(await status(`/downloads/${name}`), name).toBe(404);
});
