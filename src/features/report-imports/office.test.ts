import { existsSync, readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestOffice, type TestAgency, type TestOffice } from '../../../test/support/office.ts';
import { createApp } from '../../app.tsx';
import { readTenant } from '../../db/tenant.ts';
import type { WebEnv } from '../../web/page.ts';
import { checkFile } from '../checker/check-file.ts';

const sample = new URL('../../../../shared/samples/report-2566.md', import.meta.url);
const demoOf = (name: string) =>
  readFileSync(new URL(`../../../data/demo/${name}.md`, import.meta.url), 'utf8');
const others = demoOf('report-2566-correct');
/** The same report as one of the test's own agency. */
const demo = others.replaceAll('ดอนฟ้าใส', 'ทุ่งตัวอย่าง');

let office: TestOffice;
let app: Hono<WebEnv>;
beforeAll(async () => {
  office = await createTestOffice();
  const service = {
    ...office.office.service,
    check: (upload: Parameters<typeof checkFile>[0]) => checkFile(upload, () => {}),
  };
  app = createApp({
    config: { writesPerMinute: 0, trustProxy: false },
    service,
    office: { ...office.office, service },
  });
});
afterAll(() => office.close());

async function send(path: string, form: FormData, at: TestAgency = office.ours, as = 'ita-officer' as const) {
  const headers = { cookie: `session=${at.tokens[as]}`, 'sec-fetch-site': 'same-origin' };
  return app.request(`http://${at.host}${path}`, { method: 'POST', body: form, headers });
}

function fileForm(text: string): FormData {
  const form = new FormData();
  form.append('file', new File([text], 'report-2566.md'));
  return form;
}

const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The preview's form as a browser would send it: hidden fields, ticked rows, chosen units. */
function formOf(page: string): FormData {
  const form = new FormData();
  const main = page.slice(page.indexOf('<main'));
  const of = (tag: string, name: string) => plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  for (const [tag] of main.matchAll(/<input[^>]*>/g)) {
    if (/type="hidden"/.test(tag) || / checked/.test(tag)) form.append(of(tag, 'name'), of(tag, 'value'));
  }
  for (const [tag] of main.matchAll(/<select[^>]*>.*?<\/select>/gs)) {
    form.append(of(tag, 'name'), /<option value="([^"]*)" selected/.exec(tag)?.[1] ?? '');
  }
  return form;
}

async function previewOf(text: string, at?: TestAgency): Promise<string> {
  const answer = await send('/office/years/import', fileForm(text), at);
  expect(answer.status).toBe(200);
  return answer.text();
}

function stateOf(at: TestAgency) {
  return readTenant(office.db, at.id, async ({ db }) => {
    const all = async (
      table: 'cycle' | 'measure' | 'unit' | 'audit_entry' | 'report_import' | 'measure_step',
    ) => (await db.selectFrom(table).selectAll().where('agency_id', '=', at.id).execute()).length;
    const progress = await db.selectFrom('progress').select(['subject', 'text', 'struck_at']).execute();
    const scores = await db.selectFrom('announced_score').select(['axis', 'value']).execute();
    const owned = await db.selectFrom('disclosure').select('item').where('unit_id', 'is not', null).execute();
    return {
      counts: [await all('cycle'), await all('measure'), await all('unit'), await all('report_import')],
      steps: await all('measure_step'),
      entries: await all('audit_entry'),
      progress,
      scores: new Map(scores.map(({ axis, value }) => [axis, value])),
      owned: owned.length,
    };
  });
}

describe('importing a report', () => {
  it('shows everything first and saves nothing', async () => {
    const before = await stateOf(office.ours);
    const page = await previewOf(demo);
    expect(page.includes('ปีนี้ยังไม่ได้เปิด')).toBe(true);
    expect(page.includes('name="row" value="measure:1"')).toBe(true);
    expect(page.includes('name="row" value="guideline:8"')).toBe(true);
    expect(page.includes('name="row" value="item:O43"')).toBe(true);
    expect(page.includes('unit:กองช่าง')).toBe(true);
    expect(await stateOf(office.ours)).toEqual(before);
  });

  it('opens the year with scores, measures, guidelines, owners and progress in one go', async () => {
    const applied = await send('/office/years/import/apply', formOf(await previewOf(demo)));
    expect([applied.status, applied.headers.get('location')]).toEqual([303, '/office/years/2566']);
    const cookie = `${applied.headers.get('set-cookie')?.split(';')[0]}; session=${office.ours.tokens['ita-officer']}`;
    const board = await office.get('/office/years/2566', { headers: { cookie } });
    expect(await board.text()).toContain(
      'คะแนน 14 ค่า มาตรการและแนวทาง 11 เรื่อง ข้อที่ต้องเปิดเผย 43 ข้อ ส่วนงานใหม่ 1 ส่วน',
    );
    const state = await stateOf(office.ours);
    expect(state.counts[0]).toBe(1);
    expect(state.counts[1]).toBe(11);
    expect(state.counts[3]).toBe(1);
    expect(state.scores.get('1')).toBe('90.12');
    expect(state.owned).toBeGreaterThan(40);
    expect(state.progress.filter(({ subject }) => subject.startsWith('disclosure:'))).toHaveLength(43);
    const page = await (await office.get('/office/years/2566/import', { as: 'ita-officer' })).text();
    expect(page.includes('report-2566.md')).toBe(true);
    expect((await office.get('/office/years/2566', { as: 'ita-officer' })).status).toBe(200);
  });

  it('changes nothing the second time', async () => {
    const before = await stateOf(office.ours);
    const page = await previewOf(demo);
    expect(page.includes('name="row"')).toBe(false);
    // A page kept open from before the first import, sent again with every row ticked.
    const form = formOf(page);
    for (const key of ['score:1', 'measure:1', 'guideline:1', 'item:O1', 'item:O43']) form.append('row', key);
    expect((await send('/office/years/import/apply', form)).status).toBe(303);
    expect(await stateOf(office.ours)).toEqual(before);
  });

  it('brings a corrected report in where nobody has edited, and leaves the rest alone', async () => {
    await office.post(
      '/office/years/2566/assignments',
      await assignmentForm({ 'O2-unit': office.ours.otherUnitId }),
      { as: 'ita-officer' },
    );
    const score = '๙๐.๑๒';
    const corrected = demo
      .replaceAll(score, '๙๐.๒๒')
      .replace(/(\| ๐๒ \|[^\n]*?\| )สำนักปลัด( \|)/, '$1กองช่าง$2');
    expect(corrected).not.toBe(demo);
    const page = await previewOf(corrected);
    const form = formOf(page);
    if (!form.getAll('row').includes('score:1')) form.append('row', 'score:1');
    expect(page.includes('มีผู้แก้ไขหลังนำเข้าครั้งก่อน')).toBe(true);
    expect(form.getAll('row')).not.toContain('item:O2');
    await send('/office/years/import/apply', form);
    const state = await stateOf(office.ours);
    expect(state.scores.get('1')).toBe('90.22');
    const o2 = await readTenant(office.db, office.ours.id, ({ db }) =>
      db.selectFrom('disclosure').select('unit_id').where('item', '=', 'O2').executeTakeFirst(),
    );
    expect(o2?.unit_id).toBe(office.ours.otherUnitId);
  });

  it('refuses no file, a file of nothing and a report of another year', async () => {
    expect((await send('/office/years/import', new FormData())).status).toBe(422);
    const other = await send(
      '/office/years/2566/import',
      fileForm(demo.replaceAll('๒๕๖๖', '๒๕๖๔').replaceAll('2566', '2564')),
    );
    expect(other.status).toBe(422);
    const broken = new FormData();
    broken.append('name', 'x.md');
    broken.append('content', '<>');
    expect((await send('/office/years/import/apply', broken)).status).toBe(422);
  });

  it('ticks no row that shows an error of its own', async () => {
    const report = demoOf('report-2566').replaceAll('ดอนฟ้าใส', 'หนองสมมติ');
    const page = await previewOf(report, office.theirs);
    const rows = [...page.matchAll(/<tr[^>]*>.*?<\/tr>/gs)].map(([row]) => row);
    const wrong = rows.filter((row) => row.includes('name="row"') && />\s*ผิด\s*</.test(row));
    expect(wrong.length).toBeGreaterThan(10);
    expect(wrong.filter((row) => / checked/.test(row))).toEqual([]);
    for (const no of [2, 3, 5, 8, 10]) {
      expect(wrong.some((row) => row.includes(`value="score:${no}"`))).toBe(true);
    }
  });

  it('takes the report of another agency only when somebody says so, and offers to overwrite nothing', async () => {
    const before = await stateOf(office.ours);
    const page = await previewOf(others.replaceAll('๙๐.๑๒', '๙๐.๓๒'));
    const form = formOf(page);
    expect(form.getAll('row')).not.toContain('score:1');
    form.append('row', 'score:1');
    const refused = await send('/office/years/import/apply', form);
    expect(refused.status).toBe(422);
    const again = await refused.text();
    expect(again).toContain('ยังไม่ได้นำเข้า เพราะรายงานนี้เป็นของ องค์การบริหารส่วนตำบลดอนฟ้าใส');
    expect(await stateOf(office.ours)).toEqual(before);
    // What was ticked by hand is ticked still.
    const kept = formOf(again);
    expect(kept.getAll('row')).toContain('score:1');
    kept.append('foreign', 'yes');
    expect((await send('/office/years/import/apply', kept)).status).toBe(303);
    expect((await stateOf(office.ours)).scores.get('1')).toBe('90.32');
  });

  it.skipIf(!existsSync(sample))('takes the sample report over sensibly', async () => {
    const at = office.theirs;
    const page = await previewOf(readFileSync(sample, 'utf8'), at);
    // EIT is printed wrongly, so that row is off until somebody ticks it.
    const boxes = new Map(
      [...page.matchAll(/<input[^>]*name="row" value="([^"]*)"[^>]*>/g)].map((m) => [m[1], m[0]]),
    );
    expect(/ checked/.test(boxes.get('score:EIT') ?? ' checked')).toBe(false);
    expect(boxes.has('score:4')).toBe(true);
    expect(page.includes('เจ้าหน้าที่ประชาสัมพันธ์')).toBe(true);
    const accepted = formOf(page);
    accepted.append('foreign', 'yes');
    accepted.append('row', 'score:4');
    await send('/office/years/import/apply', accepted, at);
    const state = await stateOf(at);
    expect(state.scores.get('4')).toBe('77.01');
    expect(state.counts[1]).toBeGreaterThan(5);
    expect(state.owned).toBeGreaterThan(20);
    const again = await stateOf(at);
    const second = formOf(await previewOf(readFileSync(sample, 'utf8'), at));
    second.append('foreign', 'yes');
    await send('/office/years/import/apply', second, at);
    expect(await stateOf(at)).toEqual(again);
  });
});

async function assignmentForm(changes: Record<string, string>): Promise<Record<string, string>> {
  const page = await (await office.get('/office/years/2566/assignments', { as: 'ita-officer' })).text();
  const main = page.slice(page.indexOf('<main'));
  const of = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const inputs = [...main.matchAll(/<input[^>]*>/g)].map(([tag]) => [of(tag, 'name'), of(tag, 'value')]);
  const selects = [...main.matchAll(/<select[^>]*>.*?<\/select>/gs)].map(([tag]) => [
    of(tag, 'name'),
    /<option value="([^"]*)" selected/.exec(tag)?.[1] ?? '',
  ]);
  return { ...Object.fromEntries([...inputs, ...selects]), ...changes };
}
