import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCheckerService } from '../../src/compose.ts';
import { openBrowser, serveApp } from '../support/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const scores = 'i1=91.59&i2=80.48&i3=85.64&i4=77.01&i5=76.47&i6=87.70&i7=84.67&i8=91.27&i9=100&i10=100';
let browser: Browser;
let site: Awaited<ReturnType<typeof serveApp>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveApp(createCheckerService())]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** How to reach each page of the product from an empty browser. */
const pages: Record<string, (page: Page, lang: string) => Promise<unknown>> = {
  form: (page, lang) => page.goto(`${site.url}/?lang=${lang}`),
  'form with a failure': async (page, lang) => {
    await page.goto(`${site.url}/?lang=${lang}`);
    await page.setInputFiles('#file', { name: 'a.docx', mimeType: '', buffer: Buffer.from('x') });
    await page.click('form[action="/check"] button[type=submit]');
    await page.waitForSelector('[role=alert]');
  },
  result: async (page, lang) => {
    await page.goto(`${site.url}/?lang=${lang}`);
    await page.click('form[action="/check/sample"] button');
    await page.waitForSelector('.verdict');
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
  },
  rules: (page, lang) => page.goto(`${site.url}/rules?lang=${lang}`),
  'one rule': (page, lang) => page.goto(`${site.url}/rules/score-instrument?lang=${lang}`),
  scores: (page, lang) => page.goto(`${site.url}/score?year=2566&${scores}&what=2&to=95&lang=${lang}`),
  'scores with a faulty field': (page, lang) => page.goto(`${site.url}/score?i1=191&lang=${lang}`),
  'nothing here': (page, lang) => page.goto(`${site.url}/nothing-here?lang=${lang}`),
};

const languages = ['th', 'en'];
const widths = [1280, 390];
const cases = Object.entries(pages).flatMap(([name, reach]) =>
  languages.flatMap((lang) => widths.map((width) => ({ name, reach, lang, width }))),
);

const options: RunOptions = { resultTypes: ['violations'] };

describe.each(cases)('$name in $lang at $width px', ({ reach, lang, width }) => {
  it('has no violation, no sideways scrolling, and the right language', async () => {
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    try {
      await reach(page, lang);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(
        (run) =>
          (globalThis as unknown as { axe: { run: (o: unknown) => Promise<AxeResults> } }).axe.run(run),
        options,
      );
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).slice(0, 4)}`,
      );
      expect(found).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
