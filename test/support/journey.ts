import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { WebEnv } from '../../src/web/page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = { resultTypes: ['violations'] };
type AxeGlobal = { axe: { run: (options: unknown) => Promise<AxeResults> } };

/** An app on a free port of this machine, by a name: passkeys know no numbers. */
export async function serveByName(
  app: Hono<WebEnv>,
): Promise<{ url: string; close: () => Promise<unknown> }> {
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Looks at the page on a desk and on a phone. */
export async function expectGoodPage(page: Page, name: string): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectGoodAt(page, name);
  }
}

/** Nothing for axe to find, nothing to scroll sideways, at the width the page has now. */
export async function expectGoodAt(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(width);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (run) => (globalThis as unknown as AxeGlobal).axe.run(run),
    options,
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160))}`);
  expect(found, `${name} at ${width} px`).toEqual([]);
}

/** Does what asks the server for a page and waits for that page, whether it replaces the whole or the body alone. */
export async function follow(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate('document.body.dataset.old = ""');
  await act();
  await page.waitForSelector('body:not([data-old])', { state: 'attached' });
  await page.waitForLoadState();
}
