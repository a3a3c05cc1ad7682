import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/web/reader.ts';
import { follow } from '../support/journey.ts';
import { announce } from '../support/measures.ts';
import { look, type OpenSite, openYearSite, pathOf } from '../support/office-journey.ts';
import { appointSignatories, approvalAt, PAPERS } from '../support/papers.ts';
import { scoresByNumber } from '../support/sample-scores.ts';

const wide = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
let site: OpenSite;
let analyst: Page;
let secretary: Page;
let head: Page;
let address = '';

beforeAll(async () => {
  site = await openYearSite();
  await announce(site.office, site.office.ours, 2566, scoresByNumber);
  await appointSignatories(site.office, site.office.ours);
  const enter = (role: Role) => site.enter(role, { viewport: wide });
  [analyst, secretary, head] = [
    await enter('ita-officer'),
    await enter('permanent-secretary'),
    await enter('head-of-agency'),
  ];
});
afterAll(() => site?.close());

const send = (page: Page, name: string | RegExp) =>
  follow(page, () => page.getByRole('button', { name }).click());
const open = (page: Page, path: string) => page.goto(`${site.url}${path}`);

/** On a desk and on a phone. */
async function lookTwice(page: Page, name: string): Promise<void> {
  for (const viewport of [phone, wide]) {
    await page.setViewportSize(viewport);
    await look(page, `${name}-${viewport.width}`);
  }
}

describe('a memo from the announced scores to its proof', { timeout: 90_000 }, () => {
  it('is drafted, worded and read by the analyst', async () => {
    await open(analyst, PAPERS);
    await lookTwice(analyst, 'papers-none');
    await send(analyst, /ร่างเอกสาร.*บันทึกข้อความ/);
    address = pathOf(analyst);
    await lookTwice(analyst, 'paper-draft');
    await analyst.fill('#f-closing', 'จึงเรียนมาเพื่อโปรดทราบ และพิจารณาสั่งการส่วนงานที่เกี่ยวข้อง');
    await send(analyst, 'บันทึกถ้อยคำ');
    await analyst.fill('#f-subject', '');
    await send(analyst, 'บันทึกถ้อยคำ');
    await lookTwice(analyst, 'paper-wrong');
    await open(analyst, `${address}/preview`);
    await lookTwice(analyst, 'paper-preview');
    expect(await analyst.textContent('main')).toContain('๙๑.๐๔');
  });

  it('is signed, sent back with a reason, mended and signed again', async () => {
    await open(analyst, address);
    await send(analyst, 'ลงนามและเสนอ');
    await lookTwice(analyst, 'paper-with-secretary');
    await open(secretary, '/office/notices');
    expect(await secretary.textContent('main')).toContain('รอความเห็นของท่าน');
    await open(secretary, address);
    await secretary.getByText('ส่งกลับให้แก้ไข').first().click();
    await secretary.fill('#f-reason', 'ขอให้ลงท้ายว่าเพื่อโปรดพิจารณาอนุมัติ');
    await lookTwice(secretary, 'paper-return');
    await send(secretary, 'ส่งกลับให้แก้ไข');
    await open(analyst, address);
    await lookTwice(analyst, 'paper-sent-back');
    await analyst.fill('#f-closing', 'จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ');
    await send(analyst, 'บันทึกถ้อยคำ');
    await send(analyst, 'ลงนามและเสนอ');
  });

  it('gets two opinions, a number and a place to be checked', async () => {
    await open(secretary, address);
    await send(secretary, 'ลงนามให้ความเห็น');
    await open(head, address);
    await lookTwice(head, 'paper-for-head');
    await head.fill('#f-opinion', 'ทราบ ให้ทุกกองเร่งยกระดับตัวชี้วัดที่ 4 และ 5');
    await send(head, 'ลงนามอนุมัติและออกเลขที่');
    await lookTwice(head, 'paper-approved');
    await open(head, `${address}/preview`);
    await lookTwice(head, 'paper-approved-preview');
    await open(analyst, PAPERS);
    await lookTwice(analyst, 'papers');
  });

  it('is checked by anybody, with the file compared in the browser', async () => {
    const code = (await approvalAt(site.office, address))?.content.code ?? '';
    const citizen = await (await site.browser.newContext({ viewport: wide })).newPage();
    await open(citizen, '/verify');
    await lookTwice(citizen, 'verify');
    await citizen.fill('#f-code', 'ZZZZZZZZZZ');
    await follow(citizen, () => citizen.getByRole('button', { name: 'ตรวจสอบ' }).click());
    await lookTwice(citizen, 'verify-nothing');
    await open(citizen, `/verify/${code}`);
    await open(analyst, address);
    const downloading = analyst.waitForEvent('download');
    await analyst.getByRole('link', { name: 'PDF' }).click();
    const buffer = readFileSync(await (await downloading).path());
    await citizen.setInputFiles('#file', { name: 'memo.pdf', mimeType: 'application/pdf', buffer });
    await citizen.waitForSelector('[data-verify-answer].verify-yes');
    await lookTwice(citizen, 'verify-same');
    const other = Buffer.concat([buffer, Buffer.from(' ')]);
    await citizen.setInputFiles('#file', { name: 'memo.pdf', mimeType: 'application/pdf', buffer: other });
    await citizen.waitForSelector('[data-verify-answer].verify-no');
    const { length } = await citizen.context().cookies();
    expect(length).toBe(0);
  });

  it('is checked without scripts too', async () => {
    const code = (await approvalAt(site.office, address))?.content.code ?? '';
    const context = await site.browser.newContext({ viewport: phone, javaScriptEnabled: false });
    const citizen = await context.newPage();
    await open(citizen, `/verify/${code}`);
    const buffer = Buffer.from('another paper');
    await citizen.setInputFiles('#file', { name: 'memo.pdf', mimeType: 'application/pdf', buffer });
    await citizen.getByRole('button', { name: 'เทียบไฟล์ที่ท่านมี' }).click();
    expect(await citizen.textContent('[data-verify-answer]')).toContain('ไม่ตรงกับไฟล์ที่อนุมัติ');
  });

  it('is numbered by the agency’s own code', async () => {
    await open(analyst, '/office/agency/papers');
    await lookTwice(analyst, 'paper-settings');
  });
});
