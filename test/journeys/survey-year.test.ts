import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slotsOf } from '../../src/core/surveying/question-set.ts';
import { readDocument } from '../../src/documents/read/read.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { giveFinalVerdicts } from '../support/final-verdicts.ts';
import { follow } from '../support/journey.ts';
import { look, type OpenSite, openYearSite, pathOf } from '../support/office-journey.ts';
import { answerAll, press } from '../support/respondent.ts';
import { submissionTo } from '../support/submission.ts';
import { readSurvey, SURVEYS } from '../support/survey-office.ts';

const RESULTS = '/office/years/2566/results';
/** The question that the invented respondents find worst, and its indicator. */
const WEAKEST = { code: 'I19', indicator: 'indicator:4' };

let site: OpenSite;
let ita: Page;
const addresses = { IIT: '', EIT: '' };
const slips: string[] = [];
let receipt = '';
beforeAll(async () => {
  site = await openYearSite();
  ita = await site.enter('ita-officer', { viewport: { width: 1280, height: 900 } });
});
afterAll(() => site?.close());

const openOn = (page: Page, path: string) => page.goto(site.url + path);
const sendOn = (page: Page, name: string) =>
  follow(page, () => page.getByRole('button', { name, exact: true }).click());

async function stranger(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  await openOn(page, path);
  return page;
}

/** On a phone and on a desk; the width before stays. */
async function both(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await look(page, `${name}-${width}`);
  }
  if (before) await page.setViewportSize(before);
}

/** So many more, through the same door as the form: all think well of everything but the one question. */
async function answerMore(address: string, count: number): Promise<void> {
  const survey = await readSurvey(site.office, address);
  const best = slotsOf(survey.questions).map(({ question, scale }, slot) => {
    const values = scale.options.map(({ value }) => (value === null ? -1 : Number.parseFloat(value)));
    const [most, least] = [values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))];
    return (person: number) => 1 + (question === WEAKEST.code || (person + slot) % 9 === 0 ? least : most);
  });
  const { collector } = site.office.office;
  const answers = Array.from({ length: count }, (_, person) =>
    submissionTo(survey, site.office.ours.id, { options: Uint8Array.from(best, (draw) => draw(person)) }),
  );
  const done = await Promise.all(answers.map((each) => collector.submit(each)));
  expect(done.filter(({ ok }) => !ok)).toEqual([]);
}

describe('the year’s two surveys', { timeout: 120_000 }, () => {
  it.each([
    ['IIT', '45'],
    ['EIT', '1,250'],
  ] as const)('the ITA officer makes the %s and opens it', async (instrument, population) => {
    await openOn(ita, SURVEYS);
    await sendOn(ita, `จัดทำ ${instrument}`);
    const address = pathOf(ita);
    addresses[instrument] = address;
    await openOn(ita, `${address}/plan`);
    await ita.getByLabel('วันแรกที่รับคำตอบ').fill('๑/๓/๒๕๖๖');
    await ita.getByLabel('วันสุดท้ายที่รับคำตอบ').fill('31 มี.ค. 2566');
    await ita.fill('#f-population', population);
    if (instrument === 'EIT') await ita.getByLabel('ขนาดของหน่วยงาน').selectOption('อบต. ขนาดใหญ่');
    await sendOn(ita, 'บันทึก');
    await sendOn(ita, 'เปิดรับคำตอบ');
    await both(ita, `year-${instrument}-open`);
    expect(await ita.textContent('main')).toContain('ยังไม่มีผู้ตอบ');
  });

  it('invites the staff: slips to draw in a PDF, and one by mail', async () => {
    await openOn(ita, `${addresses.IIT}/slips`);
    await ita.fill('#f-list', 'นางสาวสมมติ ทดลอง, staff@example.go.th');
    await ita.check('[name=checkedNamed]');
    await sendOn(ita, 'เพิ่มรายชื่อ');
    await sendOn(ita, 'ส่งอีเมลที่ยังไม่ได้ส่ง (1)');
    expect(site.office.mails.map(({ to }) => to)).toEqual(['staff@example.go.th']);
    await ita.fill('#f-count', '6');
    await ita.check('[name=checked]');
    const [download] = await Promise.all([
      ita.waitForEvent('download'),
      ita.getByRole('button', { name: 'ออกและพิมพ์บัตร', exact: true }).click(),
    ]);
    const read = await readDocument(await readFile(await download.path()), 'slips.pdf');
    slips.push(...(JSON.stringify(read).match(/[A-Z4679]{4}(?:-[A-Z4679]{4}){4}/g) ?? []));
    expect(new Set(slips).size).toBe(6);
    await ita.reload();
    await both(ita, 'year-slips');
  });

  it('a member of staff draws a slip and answers without scripts', async () => {
    const page = await stranger('/s/iit-2566', { javaScriptEnabled: false });
    await page.locator('#slip').fill(assertDefined(slips[2], 'a slip'));
    await answerAll(page);
    await press(page, 'ส่งคำตอบ');
    await page.waitForURL(/review/);
    await press(page, 'ส่งคำตอบ');
    await page.waitForSelector('.receipt');
    await page.context().close();
  });

  it('another follows the mailed link, and her answers carry a blind token', async () => {
    const link = site.office.mails[0]?.text.match(/https?:\/\/\S+#\S+/)?.[0] ?? '';
    const { pathname, hash } = new URL(link);
    const page = await stranger(`${pathname}${hash}`);
    await page.waitForSelector('[data-slip-note]:has-text("แลกรหัสแล้ว")');
    await both(page, 'year-invited');
    const [sent] = await Promise.all([
      page.waitForRequest(/\/answers/),
      answerAll(page).then(() => press(page, 'ส่งคำตอบ')),
    ]);
    expect(sent.postData()).toContain('token=');
    expect(sent.postData()).not.toContain(hash.slice(1));
    await page.waitForSelector('.receipt');
    await page.context().close();
  });

  it('a citizen answers on a phone by the address of the QR, and keeps the receipt', async () => {
    await openOn(ita, addresses.EIT);
    const address = assertDefined(await ita.textContent('.survey-address'), 'address').trim();
    const [poster] = await Promise.all([ita.waitForEvent('download'), ita.click('a[href$="/poster.pdf"]')]);
    const printed = JSON.stringify(await readDocument(await readFile(await poster.path()), 'poster.pdf'));
    expect(printed).toContain(address.replace('http://', ''));
    const page = await stranger(new URL(address).pathname);
    await answerAll(page);
    await press(page, 'ส่งคำตอบ');
    receipt = assertDefined(await page.locator('.receipt code').textContent(), 'receipt');
    await both(page, 'year-thanks');
    await page.context().close();
  });

  it('an assessor asks somebody and fills the form in', async () => {
    const assessor = await site.enter('assessor', { viewport: { width: 390, height: 844 } });
    await openOn(assessor, `${addresses.EIT}/interview`);
    await answerAll(assessor);
    await press(assessor, 'ส่งคำตอบ');
    await assessor.waitForSelector('[data-kept]');
    await both(assessor, 'year-interviewed');
    await assessor.context().close();
  });

  it('more answer, the officer watches counts alone, and closes both', async () => {
    await answerMore(addresses.IIT, 30);
    await answerMore(addresses.EIT, 130);
    for (const [address, counted] of [
      [addresses.IIT, '32'],
      [addresses.EIT, '132'],
    ] as const) {
      await openOn(ita, address);
      await both(ita, `year-watched-${counted}`);
      expect(await ita.textContent('main')).toContain(counted);
      await openOn(ita, `${address}/results`);
      expect(await ita.textContent('main')).not.toContain('±');
      await openOn(ita, `${address}/closing`);
      await sendOn(ita, 'ปิดและเปิดผนึก');
      await ita.getByText('ปิดแบบสำรวจแล้ว').waitFor();
    }
  });

  it('the results show, weakest question first, to the office and to the public', async () => {
    for (const instrument of ['EIT', 'IIT'] as const) {
      await openOn(ita, addresses[instrument]);
      await both(ita, `year-closed-${instrument}`);
      await openOn(ita, `${addresses[instrument]}/results`);
      await both(ita, `year-results-${instrument}`);
    }
    expect(await ita.locator('.told-questions > li').first().getAttribute('id')).toBe(`q-${WEAKEST.code}`);
    const page = await stranger('/s/eit-2566/results');
    await both(page, 'year-public-results');
    expect(await page.textContent('main')).toContain('132');
    await page.context().close();
  });

  it('they are the year’s score: with the verdicts, total and level follow and are let out', async () => {
    await openOn(ita, RESULTS);
    await both(ita, 'year-score-without-verdicts');
    expect(await ita.textContent('.score-figures')).toContain('ยังไม่');
    await giveFinalVerdicts(site.office, site.office.ours, ['O31']);
    const head = await site.enter('head-of-agency', { viewport: { width: 1280, height: 900 } });
    await openOn(head, RESULTS);
    await both(head, 'year-score');
    const total = await head.locator('.score-figures dd').first().textContent();
    expect(total).toMatch(/^\d\d\.\d\d$/);
    await head.click('#publications a.ds-button');
    await follow(head, () => head.click('main form button[type=submit]'));
    const page = await stranger('/results/2566');
    await both(page, 'year-public-score');
    const told = await page.textContent('main');
    expect(told).toContain(total);
    expect(told).toMatch(/แบบสำรวจ/);
    await page.context().close();
  });

  it('a measure is made of the weakest question', async () => {
    await openOn(ita, `${addresses.IIT}/results`);
    await follow(ita, () => ita.locator('.told-questions > li').first().getByRole('button').click());
    expect(pathOf(ita)).toBe('/office/years/2566/measures/new');
    await both(ita, 'year-measure-new');
    await ita.fill('#f-title', 'ทำขั้นตอนขอใช้ทรัพย์สินให้ทุกคนรู้');
    await sendOn(ita, 'เพิ่มมาตรการ');
    await both(ita, 'year-measure');
    expect(await ita.textContent('main')).toContain(`ข้อ ${WEAKEST.code}`);
  });

  it('the citizen finds her receipt among those that were counted', async () => {
    const page = await stranger('/s/eit-2566/receipts');
    await page.getByLabel('เลขใบรับคำตอบ').fill(receipt);
    await follow(page, () => press(page, 'ค้นหาใบรับ'));
    expect(await page.textContent('[role=status]')).toContain('อยู่ในชุดที่ 1');
    expect(await page.textContent('main')).toContain('จำนวนตรงกัน');
    await both(page, 'year-receipt');
    await page.context().close();
  });
});
