import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createCheckerService } from '../../src/compose.ts';
import { openBrowser, serveApp } from '../support/browser.ts';

const sample = readFileSync(new URL('../../data/demo/report-2566.md', import.meta.url));
let browser: Browser;
let site: Awaited<ReturnType<typeof serveApp>>;
/** What the browser complained of, and whom it asked beside ourselves, in the journey under way. */
let complaints: string[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveApp(createCheckerService())]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(complaints).toEqual([]);
  complaints = [];
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A 4xx answer is no fault of the page; everything else a console calls an error is.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(site.url))
      complaints.push(request.url());
  });
  await page.goto(site.url + path);
  return page;
}

/** Lets a file go over the page as a person's mouse would. */
async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  const file = JSON.stringify([name, content.toString('base64')]);
  const transfer = await page.evaluateHandle(`(([name, base64]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
    return data;
  })(${file})`);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

async function downloadMemo(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('button[name=order][value="memo.docx"]'),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  return readFileSync(await download.path());
}

const isDocx = (bytes: Buffer) => bytes.subarray(0, 2).toString() === 'PK' && bytes.length > 5_000;

describe('an officer', () => {
  it('drops a report, sees the level, finds the wrong EIT, jumps to its place and takes the memo', async () => {
    const page = await open('/');
    await drop(page, 'รายงาน.md', sample);
    await page.waitForSelector('.verdict');
    expect(await page.title()).toContain('ผลการตรวจ');
    expect(await page.locator('.figure').allTextContents()).toEqual([
      expect.stringContaining('ผ่าน'),
      expect.stringContaining('91.09'),
    ]);
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, promised = ''] = /\*(ผ่าน [^*]+ขาด [^*]+)\*/.exec(readme) ?? [];
    expect(promised).toContain('IIT 84.46 < 85');
    expect(await page.locator('.reasons').textContent()).toContain(promised);
    expect(await page.evaluate("document.activeElement.hasAttribute('data-heading')")).toBe(true);

    const eit = page.locator('.finding[data-rule=score-instrument]');
    expect(await eit.textContent()).toContain('EIT');
    expect(await eit.locator('.found dd').textContent()).toMatch(/86\.78|๘๖\.๗๘/);
    expect(await eit.locator('.expected dd').textContent()).toMatch(/85\.84|๘๕\.๘๔/);
    await eit.locator('[data-jump]').first().click();
    const target = page.locator('.as-read :target');
    expect(await target.textContent()).toMatch(/EIT[\s\S]*๘๖\.๗๘/);
    expect(await target.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(800);
    await target.locator('.badge').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#f\d+$/);

    expect(isDocx(await downloadMemo(page))).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/check');
  });

  it('unfolds a number down to what was printed', async () => {
    const page = await open('/');
    await page.click('form[action="/check/sample"] button');
    const iit = page.locator('.derivation details', { hasText: 'IIT' }).first();
    expect(await iit.locator('li').first().isVisible()).toBe(false);
    await iit.locator('summary').first().click();
    expect(await iit.locator('.derivation-why').first().textContent()).toMatch(/5|÷|เฉลี่ย/);
    expect(await iit.locator('li').first().textContent()).toContain('90.12');
  });

  it('filters the findings by severity and by rule', async () => {
    const page = await open('/');
    await page.click('form[action="/check/sample"] button');
    const shown = page.locator('.finding:visible');
    const all = await page.locator('.finding').count();
    await page.uncheck('input[name=severity][value=error]');
    expect(await page.locator('.finding.error:visible').count()).toBe(0);
    await page.selectOption('select[name=rule]', 'score-instrument');
    expect(await shown.count()).toBe(0);
    await page.check('input[name=severity][value=error]');
    expect(await shown.count()).toBe(1);
    expect(await page.locator('[data-shown]').textContent()).toBe('แสดง 1 รายการ');
    await page.selectOption('select[name=rule]', '');
    await page.evaluate("document.querySelectorAll('.group').forEach((group) => { group.open = true; })");
    expect(await shown.count()).toBe(all);
  });

  it('works without scripts', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    await page.setInputFiles('#file', { name: 'report.md', mimeType: 'text/markdown', buffer: sample });
    await page.click('form[action="/check"] button[type=submit]');
    expect(await page.locator('.figure').first().textContent()).toContain('ผ่าน');
    expect(await page.locator('.finding[data-rule=score-instrument]').isVisible()).toBe(true);
    await page.locator('.finding[data-rule=score-instrument] [data-jump]').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#b\d+/);
    expect(isDocx(await downloadMemo(page))).toBe(true);
  });

  it('works with the keyboard alone', async () => {
    const page = await open('/');
    const focusOn = async (selector: string) => {
      for (let step = 0; step < 200; step += 1) {
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never reached ${selector}`);
    };
    await focusOn('.ds-skip-link');
    expect(
      await page.locator('.ds-skip-link').evaluate((link) => link.getBoundingClientRect().height),
    ).toBeGreaterThan(20);
    await page.keyboard.press('Enter');
    await focusOn('details.plain > summary');
    await page.keyboard.press('Enter');
    await focusOn('#text');
    await page.keyboard.insertText(sample.toString('utf8'));
    await focusOn('form[action="/check"] button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.verdict');
    await focusOn('.finding[data-rule=level-scale] [data-jump]');
    await page.keyboard.press('Enter');
    expect(await page.locator('.as-read :target').isVisible()).toBe(true);
    await focusOn('.as-read :target .badge, .as-read .badge');
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
  });

  it('reads the same result in English, and the choice is remembered', async () => {
    const page = await open('/');
    await drop(page, 'report.md', sample);
    await page.click('a[data-language=en]');
    await page.waitForSelector('html[lang=en] .verdict');
    expect(await page.locator('.figure').first().textContent()).toMatch(/Level\s+Pass/);
    expect(await page.locator('.finding[data-rule=score-instrument]').textContent()).toMatch(/EIT.*mean of/);
    await page.goto(`${site.url}/rules`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto(site.url);
    await page.click('form[action="/check/sample"] button');
    await page.click('.language button');
    expect(await page.locator('html').getAttribute('lang')).toBe('th');
    expect(await page.locator('.verdict').isVisible()).toBe(true);
  });

  it('is told when the network fails on the way to the other language, and can try again', async () => {
    const page = await open('/');
    await drop(page, 'report.md', sample);
    await page.waitForSelector('.verdict');
    const status = page.locator('.language [role=status]');
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/check?lang=en', async (route) => {
      await held;
      await route.abort('connectionreset');
    });
    await page.click('a[data-language=en]');
    expect(await status.textContent()).toContain('กำลังส่งไฟล์');
    release();
    await status.filter({ hasText: 'ส่งไม่สำเร็จ' }).waitFor();
    complaints = complaints.filter((each) => !each.includes('ERR_CONNECTION_RESET'));
    await page.unroute('**/check?lang=en');
    await page.click('a[data-language=en]');
    await page.waitForSelector('html[lang=en] .verdict');
  });

  it('chooses the emblem beside the memo, above its buttons', async () => {
    for (const width of [1280, 390]) {
      const page = await open('/', { viewport: { width, height: 900 } });
      await page.click('form[action="/check/sample"] button');
      const memo = page.locator('.downloads fieldset', { has: page.locator('[value="memo.docx"]') });
      const top = (selector: string) =>
        memo.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
      expect(await top('#emblem')).toBeLessThan(await top('[value="memo.docx"]'));
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  });

  it('is told in a sentence what is wrong with a file, and can try another at once', async () => {
    const page = await open('/');
    await drop(page, 'picture.docx', Buffer.from('not a document at all'));
    const alert = page.locator('[role=alert]');
    await alert.waitFor();
    expect((await alert.textContent())?.length).toBeGreaterThan(30);
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('alert');
    await drop(page, 'report.md', sample);
    await page.waitForSelector('.verdict');
    await page.goBack();
    await page.waitForSelector('form[data-check]');
  });

  it('is told before sending that a file is over 20 MB', async () => {
    const page = await open('/');
    await page.setInputFiles('#file', {
      name: 'a.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.alloc(21 * 1024 * 1024),
    });
    await page.click('form[action="/check"] button[type=submit]');
    expect(await page.locator('[data-progress] [role=status]').textContent()).toContain('20 MB');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('sees that the file is on its way, cannot send it twice, and is told when the network fails', async () => {
    const page = await open('/');
    const status = page.locator('[data-progress] [role=status]');
    const button = page.locator('form[data-check] button[type=submit]');
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    let sent = 0;
    await page.route('**/check', async (route) => {
      sent += 1;
      await held;
      await route.abort('connectionreset');
    });
    await drop(page, 'report.md', sample);
    expect(await status.textContent()).toContain('กำลังส่งไฟล์');
    expect(await page.locator('[data-progress] progress').isVisible()).toBe(true);
    await button.dispatchEvent('click');
    release();
    await status.filter({ hasText: 'ส่งไม่สำเร็จ' }).waitFor();
    expect(sent).toBe(1);
    expect(await button.getAttribute('aria-disabled')).toBe('false');
    complaints = complaints.filter((each) => !each.includes('ERR_CONNECTION_RESET'));
  });

  it('types scores and sees what a change would do', async () => {
    const page = await open('/score');
    const scores = ['๙๑.๕๙', '80.48', '85.64', '77.01', '76.47', '87.70', '84.67', '91.27', '100', '100'];
    for (const [index, score] of scores.entries()) await page.fill(`#i${index + 1}`, score);
    await page.click('form[action="/score"] button[type=submit]');
    expect(await page.locator('.figure').allTextContents()).toEqual([
      expect.stringContaining('ผ่าน'),
      expect.stringContaining('91.04'),
    ]);
    await page.selectOption('#what', '2');
    await page.fill('#to', '95');
    await page.click('.what-if button');
    expect(await page.locator('.effect').textContent()).toMatch(/91\.91[\s\S]*\+0\.87[\s\S]*ผ่านดี/);
  });
});
