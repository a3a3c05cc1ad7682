import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { readTenant } from '../../src/db/tenant.ts';
import { listProgress } from '../../src/features/progress/queries.ts';
import { err } from '../../src/lib/result.ts';
import { createFakeChecker } from '../support/fake-checker.ts';
import { addMeasure, entryForm, press, readMeasure, TABLE, YEAR } from '../support/measures.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
let address: string;
let subject: string;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  await openTestYear(office, office.theirs);
  address = await addMeasure(office, { title: 'งานที่มีความก้าวหน้า' });
  subject = `measure:${address.split('/').at(-1)}`;
});
afterAll(() => office.close());

const unit = { as: 'unit-officer' } as const;
const entries = (of = subject) => readTenant(office.db, office.ours.id, (tenant) => listProgress(tenant, of));
const add = (body: FormData, to = address) => office.post(`${to}/progress`, body, unit);

describe('progress', () => {
  it('begins a measure, keeps its files by content, and hands them out as downloads', async () => {
    expect(
      (await add(entryForm({ happenedOn: '๒๘ ก.พ. ๒๕๖๖' }, TABLE, ['ภาพ.csv', 'ก,ข\n1,2\n']))).status,
    ).toBe(303);
    expect((await readMeasure(office, address))?.status).toBe('doing');
    const [entry] = await entries();
    expect(entry).toMatchObject({ text: 'อบรม 24 คน', writtenByName: 'สมมติ เจ้าหน้าที่ส่วนงาน', struck: null });
    expect(entry?.happenedOn.toString()).toBe('2023-02-28');
    expect(entry?.files.map(({ fileName }) => fileName)).toEqual(['รายชื่อ.csv', 'ภาพ.csv']);
    const path = `/office/progress/${entry?.progressId}/files/1`;
    expect(await (await office.get(address, unit)).text()).toContain(`href="${path}"`);
    const file = await office.get(path, { as: 'head-of-agency' });
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest()).toEqual(entry?.files[0]?.sha256);
    for (const [wrong, at] of [
      [path, office.theirs],
      [`/office/progress/${entry?.progressId}/files/3`, office.ours],
      [`/office/progress/${entry?.progressId}/files/0`, office.ours],
      ['/office/progress/x/files/1', office.ours],
    ] as const) {
      expect((await office.get(wrong, { as: 'ita-officer', at })).status).toBe(404);
    }
    expect((await office.get(path)).status).toBe(303);
  });

  it('is not of tomorrow; a day outside the year is taken with a word', async () => {
    const before = (await entries()).length;
    const tomorrow = await add(entryForm({ happenedOn: '16/3/2566', text: 'ข้อความที่พิมพ์' }, TABLE));
    expect(tomorrow.status).toBe(422);
    const page = await tomorrow.text();
    expect(page).toContain('วันที่นี้ยังมาไม่ถึง');
    expect(page).toContain('ข้อความที่พิมพ์');
    expect(page).toContain('เลือกอีกครั้ง');
    expect((await add(entryForm({ text: ' ' }))).status).toBe(422);
    expect(await entries()).toHaveLength(before);
    expect((await add(entryForm({ happenedOn: '15/3/2566' }))).headers.get('set-cookie')).toContain(
      'progress-added',
    );
    const early = await add(entryForm({ happenedOn: '30/9/2565', text: 'ก่อนปี' }));
    expect(early.headers.get('set-cookie')).toContain('progress-outside');
    expect(await (await office.get(address, unit)).text()).toContain('นอกปีงบประมาณ');
  });

  it.each([
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'โปรแกรม.pdf'],
    ['a page of HTML', new TextEncoder().encode('<html><script>alert(1)</script>'), 'x.html'],
    ['nothing', new Uint8Array(), 'ว่าง.pdf'],
  ])('takes all files or none: %s', async (_, bytes, name) => {
    const before = (await entries()).length;
    const answer = await add(entryForm({}, TABLE, [name, bytes]));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(name);
    expect(await entries()).toHaveLength(before);
  });

  it('takes at most ten files', async () => {
    const many = Array.from({ length: 11 }, (_, at) => [`${at}.csv`, 'ก,ข\n'] as const);
    expect((await add(entryForm({}, ...many))).status).toBe(422);
  });

  it('keeps nothing that the scanner does not find clean', async () => {
    const before = (await entries()).length;
    const message = { th: 'พบไวรัสทดลอง', en: 'found' };
    const scanner = { scan: async () => err({ code: 'infected' as const, message }) };
    const app = createApp({
      config: { writesPerMinute: 0, trustProxy: false },
      service: createFakeChecker(),
      office: { ...office.office, scanner },
    });
    const answer = await app.request(`http://${office.ours.host}${address}/progress`, {
      method: 'POST',
      body: entryForm({}, TABLE),
      headers: { cookie: `session=${office.ours.tokens['unit-officer']}`, 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('พบไวรัสทดลอง');
    expect(await entries()).toHaveLength(before);
  });

  it('is struck with a reason, once, and stays readable', async () => {
    await add(entryForm({ text: 'รายการที่ผิด' }));
    const wrong = (await entries()).find(({ text }) => text === 'รายการที่ผิด');
    const path = `/office/progress/${wrong?.progressId}/striking`;
    expect((await office.get(path, unit)).status).toBe(200);
    expect((await office.post(path, { reason: '' }, unit)).status).toBe(422);
    const theirs = await office.post(path, { reason: 'x' }, { as: 'ita-officer', at: office.theirs });
    expect(theirs.status).toBe(404);
    expect((await office.post(path, { reason: 'พิมพ์ผิดมาตรการ' }, unit)).status).toBe(303);
    expect((await office.post(path, { reason: 'อีกครั้ง' }, unit)).status).toBe(409);
    const struck = (await entries()).find(({ progressId }) => progressId === wrong?.progressId);
    expect(struck?.struck?.reason).toBe('พิมพ์ผิดมาตรการ');
    const page = await (await office.get(address, unit)).text();
    expect(page).toContain('<s>รายการที่ผิด</s>');
    expect(page).toContain('พิมพ์ผิดมาตรการ');
  });

  it('stands while the measure is called done because of it', async () => {
    await press(office, address, 'completion', 'unit-officer');
    const [entry] = await entries();
    const path = `/office/progress/${entry?.progressId}/striking`;
    const answer = await office.post(path, { reason: 'อยากลบ' }, unit);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('ส่งกลับให้ทำต่อก่อน');
    await press(office, address, 'verification', 'permanent-secretary');
    expect((await add(entryForm())).status).toBe(409);
  });

  it('is noted of an item too, by its unit', async () => {
    const item = `${YEAR}/disclosures/O14`;
    expect((await office.get(`${item}/progress`, unit)).status).toBe(200);
    const answer = await add(entryForm({ text: 'ลงเว็บไซต์แล้ว' }), item);
    expect(answer.headers.get('location')).toBe(`${item}#progress`);
    expect((await entries('disclosure:2566:O14')).map(({ text }) => text)).toEqual(['ลงเว็บไซต์แล้ว']);
    expect(await (await office.get(item, unit)).text()).toContain('ลงเว็บไซต์แล้ว');
    const nobodys = await add(entryForm(), `${YEAR}/disclosures/O15`);
    expect(nobodys.status).toBe(409);
    expect((await add(entryForm(), `${YEAR}/disclosures/O99`)).status).toBe(404);
  });
});
