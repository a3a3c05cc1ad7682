import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfSeed } from '../support/hostile/seeds.ts';
import { follow } from '../support/journey.ts';
import { look, type OpenSite, openYearSite, pathOf } from '../support/office-journey.ts';

const TITLE = 'ทำทะเบียนยืมทรัพย์สินให้ตรวจสอบได้';
const DONE = 'เปิดทะเบียนยืมและคืน อบรมเจ้าหน้าที่ 24 คนจาก 27 คน';
const viewport = { width: 390, height: 844 };
const pdf = Buffer.from(pdfSeed(true));
let site: OpenSite;
let ita: Page;
let officer: Page;
let head: Page;
beforeAll(async () => {
  site = await openYearSite();
  [ita, officer, head] = await Promise.all([
    site.enter('ita-officer', { viewport }),
    site.enter('unit-officer', { viewport }),
    site.enter('unit-head', { viewport }),
  ]);
  await Promise.all([ita, officer, head].map((page) => page.goto(`${site.url}/office`)));
});
afterAll(() => site?.close());

const send = (page: Page, name: string) =>
  follow(page, () => page.getByRole('button', { name, exact: true }).click());
const goTo = (page: Page, name: string | RegExp) =>
  follow(page, () => page.locator('main').getByRole('link', { name }).first().click());
/** By the folded menu of a phone. */
async function choose(page: Page, name: string): Promise<void> {
  await page.locator('.side-folded summary').click();
  await follow(page, () => page.locator('.side-folded').getByRole('link', { name }).click());
}

describe('a measure, from the weak point to the public register', { timeout: 60_000 }, () => {
  it('answers a weak point that the ITA officer has named', async () => {
    await choose(ita, 'มาตรการและแนวทาง');
    await look(ita, 'no-measures');
    await goTo(ita, /จุดอ่อน/);
    await look(ita, 'weak-points');
    await ita.selectOption('#f-target', 'indicator:4');
    await ita.fill('#f-description', 'ผู้ยืมทรัพย์สินไม่กรอกแบบ 12 จาก 30 ครั้ง');
    await send(ita, 'เพิ่มจากการวิเคราะห์');
    await look(ita, 'weak-point-named');
    await goTo(ita, /^ตั้งเป็นมาตรการ/);
    await look(ita, 'plan');
    await ita.fill('#f-title', TITLE);
    await ita.fill('#f-steps', 'ออกแบบทะเบียน\nอบรมผู้เกี่ยวข้อง\nเปิดใช้');
    await ita.fill('#f-startsOn', '1 ธ.ค. 2565');
    await ita.fill('#f-endsOn', '31/3/2566');
    await ita.getByLabel('สำนักปลัด').check();
    await ita.fill('#f-target', 'ยืมทุกครั้งมีแบบ');
    await send(ita, 'เพิ่มมาตรการ');
    await look(ita, 'measure');
    expect(await ita.textContent('main')).toContain('ผู้ยืมทรัพย์สินไม่กรอกแบบ');
  });

  it('is carried out by the unit, with progress and evidence', async () => {
    await officer.reload();
    await goTo(officer, new RegExp(TITLE));
    await look(officer, 'measure-of-officer');
    await send(officer, 'เริ่มดำเนินการ');
    await look(officer, 'measure-begun');
    await goTo(officer, 'บันทึกความก้าวหน้า');
    await officer.fill('#f-happenedOn', '10 มี.ค. 2566');
    await officer.fill('#f-text', DONE);
    await officer.setInputFiles('#f-files', { name: 'ทะเบียน.pdf', mimeType: 'application/pdf', buffer: pdf });
    await look(officer, 'progress');
    await send(officer, 'บันทึกความก้าวหน้า');
    await look(officer, 'progress-noted');
    await officer.fill('#f-outcome', 'ยืม 18 ครั้ง มีแบบครบทุกครั้ง');
    await officer.fill('#f-effect', 'รอผลคะแนนตัวชี้วัดที่ 4 ของปีนี้');
    await send(officer, 'บันทึกผลลัพธ์');
    await send(officer, 'แจ้งว่าเสร็จ');
    expect(await officer.textContent('.page-actions')).toContain('แจ้งว่าเสร็จ');
    expect(await officer.getByRole('button', { name: 'ตรวจรับว่าเสร็จจริง' }).count()).toBe(0);
    await look(officer, 'measure-done');
  });

  it('is verified by somebody else', async () => {
    await head.reload();
    await look(head, 'work-of-head');
    await choose(head, 'มาตรการและแนวทาง');
    await goTo(head, new RegExp(TITLE));
    await send(head, 'ตรวจรับว่าเสร็จจริง');
    await look(head, 'measure-verified');
    expect(await head.textContent('.page-actions')).toContain('ตรวจรับแล้ว');
  });

  it('stands in the register that O43 publishes', async () => {
    await choose(officer, 'ข้อมูลที่ต้องเปิดเผย');
    await look(officer, 'items');
    await goTo(officer, /O43|การดำเนินการตามมาตรการส่งเสริมคุณธรรม/);
    await goTo(officer, 'เพิ่มหลักฐาน');
    await goTo(officer, 'ใช้ทะเบียนในระบบ');
    await look(officer, 'register');
    await send(officer, 'เพิ่มหลักฐาน');
    await look(officer, 'register-added');
    if (pathOf(officer) !== '/office/years/2566/disclosures/O43') await goTo(officer, /^O43/);
    await send(officer, 'ส่งตรวจ');
    await choose(head, 'งานของฉัน');
    await goTo(head, /^O43/);
    await goTo(head, 'ตรวจและอนุมัติ');
    await look(head, 'review-of-register');
    await send(head, 'อนุมัติและเผยแพร่');
    const citizen = await (await site.browser.newContext({ viewport })).newPage();
    await citizen.goto(`${site.url}/ita/2566/O43`);
    await look(citizen, 'public-register');
    const shown = await citizen.textContent('main');
    for (const text of [TITLE, DONE, 'มีแบบครบทุกครั้ง', 'สำนักปลัด']) expect(shown).toContain(text);
  });
});
