import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant } from '../../src/db/tenant.ts';
import { writeXlsx } from '../../src/documents/write/xlsx.ts';
import { listHistory } from '../../src/features/audit/queries.ts';
import { findDisclosure, findEdition } from '../../src/features/disclosures/queries.ts';
import { listAnnounced } from '../../src/features/results/queries.ts';
import { listAnswerImports } from '../../src/features/score-imports/queries.ts';
import { listVerdicts } from '../../src/features/verdicts/queries.ts';
import type { Role } from '../../src/web/reader.ts';
import { loadFramework } from '../support/framework.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours, { owned: ['O14', 'O15', 'O16', 'O17', 'O18'] });
  for (const item of ['O14', 'O15', 'O16', 'O17']) await letOut(item);
});
afterAll(() => office.close());

const at = '/office/years/2566/results';
const as: Role = 'ita-officer';
const reading = <T>(work: Parameters<typeof readTenant<T>>[2]) => readTenant(office.db, office.ours.id, work);
const keyOf = (item: string) => ({ fiscalYear: 2566, item });
const statusOf = async (item: string) =>
  (await reading((tenant) => findDisclosure(tenant, keyOf(item))))?.status;
const scores = async () =>
  new Map((await reading((tenant) => listAnnounced(tenant, 2566))).map(({ axis, value }) => [axis, value]));
const source = 'ประกาศใน ITAS';

async function letOut(item: string) {
  const to = `/office/years/2566/disclosures/${item}`;
  const author = { as: 'unit-officer' } as const;
  await office.post(`${to}/draft`, { explanation: 'คู่มือของสำนักปลัด', version: '1' }, author);
  await office.post(`${to}/submission`, { without_evidence: 'ยังไม่มีแฟ้ม' }, author);
  const edition = await reading((tenant) => findEdition(tenant, keyOf(item), 1));
  const hash = edition?.hash.toString('hex') ?? '';
  await office.post(`${to}/publication`, { edition: '1', hash }, { as: 'unit-head' });
}

const look = (pasted: string, more: Record<string, string> = {}, who: Role = as) =>
  office.post(`${at}/import`, { pasted, source, ...more }, { as: who });

function hiddenIn(page: string): Record<string, string> {
  const fields = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const plain = (text = '') =>
    text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  return Object.fromEntries(fields.map(([, name = '', value]) => [name, plain(value)]));
}

/** Looks at the preview and confirms it; the page and the status of the confirmation. */
async function take(pasted: string, more: Record<string, string> = {}) {
  const page = await (await look(pasted, more)).text();
  const done = await office.post(`${at}/import/confirmation`, hiddenIn(page), { as });
  return { page, status: done.status };
}

/** The form of announced scores with one of them left out. */
async function without(axis: string): Promise<Record<string, string>> {
  const page = await (await office.get(`${at}/announced`, { as })).text();
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
  const kept = [...(await scores())].filter(([each]) => each !== axis);
  return { ...Object.fromEntries(kept.map(([each, score]) => [`s-${each}`, score])), source, version };
}

describe('an import', () => {
  it('is offered to the ITA officer, with templates', async () => {
    expect(await (await office.get(at, { as })).text()).toContain(`${at}/import`);
    const page = await (await office.get(`${at}/import`, { as })).text();
    for (const name of ['scores', 'verdicts', 'answer-counts', 'question-means']) {
      expect(page).toContain(`${at}/import/${name}.csv`);
      const file = await office.get(`${at}/import/${name}.csv`, { as });
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    }
    expect((await office.get(`${at}/import/other.csv`, { as })).status).toBe(404);
    for (const role of ['assessor', 'unit-head'] as const)
      expect((await look('axis,score\n1,90', {}, role)).status).toBe(403);
  });

  it('keeps what was typed and says what is wrong, by row', async () => {
    const answer = await look('axis,score\n77,90', { source: '' });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('77,90')]);
    const faulty = await look('axis,score\n77,90');
    expect([faulty.status, await faulty.text()]).toEqual([422, expect.stringContaining('แถว 2: ไม่รู้จัก “77”')]);
    expect((await look('')).status).toBe(422);
    expect((await scores()).size).toBe(0);
  });
});

describe('scores', () => {
  it('are shown first, saved on confirmation, and leave the others as they are', async () => {
    const preview = await look('ตัวชี้วัด,คะแนน\n๑,๙๑.๕๙\n9,100');
    expect([preview.status, await preview.text()]).toEqual([200, expect.stringContaining('91.59')]);
    expect((await scores()).size).toBe(0);
    expect((await take('ตัวชี้วัด,คะแนน\n๑,๙๑.๕๙\n9,100')).status).toBe(303);
    expect((await take('axis,score\n9,99.5')).page).toContain('100.00');
    expect(await scores()).toEqual(
      new Map([
        ['1', '91.59'],
        ['9', '99.50'],
      ]),
    );
    const [entry] = await reading((tenant) => listHistory(tenant, 'cycle:2566'));
    expect(entry).toMatchObject({
      action: 'score.announce',
      before: { 9: '100.00' },
      after: { 9: '99.50', source },
    });
  });

  it('come whole from the longest table there may be', async () => {
    const notes = Array.from({ length: 75 }, () => `,,${'ก'.repeat(5100)}`);
    const { status } = await take(['axis,score,note', '8,91.27', ...notes].join('\n'));
    expect([status, (await scores()).get('8')]).toEqual([303, '91.27']);
    const longer = [...notes, ...notes];
    expect((await look(['axis,score,note', '8,91.27', ...longer].join('\n'))).status).toBe(413);
    await office.post(`${at}/announced`, await without('8'), { as });
    expect((await scores()).has('8')).toBe(false);
  });

  it('confirmed on an old preview change nothing', async () => {
    const page = await (await look('axis,score\n9,88')).text();
    expect((await take('axis,score\n9,100')).status).toBe(303);
    const late = await office.post(`${at}/import/confirmation`, hiddenIn(page), { as });
    expect(late.status).toBe(409);
    expect((await scores()).get('9')).toBe('100.00');
    for (const rows of ['', '{}', '[[0,"a"]]', '[["axis"]]']) {
      const bad = await office.post(`${at}/import/confirmation`, { ...hiddenIn(page), rows }, { as });
      expect(bad.status).toBe(422);
    }
  });

  it('come from a workbook as well, and from no other file', async () => {
    const row = (...cells: string[]) => cells.map((text) => ({ lines: [text] }));
    const table = {
      caption: 'คะแนน',
      widths: [4, 4],
      head: row('axis', 'score'),
      rows: [row('10', '๙๘.๗๕')],
    };
    const bytes = await writeXlsx({
      ...{ title: 'คะแนน', language: 'th', author: 'x', names: [] },
      sections: [{ name: 'คะแนน', orientation: 'portrait', blocks: [{ kind: 'table', table }] }],
    });
    const send = async (file: File) => {
      const form = new FormData();
      form.set('file', file);
      form.set('source', source);
      return office.post(`${at}/import`, form, { as });
    };
    const read = await send(new File([Uint8Array.from(bytes)], 'scores.xlsx'));
    expect([read.status, await read.text()]).toEqual([200, expect.stringContaining('98.75')]);
    const csv = await send(new File(['\ufeffaxis;score\r\n10;"98,75"\r\n'], 'scores.csv'));
    expect([csv.status, await csv.text()]).toEqual([422, expect.stringContaining('แถว 2')]);
    const fake = await send(new File(['PK\u0003\u0004 not a workbook'], 'scores.xlsx'));
    expect(fake.status).toBe(422);
  });
});

describe('verdicts', () => {
  const days = { givenOn: '14 มี.ค. 2566', appealBy: '20/3/2566' };

  it('go through the acts of judging; what cannot be judged is named and left out', async () => {
    const file =
      'item,result,reason,round\nO14,incomplete,ไม่พบคู่มือ,\nO15,complete,,\nO16,complete,,final\nO18,complete,,';
    const { page, status } = await take(file, days);
    expect(page).toContain('ยังไม่มีฉบับที่เผยแพร่');
    expect(status).toBe(303);
    expect(await Promise.all(['O14', 'O15', 'O16', 'O18'].map(statusOf))).toEqual([
      ...['verdict', 'verdict', 'final', 'empty'],
    ]);
    const [verdict] = await reading((tenant) => listVerdicts(tenant, keyOf('O14')));
    expect(verdict).toMatchObject({ result: 'incomplete', reason: 'ไม่พบคู่มือ', round: 'first' });
    expect([verdict?.givenOn.toString(), verdict?.appealBy?.toString()]).toEqual([
      '2023-03-14',
      '2023-03-20',
    ]);
    const history = await reading((tenant) => listHistory(tenant, 'disclosure:2566:O16'));
    expect(
      history
        .slice(0, 2)
        .map(({ action }) => action)
        .sort(),
    ).toEqual(['disclosure.accept', 'disclosure.judge']);
  });

  it('imported again change nothing; another result contradicts', async () => {
    const again = await (
      await look('item,result,reason\nO14,incomplete,ไม่พบคู่มือ\nO15,complete,', days)
    ).text();
    expect(again).toContain('ไม่มีอะไรให้นำเข้า');
    const other = await (
      await look('item,result,round\nO14,complete,\nO15,complete,final\nO16,incomplete,final', days)
    ).text();
    expect(other).toContain('แถว 4: O16 ไม่ครบถ้วนแต่ไม่มีเหตุผลของผู้ตรวจ');
    const { page, status } = await take('item,result,round\nO14,complete,final\nO15,complete,final', days);
    expect(page).toContain('ไม่มีคำชี้แจง');
    expect([status, await statusOf('O14'), await statusOf('O15')]).toEqual([303, 'verdict', 'final']);
  });

  it('settle an appeal, and take an incomplete first verdict and its acceptance from one file', async () => {
    await office.post('/office/years/2566/disclosures/O14/appeal', { text: 'คู่มืออยู่ที่หน้า 2' }, { as });
    const file =
      'item,result,reason,round\nO14,complete,,final\nO17,incomplete,ไม่พบ,first\nO17,incomplete,ไม่พบ,final';
    expect((await take(file, days)).status).toBe(303);
    expect([await statusOf('O14'), await statusOf('O17')]).toEqual(['final', 'final']);
  });
});

describe('answers', () => {
  const framework = loadFramework();
  const means = (...indicators: number[]) => {
    const asked = framework.questions.filter(({ indicator }) => indicators.includes(indicator));
    return ['question,mean', ...asked.map(({ code }) => `${code},80`)].join('\n');
  };

  it('make indicators that were not announced, and no other', async () => {
    const { page, status } = await take(means(1, 2));
    expect(page).toContain('ประกาศไว้ 91.59 ซึ่งยังใช้อยู่');
    expect(status).toBe(303);
    expect(await reading((tenant) => listAnswerImports(tenant, 2566))).toMatchObject([{ source }]);
    const shown = await (await office.get(at, { as })).text();
    expect(shown).toContain('คำนวณจากคำตอบ');
    expect(shown.match(/คำนวณจากคำตอบ/g)).toHaveLength(1);
    expect(await scores()).not.toContain('2');
    const [entry] = await reading((tenant) => listHistory(tenant, 'cycle:2566'));
    expect(entry).toMatchObject({
      action: 'score.import-answers',
      after: { kind: 'means', source, 2: '80.00' },
    });
  });

  it('are kept with a publication, each with whose answers they were', async () => {
    await take(means(3, 4, 5, 6, 7, 8));
    const rest = framework.indicators.filter(({ no }) => no > 8).map(({ no }) => `${no},100`);
    await take(['axis,score', ...rest].join('\n'));
    const page = await (await office.get(`${at}/publication`, { as })).text();
    const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? '';
    expect((await office.post(`${at}/publication`, { seen, reason: '' }, { as })).status).toBe(303);
    const json = await (await office.get('/data/scores-2566.json')).text();
    expect(json).toContain('"asked"');
    expect(await (await office.get('/results/2566')).text()).toContain('คำนวณจากคำตอบ');
  });
});
