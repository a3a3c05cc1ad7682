import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { readArrival } from './arrival.ts';
import type { WebEnv } from './page.ts';
import { createPageCache } from './page-cache.ts';
import { mount } from './routes.ts';

function site() {
  const clock = { now: 0 };
  const cache = createPageCache(() => clock.now);
  let printed = 0;
  let text = 'ก'.repeat(500);
  const app = new Hono<WebEnv>();
  app.use(readArrival(false));
  app.use(async (c, next) => {
    c.set('language', c.req.query('lang') === 'en' ? 'en' : 'th');
    c.set('reader', c.req.header('x-reader') ? ({} as never) : null);
    await next();
  });
  app.use(cache.forgetOnWrites);
  mount(
    app,
    [
      {
        method: 'GET',
        path: '/page',
        permission: 'public',
        kept: true,
        handler: async (c) => {
          printed += 1;
          const body = text;
          if (c.req.query('while') === 'writing')
            await app.request('http://a.test/write', { method: 'POST' });
          return c.html(body);
        },
      },
      {
        method: 'POST',
        path: '/write',
        permission: 'public',
        handler: (c) => {
          text = 'new';
          return c.text('written');
        },
      },
      {
        method: 'POST',
        path: '/answer',
        permission: 'public',
        quiet: true,
        handler: (c) => c.text('counted'),
      },
      { method: 'POST', path: '/office', permission: 'agency.manage', handler: (c) => c.text('saved') },
    ],
    cache,
  );
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://a.test${path}`, { headers });
  return { app, clock, cache, get, printed: () => printed };
}

it('prints a page once for many strangers, in each language and at each host apart', async () => {
  const { app, get, printed } = site();
  const first = await (await get('/page')).text();
  expect(await (await get('/page')).text()).toBe(first);
  expect(printed()).toBe(1);
  await get('/page?lang=en');
  await app.request('http://b.test/page');
  expect(printed()).toBe(3);
});

it('keeps nothing for the signed-in', async () => {
  const { get, printed } = site();
  await get('/page', { 'x-reader': '1' });
  await get('/page', { 'x-reader': '1' });
  expect(printed()).toBe(2);
});

it('forgets at a write, also one that came while the page was made', async () => {
  const { app, get } = site();
  await get('/page');
  await app.request('http://a.test/write', { method: 'POST' });
  expect(await (await get('/page')).text()).toBe('new');
  const other = site();
  expect(await (await other.get('/page?while=writing')).text()).toBe('ก'.repeat(500));
  expect(await (await other.get('/page?while=writing')).text()).toBe('new');
});

it.each(['/answer', '/office', '/page', '/nothing'])('keeps its pages after a POST to %s', async (path) => {
  const { app, get, printed } = site();
  app.notFound((c) => c.text('no', 404));
  await get('/page');
  await app.request(`http://a.test${path}`, { method: 'POST' });
  await get('/page');
  expect(printed()).toBe(1);
});

it('makes a page anew after five seconds, for what another process wrote', async () => {
  const { clock, get, printed } = site();
  await get('/page');
  clock.now = 4_999;
  await get('/page');
  expect(printed()).toBe(1);
  clock.now = 5_000;
  await get('/page');
  expect(printed()).toBe(2);
});

it('answers compressed, and not at all to who has it', async () => {
  const { get } = site();
  await get('/page');
  const packed = await get('/page', { 'accept-encoding': 'gzip, br' });
  expect(packed.headers.get('content-encoding')).toBe('br');
  expect(packed.headers.get('vary')).toContain('Accept-Encoding');
  const again = await get('/page', { 'if-none-match': packed.headers.get('etag') ?? '' });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

it('holds no more than 32 MB however many addresses are asked for', async () => {
  const { cache, get } = site();
  for (let at = 0; at < 50; at += 1) await get(`/page?q=${at}`);
  expect(cache.held()).toBeGreaterThan(0);
  expect(cache.held()).toBeLessThanOrEqual(32 * 1024 * 1024);
});
