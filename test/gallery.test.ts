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
  const width = tab.viewportSize()?.width ?? 0;
  const clip = { x: 0, y: 0, width, height: 1800 };
  if (folder) await tab.screenshot({ path: join(folder, `${name}.png`), fullPage: true, clip });
  if (folder) {
    await tab.emulateMedia({ media: 'print' });
    await tab.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true, clip });
    await tab.emulateMedia({ media: null });
  }
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

const pdf = (bytes: number) => ({
  name: 'a.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.alloc(bytes, 'x'),
});

describe('the form where scripts run', () => {
  const open = async (name: string) => {
    const tab = await browser.newPage();
    await tab.goto(`${site.url}/${name}`);
    return tab;
  };
  const submit = (tab: Tab) => tab.click('.form-actions button >> nth=0');
  const sentence = (tab: Tab) => tab.locator('[data-progress] p').textContent();

  it('takes the reader to the faults first, and from there to a field', async () => {
    const tab = await open('form');
    expect(await tab.evaluate('"errors" in document.activeElement.dataset')).toBe(true);
    await tab.click('.failure a >> nth=2');
    expect(await tab.evaluate('document.activeElement.name')).toBe('kind');
    await tab.close();
  });

  it('sends a file, follows the redirect and shows what was said', async () => {
    const tab = await open('form');
    await tab.setInputFiles('#f-file', pdf(50_000));
    await submit(tab);
    await tab.waitForURL('**/after');
    expect(await tab.locator('[role=status]').textContent()).toBe('บันทึกแล้ว');
    await tab.goBack();
    await tab.waitForSelector('#f-file');
    await tab.close();
  });

  it('shows an answered fault at the form’s own address', async () => {
    const tab = await open('form');
    await tab.fill('#f-name', 'ก');
    await submit(tab);
    await tab.waitForFunction("document.querySelector('#f-name').value === ''");
    expect(new URL(tab.url()).pathname).toBe('/form');
    expect(await tab.evaluate('"errors" in document.activeElement.dataset')).toBe(true);
    await tab.close();
  });

  it('tells a too large file before anything is sent', async () => {
    const tab = await open('form');
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.method()));
    await tab.setInputFiles('#f-file', pdf(100_001));
    await submit(tab);
    expect(await sentence(tab)).toContain('ใหญ่เกินที่รับได้');
    expect(asked).toEqual([]);
    await tab.close();
  });

  it('says that the connection dropped, keeps everything, and sends it the second time', async () => {
    const tab = await open('form');
    await tab.route('**/upload', (route) => route.abort('connectionreset'), { times: 1 });
    await tab.fill('#f-name', 'ป้ายบอกทาง');
    await tab.setInputFiles('#f-file', pdf(50_000));
    await submit(tab);
    await tab.waitForSelector('[data-progress][data-state=failed]');
    expect(await sentence(tab)).toContain('การเชื่อมต่อขาด');
    expect(await tab.inputValue('#f-name')).toBe('ป้ายบอกทาง');
    await submit(tab);
    await tab.waitForURL('**/after');
    await tab.close();
  });

  it('can be stopped while it is on its way, and is sent once however often pressed', async () => {
    const tab = await open('form');
    const seen: (() => Promise<void>)[] = [];
    const arrived = Promise.withResolvers<void>();
    await tab.route('**/upload', (route) => {
      seen.push(() => route.continue());
      arrived.resolve();
    });
    await tab.setInputFiles('#f-file', pdf(50_000));
    await submit(tab);
    await tab.click('.form-actions button >> nth=0', { force: true });
    await arrived.promise;
    expect(seen).toHaveLength(1);
    expect(await tab.locator('[data-progress] progress').isVisible()).toBe(true);
    await tab.locator('[data-cancel]').dispatchEvent('click');
    expect(await sentence(tab)).toBe('หยุดส่งแล้ว ไม่มีอะไรถูกบันทึก');
    await tab.close();
  });

  it('asks before typed text is left, and not before', async () => {
    const tab = await open('form');
    const asked: string[] = [];
    tab.on('dialog', async (dialog) => {
      asked.push(dialog.type());
      await dialog.accept();
    });
    await tab.goto(`${site.url}/form?1`);
    expect(asked).toEqual([]);
    await tab.locator('#f-steps').pressSequentially('x');
    await tab.goto(`${site.url}/board`);
    expect(asked).toEqual(['beforeunload']);
    await tab.close();
  });

  it('works without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(`${site.url}/form`);
    await tab.setInputFiles('#f-file', pdf(50_000));
    await submit(tab);
    await tab.waitForURL('**/after');
    expect(await tab.locator('[role=status]').textContent()).toBe('บันทึกแล้ว');
    await context.close();
  });
});
