import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertDefined } from '../../src/lib/assert.ts';
import { pdfSeed } from '../support/hostile/seeds.ts';
import { follow } from '../support/journey.ts';
import { type EmptySite, look, openEmptySite, pathOf } from '../support/office-journey.ts';

const password = 'ลำดวนร่วงหล่นริมบึงยามสาย';
/** The report of the demo, as an agency of a place that exists would have written it. */
const report = readFileSync(new URL('../../data/demo/report-2566-correct.md', import.meta.url), 'utf8')
  .replaceAll('ดอนฟ้าใส', 'พระบาท')
  .replaceAll('พรรณานิคม', 'เมืองลำปาง')
  .replaceAll('สกลนคร', 'ลำปาง');
const reportFile = { name: 'รายงาน 2566.md', mimeType: 'text/markdown', buffer: Buffer.from(report) };
const ITEM = '/office/years/2566/disclosures/O14';
const REASON = 'คู่มือที่แนบเป็นฉบับปี 2564 ขอฉบับที่ปรับปรุงแล้ว';
const first = Buffer.from(pdfSeed(true));
const mended = Buffer.concat([first, Buffer.from('\n% ปรับปรุง 2566\n')]);

describe.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])('an agency’s first item of a year at $width px', { timeout: 60_000 }, (viewport) => {
  let site: EmptySite;
  const people: Record<string, Page> = {};
  beforeAll(async () => {
    site = await openEmptySite();
  });
  afterAll(() => site?.close());

  const who = (key: string): Page => assertDefined(people[key], key);
  const open = async (): Promise<Page> => (await site.browser.newContext({ viewport })).newPage();
  const send = (page: Page, name: string) =>
    follow(page, () => page.getByRole('button', { name, exact: true }).click());
  const goTo = (page: Page, name: string | RegExp) =>
    follow(page, () => page.locator('main').getByRole('link', { name }).first().click());
  /** By the menu, as it stands at this width. */
  const choose = async (page: Page, name: string) => {
    if (viewport.width < 960) await page.locator('.side-folded summary').click();
    const link = page.locator('nav.side').getByRole('link', { name }).filter({ visible: true });
    await follow(page, () => link.click());
  };

  it('is set up with the code of the terminal', async () => {
    const page = await open();
    await page.goto(site.url);
    await page.goto(`${site.url}/sign-in`);
    expect(pathOf(page)).toBe('/set-up');
    await look(page, 'set-up');
    await page.fill('#f-code', site.code());
    await page.fill('#f-name', 'องค์การบริหารส่วนตำบลพระบาท');
    await page.selectOption('#f-kind', 'sao');
    await page.fill('#f-subdistrict', 'พระบาท');
    await page.fill('#f-district', 'เมืองลำปาง');
    await page.selectOption('#f-province', 'ลำปาง');
    await page.fill('#f-personName', 'ปิ่น สมมุติชน');
    await page.fill('#f-email', 'pin@example.go.th');
    await page.fill('#f-password', password);
    await page.fill('#f-repeat', password);
    await follow(page, () => page.click('main form button[type=submit]'));
    expect(await page.textContent('h1')).toBe('งานของฉัน');
    await look(page, 'first-work');
    people.admin = page;
  });

  it.each([
    ['ita', 'มะลิ สมมุติชน', 'เจ้าหน้าที่ ITA'],
    ['head', 'เดือน สมมุติชน', 'หัวหน้าส่วนงาน · กองช่าง'],
    ['officer', 'แก้ว สมมุติชน', 'เจ้าหน้าที่ส่วนงาน · กองช่าง'],
  ])('invites %s', async (key, name, role) => {
    const admin = who('admin');
    await choose(admin, 'ผู้ใช้');
    const isFirst = key === 'ita';
    if (isFirst) await look(admin, 'people');
    await goTo(admin, 'เชิญ');
    await admin.fill('#f-name', name);
    await admin.fill('#f-email', `${key}@example.go.th`);
    await admin.getByLabel(role, { exact: true }).check();
    if (isFirst) await look(admin, 'invite');
    await follow(admin, () => admin.click('main form button[type=submit]'));
    if (isFirst) await look(admin, 'invited');
    const link = await admin.inputValue('#f-link');
    const page = await open();
    await page.goto(link);
    if (isFirst) await look(page, 'invitation');
    await page.fill('#f-password', password);
    await page.fill('#f-repeat', password);
    await follow(page, () => page.click('main form button[type=submit]'));
    expect(pathOf(page)).toBe('/office');
    await look(page, `work-of-${key}-at-first`);
    people[key] = page;
  });

  it('opens the year by importing a report', async () => {
    const ita = who('ita');
    await goTo(ita, 'ไปเปิดปีงบประมาณ');
    await look(ita, 'years');
    await goTo(ita, /นำเข้า/);
    await look(ita, 'import');
    await ita.setInputFiles('#f-file', reportFile);
    await send(ita, 'อ่านรายงาน');
    await look(ita, 'import-preview');
    await send(ita, 'นำเข้าที่เลือก');
    await look(ita, 'year-opened');
    expect(pathOf(ita)).toBe('/office/years/2566');
    expect(await ita.textContent('main')).toContain('นำเข้ารายงานแล้ว: คะแนน');
  });

  it('changes nothing when the same report is imported again', async () => {
    const ita = who('ita');
    const before = await rowsOf(site);
    await goTo(ita, 'นำเข้ารายงาน');
    await ita.setInputFiles('#f-file', reportFile);
    await send(ita, 'อ่านรายงาน');
    expect(await ita.textContent('main')).toContain('ทุกอย่างในรายงานนี้มีอยู่แล้ว');
    await look(ita, 'import-again');
    expect(await rowsOf(site)).toEqual(before);
    await goTo(ita, 'ไปที่ภาพรวมปี');
  });

  it('gives O14 to a unit with a day', async () => {
    const ita = who('ita');
    await look(ita, 'year');
    await goTo(ita, /มอบหมาย/);
    await ita.selectOption('[name="O14-unit"]', 'กองช่าง');
    await ita.fill('[name="O14-due"]', '31/3/2566');
    await look(ita, 'assignments');
    await send(ita, 'บันทึกการมอบหมาย');
    await look(ita, 'assigned');
  });

  it('has its item written, proved and handed in by the officer', async () => {
    const officer = who('officer');
    await choose(officer, 'งานของฉัน');
    await look(officer, 'work');
    await goTo(officer, /^O14/);
    await look(officer, 'item');
    await officer.fill('#f-explanation', 'คู่มือการปฏิบัติงานควบคุมอาคาร สำหรับเจ้าหน้าที่กองช่าง');
    for (const answer of await officer.getByLabel('มีครบ').all()) await answer.check();
    await send(officer, 'บันทึกฉบับร่าง');
    await look(officer, 'item-saved');
    await goTo(officer, 'เพิ่มหลักฐาน');
    await look(officer, 'evidence-kinds');
    await goTo(officer, 'แนบไฟล์');
    await officer.setInputFiles('#f-file', { name: 'คู่มือ.pdf', mimeType: 'application/pdf', buffer: first });
    await officer.fill('#f-datedOn', '3 ม.ค. 2564');
    await look(officer, 'evidence-file');
    await send(officer, 'เพิ่มหลักฐาน');
    await look(officer, 'evidence-added');
    if (pathOf(officer) !== ITEM) await goTo(officer, /^O14/);
    await look(officer, 'item-with-evidence');
    await send(officer, 'ส่งตรวจ');
    expect(await officer.textContent('.notice')).toContain('ส่งตรวจแล้ว');
    await look(officer, 'handed-in');
  });

  it('has it sent back by the head of the unit with a reason', async () => {
    const head = who('head');
    await choose(head, 'งานของฉัน');
    await look(head, 'work-of-head');
    await goTo(head, /^O14/);
    await look(head, 'item-of-head');
    await goTo(head, 'ตรวจและอนุมัติ');
    await look(head, 'review');
    await head.fill('#f-reason', REASON);
    await send(head, 'ส่งกลับให้แก้ไข');
    await look(head, 'sent-back');
  });

  it('tells the officer, who mends it and hands it in again', async () => {
    const officer = who('officer');
    await choose(officer, 'งานของฉัน');
    await look(officer, 'work-sent-back');
    await follow(officer, () => officer.locator('header a[href="/office/notices"]').click());
    await look(officer, 'notices');
    expect(await officer.textContent('main')).toContain(REASON);
    await follow(officer, () => officer.getByRole('button', { name: /O14 ถูกส่งกลับ/ }).click());
    await look(officer, 'item-sent-back');
    expect(await officer.textContent('main')).toContain(REASON);
    await goTo(officer, /^คู่มือ/);
    await look(officer, 'evidence');
    await officer.setInputFiles('#f-file', {
      name: 'คู่มือ 2566.pdf',
      mimeType: 'application/pdf',
      buffer: mended,
    });
    await officer.fill('#f-datedOn', '9 ม.ค. 2566');
    await send(officer, 'บันทึกเป็นรุ่นใหม่');
    await look(officer, 'evidence-renewed');
    if (pathOf(officer) !== ITEM) await goTo(officer, /^O14/);
    await send(officer, 'ส่งตรวจ');
  });

  it('is approved, and the public address gives the very file', async () => {
    const head = who('head');
    await choose(head, 'งานของฉัน');
    await goTo(head, /^O14/);
    await goTo(head, 'ตรวจและอนุมัติ');
    await look(head, 'review-again');
    await send(head, 'อนุมัติและเผยแพร่');
    expect(await head.textContent('.notice')).toContain('ประชาชนเห็นข้อนี้ได้ทันที');
    await look(head, 'published');
    const citizen = await open();
    await citizen.goto(`${site.url}/ita/2566`);
    await look(citizen, 'public-list');
    await goTo(citizen, 'คู่มือหรือมาตรฐานการปฏิบัติงาน');
    expect(pathOf(citizen)).toBe('/ita/2566/O14');
    await look(citizen, 'public-item');
    expect(await citizen.textContent('main')).toContain('ควบคุมอาคาร');
    const [file] = await Promise.all([
      citizen.waitForEvent('download'),
      citizen.locator('main .piece a').first().click(),
    ]);
    expect(file.suggestedFilename()).toBe('คู่มือ 2566.pdf');
    expect(mended.equals(readFileSync(await file.path()))).toBe(true);
  });
});

/** What an import writes, counted; the trail of what was done as well. */
async function rowsOf({ database }: EmptySite): Promise<unknown> {
  const tables = [
    'disclosure',
    'measure',
    'measure_step',
    'progress',
    'announced_score',
    'unit',
    'audit_entry',
  ];
  const counts = tables.map((table) => database.admin.pool.query(`select count(*) from ${table}`));
  return (await Promise.all(counts)).map(({ rows }) => rows[0]);
}
