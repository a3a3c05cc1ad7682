import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Line, openLine } from '../support/cut-line.ts';
import { countRows } from '../support/evidence.ts';
import { pdfSeed } from '../support/hostile/seeds.ts';
import { follow } from '../support/journey.ts';
import { look, type OpenSite, openYearSite, pathOf } from '../support/office-journey.ts';

const ITEM = '/office/years/2566/disclosures/O14';
let site: OpenSite;
let line: Line;
beforeAll(async () => {
  site = await openYearSite();
  line = await openLine(site.url);
});
afterAll(async () => {
  await line?.close();
  await site?.close();
});

const send = (page: Page, name: string) =>
  follow(page, () => page.getByRole('button', { name, exact: true }).click());
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The explanation as it stands in the database. */
async function saved(): Promise<unknown> {
  const { rows } = await site.office.database.admin.pool.query(
    `select explanation from disclosure where item = 'O14' and agency_id = $1`,
    [site.office.ours.id],
  );
  return rows[0].explanation;
}

const written = ['evidence_blob', 'evidence_chunk', 'disclosure_evidence', 'evidence_version', 'audit_entry'];
const counts = () => Promise.all(written.map((table) => countRows(site.office, table)));

describe('two officers at the same item', { timeout: 60_000 }, () => {
  it('the second is told with both texts, overwrites nothing, and saves what she has joined', async () => {
    const [kaew, mali] = await Promise.all([site.enter('unit-officer'), site.enter('ita-officer')]);
    for (const page of [kaew, mali]) await page.goto(`${site.url}${ITEM}`);
    await kaew.fill('#f-explanation', 'คู่มือ 3 เล่ม ปรับปรุงปี 2566');
    await send(kaew, 'บันทึกฉบับร่าง');
    expect(await kaew.textContent('.notice')).toContain('บันทึก');
    await mali.fill('#f-explanation', 'คู่มืองานสารบรรณและงานการเงิน');
    await mali.getByLabel('มีครบ').first().check();
    await send(mali, 'บันทึกฉบับร่าง');
    await look(mali, 'conflict');
    const told = (await mali.textContent('.conflict')) ?? '';
    for (const text of ['คู่มือ 3 เล่ม ปรับปรุงปี 2566', 'คู่มืองานสารบรรณและงานการเงิน', 'สมมติ เจ้าหน้าที่ส่วนงาน'])
      expect(told).toContain(text);
    expect(await mali.evaluate('"errors" in document.activeElement.dataset')).toBe(true);
    expect(await saved()).toBe('คู่มือ 3 เล่ม ปรับปรุงปี 2566');
    expect(await mali.inputValue('#f-explanation')).toBe('คู่มืองานสารบรรณและงานการเงิน');
    expect(await mali.getByLabel('มีครบ').first().isChecked()).toBe(true);
    const joined = 'คู่มือ 3 เล่ม ปรับปรุงปี 2566: งานสารบรรณ งานการเงิน และงานควบคุมอาคาร';
    await mali.fill('#f-explanation', joined);
    await send(mali, 'บันทึกฉบับร่าง');
    expect(await mali.locator('.conflict').count()).toBe(0);
    expect(await saved()).toBe(joined);
    await Promise.all([kaew.context().close(), mali.context().close()]);
  });
});

describe('the connection drops', { timeout: 60_000 }, () => {
  let page: Page;
  beforeAll(async () => {
    page = await site.enter('unit-officer', { viewport: { width: 390, height: 844 } });
    await page.goto(`${line.url}${ITEM}`);
  });
  afterAll(() => page?.context().close());

  it('before a save: she is told, nothing is written, and pressing again saves it', async () => {
    const [text, before] = ['ข้อความที่พิมพ์มานาน', [await saved(), await counts()]];
    await page.fill('#f-explanation', text);
    await page.context().setOffline(true);
    await press(page, 'บันทึกฉบับร่าง');
    await page.waitForSelector('.not-sent');
    expect(await page.textContent('.not-sent')).toContain('ยังไม่มีอะไรถูกบันทึก');
    await look(page, 'save-dropped');
    expect(await page.inputValue('#f-explanation')).toBe(text);
    expect([await saved(), await counts()]).toEqual(before);
    await page.context().setOffline(false);
    await send(page, 'บันทึกฉบับร่าง');
    expect([await saved(), pathOf(page)]).toEqual([text, ITEM]);
  });

  it('before the answer to a save: it claims nothing, and pressing again is no quarrel with oneself', async () => {
    const [text, before] = ['บันทึกแล้วแต่คำตอบหาย', await countRows(site.office, 'audit_entry')];
    await page.fill('#f-explanation', text);
    line.cutBeforeAnswer(true);
    await press(page, 'บันทึกฉบับร่าง');
    await page.waitForSelector('.not-sent');
    expect(await page.textContent('.not-sent')).toContain('อาจบันทึกแล้วหรือยังไม่ได้บันทึก');
    line.cutBeforeAnswer(false);
    expect(await page.inputValue('#f-explanation')).toBe(text);
    await send(page, 'บันทึกฉบับร่าง');
    expect(await page.locator('.conflict').count()).toBe(0);
    expect([await saved(), await countRows(site.office, 'audit_entry')]).toEqual([text, before + 1]);
  });

  it('in the middle of an upload: nothing half done, and the same page sends it the second time', async () => {
    const buffer = Buffer.concat([pdfSeed(true), Buffer.alloc(3_000_000, ' ')]);
    await follow(page, () => page.getByRole('link', { name: 'เพิ่มหลักฐาน' }).click());
    await follow(page, () => page.getByRole('link', { name: 'แนบไฟล์' }).click());
    const before = await counts();
    await page.fill('#f-title', 'คู่มืองานสารบรรณ');
    await page.setInputFiles('#f-file', { name: 'คู่มือ.pdf', mimeType: 'application/pdf', buffer });
    line.cutAfterSending(1_000_000);
    await press(page, 'เพิ่มหลักฐาน');
    await page.waitForSelector('[data-progress][data-state=failed]');
    expect(await page.textContent('[data-progress] p')).toContain('การเชื่อมต่อขาด');
    await look(page, 'upload-dropped');
    expect(await counts()).toEqual(before);
    expect(await page.inputValue('#f-title')).toBe('คู่มืองานสารบรรณ');
    line.cutAfterSending(null);
    await send(page, 'เพิ่มหลักฐาน');
    const after = await counts();
    expect([after[2], after[3]]).toEqual([Number(before[2]) + 1, Number(before[3]) + 1]);
    expect(await page.textContent('main')).toContain('คู่มืองานสารบรรณ');
  });
});
