import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { AxeResults } from 'axe-core';
import { Hono } from 'hono';
import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArrival } from '../src/web/arrival.ts';
import { loadAssets } from '../src/web/assets.ts';
import { chooseLanguage } from '../src/web/language.ts';
import { setFlash, takeFlash } from '../src/web/office/flash.ts';
import { pageOf, type WebEnv } from '../src/web/page.ts';
import { securityHeaders } from '../src/web/security-headers.ts';
import { serveAssets } from '../src/web/serve-assets.ts';
import { openBrowser } from './support/browser.ts';
import { gallery } from './support/gallery.tsx';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let site: { url: string; close: () => void };

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveGallery()]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** The pages under the product's own headers, and a form's two ends: taken, and sent back with a fault. */
async function serveGallery() {
  const app = new Hono<WebEnv>();
  app.use(securityHeaders, serveAssets(loadAssets()), readArrival(false), chooseLanguage);
  for (const [name, draw] of Object.entries(gallery)) {
    app.get(`/${name}`, (c) => c.html(draw(pageOf(c)) as string));
  }
  app.get('/after', (c) => {
    const said = takeFlash(c);
    return c.html(
      `<!doctype html><html lang="th"><title>after</title><p role="status">${said?.th ?? '-'}</p>`,
    );
  });
  app.post('/upload', async (c) => {
    const { file } = await c.req.parseBody();
    if (!(file instanceof File) || file.size === 0) return c.html(gallery.form?.(pageOf(c)) as string, 422);
    setFlash(c, 'saved');
    return c.redirect('/after', 303);
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function faultsOf(tab: Tab): Promise<string[]> {
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() =>
    (globalThis as unknown as { axe: { run: (o: unknown) => Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).slice(0, 4)}`,
  );
}

/** With GALLERY_PICTURES=folder each page is left there as a picture, to be looked at. */
async function picture(tab: Tab, name: string): Promise<void> {
  const folder = process.env.GALLERY_PICTURES;
  if (folder) await tab.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

const cases = Object.keys(gallery).flatMap((name) =>
  ['th', 'en'].flatMap((lang) => [1280, 390].map((width) => ({ name, lang, width }))),
);

describe.each(cases)('$name in $lang at $width px', ({ name, lang, width }) => {
  it('has no fault axe knows and no sideways scrolling, its menus folded or open', async () => {
    const tab = await browser.newPage({ viewport: { width, height: 844 } });
    const complaints: string[] = [];
    tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    try {
      await tab.goto(`${site.url}/${name}?lang=${lang}`);
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await picture(tab, `${name}-${lang}-${width}`);
      expect(await faultsOf(tab)).toEqual([]);
      for (const fold of await tab.locator('summary:visible').all()) {
        await fold.press('Enter');
        expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
      expect(await faultsOf(tab)).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await tab.close();
    }
  });
});
