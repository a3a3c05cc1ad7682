import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setSite } from '../../src/features/agencies/queries.ts';
import { openBrowser } from '../support/browser.ts';
import { addPiece, publish, seatExecutive, uploadOf } from '../support/evidence.ts';
import { makePng } from '../support/intake/png.ts';
import { expectGoodAt, expectGoodPage, serveByName } from '../support/journey.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

const CSV = 'ขั้นตอน,วัน\nรับหนังสือเข้า,1\n';
let browser: Browser;
let office: TestOffice;
let site: Awaited<ReturnType<typeof serveByName>>;

beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(), createTestOffice()]);
  await setSite(office.db, 'localhost', office.ours.id);
  await openTestYear(office, office.ours, { owned: ['O14', 'O15'] });
  const csv = new TextEncoder().encode(CSV);
  await addPiece(office, 'file', uploadOf({ title: 'คู่มืองานสารบรรณ' }, ['คู่มือ.csv', csv]));
  await publish(office, office.ours);
  await addPiece(office, 'page', { title: 'ขอใช้น้ำประปา', page: '## เตรียมมา\n\n- บัตรประชาชน' }, 'O15');
  await publish(office, office.ours, 'O15');
  await seatExecutive(office, 'นางสมมติ ตัวอย่าง', makePng());
  await publishNews('เชิญร่วมเวทีประชาคม');
  const page = { title: 'นโยบายคุ้มครองข้อมูล', titleEn: '', body: '## เราเก็บอะไร', version: '0' };
  await office.post('/office/agency/pages/privacy', page, { as: 'ita-officer' });
  await office.office.background.idle();
  site = await serveByName(office.app);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await office?.close();
});

async function publishNews(title: string): Promise<void> {
  const as = { as: 'ita-officer' } as const;
  const texts = { title, titleEn: '', summary: 'สรุป', body: '## กำหนดการ\n\nวันจันทร์' };
  const address = (await office.post('/office/news', texts, as)).headers.get('location') ?? '';
  await office.post(`${address}/publication`, { publishOn: '15/3/2566', version: '1' }, as);
}

/** A page that notes what it asks of other sites, and what the browser complains of. */
async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext({ acceptDownloads: true, ...options })).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) complaints.push(request.url());
  });
  await page.goto(`${site.url}/`);
  return { page, complaints };
}

/** The file a click brings, as text. */
async function downloaded(page: Page, begin: () => Promise<unknown>): Promise<[string, string]> {
  const [download] = await Promise.all([page.waitForEvent('download'), begin()]);
  return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
}

describe.each([
  { name: 'on a desk', options: { viewport: { width: 1280, height: 900 } } },
  { name: 'on a phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'without scripts', options: { javaScriptEnabled: false } },
])('a citizen $name', ({ options }) => {
  it('finds O14 by search and downloads its manual', async () => {
    const { page, complaints } = await open(options);
    await page.getByRole('searchbox').fill('คู่มืองานสารบรรณ');
    await page.getByRole('button', { name: 'ค้นหา' }).click();
    await page.getByRole('link', { name: /O14/ }).first().click();
    expect(new URL(page.url()).pathname).toBe('/ita/2566/O14');
    const [name, text] = await downloaded(page, () => page.getByRole('link', { name: /ดาวน์โหลด/ }).click());
    expect([name, text]).toEqual(['คู่มือ.csv', CSV]);
    await page.getByRole('link', { name: /ข้อถัดไป/ }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('O15');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it('with a keyboard alone the way is the same', async () => {
  const { page } = await open();
  const focused = () =>
    page.evaluate('document.activeElement.textContent.trim() || document.activeElement.id');
  const tabTo = async (wanted: RegExp) => {
    for (let step = 0; step < 40; step += 1) {
      if (wanted.test(String(await focused()))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${wanted} is not reached`);
  };
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('ข้ามไปเนื้อหา');
  await page.keyboard.press('Enter');
  await tabTo(/^q-main$/);
  await page.keyboard.type('สารบรรณ');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=*');
  await tabTo(/^O14/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/ita/2566/O14');
  await tabTo(/^ดาวน์โหลด/);
  const [name] = await downloaded(page, () => page.keyboard.press('Enter'));
  expect(name).toBe('คู่มือ.csv');
  await page.context().close();
});

it('on a phone the menu is one line that a keyboard unfolds, without scripts too', async () => {
  const viewport = { width: 390, height: 844 };
  const { page } = await open({ viewport, javaScriptEnabled: false });
  const menu = page.getByRole('navigation', { name: 'เมนูหลัก' });
  expect((await menu.boundingBox())?.height).toBeLessThanOrEqual(48);
  expect(await menu.getByRole('link').count()).toBe(0);
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await menu.getByRole('link').allTextContents()).toHaveLength(7);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/ita/2566');
  await page.context().close();
  const scripted = await open({ viewport });
  await scripted.page.locator('.public-fold > summary').click();
  await expectGoodAt(scripted.page, 'the open menu');
  await scripted.page.context().close();
});

const paths = [
  '/',
  '/ita/2566',
  '/ita/2566?q=คู่มือ',
  '/ita/2566/O14',
  '/ita/2566/O15',
  '/search?q=คู่มือ',
  '/search?q=ไม่มีเลย',
  '/news',
  '/structure',
  '/executives',
  '/contact',
  '/privacy',
  '/sitemap',
  '/accessibility',
  '/nothing-here',
];

it.each(['th', 'en'])('every page in %s is good on a desk and on a phone, and prints', async (lang) => {
  const { page } = await open();
  await page.goto(`${site.url}/?lang=${lang}`);
  const news = await page.getByRole('link', { name: 'เชิญร่วมเวทีประชาคม' }).getAttribute('href');
  for (const path of [...paths, news ?? '']) {
    await page.goto(site.url + path);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    await expectGoodPage(page, `${path} ${lang}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.public-nav').isVisible(), path).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).isVisible(), path).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  }
  await page.context().close();
});

it('the first view weighs at most 60 kB with its fonts', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(site.url, { waitUntil: 'networkidle' });
  const all = await Promise.all(sizes);
  expect(all.length).toBeGreaterThan(6);
  expect(all.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
  await page.close();
});
