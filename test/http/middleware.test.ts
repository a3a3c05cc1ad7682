import { describe, expect, it } from 'vitest';
import { createBuckets } from '../../src/web/rate-limit.ts';
import { createTestApp, fileNamed, formOf, ORIGIN } from '../support/app.ts';

const upload = () => formOf({ file: fileNamed('a.md') });

describe('writes from another site', () => {
  const { post } = createTestApp();
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ origin: ORIGIN }, 200],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: ORIGIN }, 403],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'http://localhost:81' }, 403],
    [{ origin: 'null' }, 403],
    [{}, 403],
  ])('with %j are answered %i', async (headers, status) => {
    expect((await post('/check', upload(), headers)).status).toBe(status);
  });

  it('may come from a program, to /api/ only, and never with a stranger’s origin', async () => {
    expect((await post('/api/check', upload(), {})).status).toBe(200);
    const refused = await post('/api/check', upload(), { origin: 'https://elsewhere.example' });
    expect(refused.status).toBe(403);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('many writes', () => {
  it('from one address wait; other addresses and reading do not', async () => {
    const { get, post } = createTestApp(2, true);
    const from = (address: string) => ({
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': `9.9.9.9, ${address}`,
    });
    const statuses = [];
    for (const address of ['1.1.1.1', '1.1.1.1', '1.1.1.1', '2.2.2.2']) {
      statuses.push((await post('/check', upload(), from(address))).status);
    }
    expect(statuses).toEqual([200, 200, 429, 200]);
    const refused = await post('/check', upload(), from('1.1.1.1'));
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await get('/', from('1.1.1.1'))).status).toBe(200);
  });

  it('are not told apart by a header anyone can write, unless a proxy is trusted', async () => {
    const { post } = createTestApp(1, false);
    const headers = (address: string) => ({ 'sec-fetch-site': 'same-origin', 'x-forwarded-for': address });
    await post('/check', upload(), headers('1.1.1.1'));
    expect((await post('/check', upload(), headers('2.2.2.2'))).status).toBe(429);
  });

  it('fill a bucket that drains with time and stays bounded', () => {
    let clock = 0;
    const take = createBuckets(3, () => clock);
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([true, true, true, false]);
    clock = 20_000;
    expect([take('a'), take('a')]).toEqual([true, false]);
    clock = 3_600_000;
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([true, true, true, false]);
    for (let i = 0; i < 10_001; i += 1) take(`b${i}`);
    expect(take('a')).toBe(true);
  });
});

describe('the language', () => {
  const { get } = createTestApp();
  it('is Thai first, English when asked, and remembered', async () => {
    const thai = await get('/', { 'accept-language': 'en' });
    expect(await thai.text()).toContain('<html lang="th">');
    expect(thai.headers.get('content-language')).toBe('th');
    expect(thai.headers.get('set-cookie')).toBeNull();
    const english = await get('/?lang=en');
    expect(await english.text()).toContain('<html lang="en">');
    expect(english.headers.get('set-cookie')).toMatch(
      /^lang=en; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(await (await get('/rules', { cookie: 'lang=en' })).text()).toContain('<html lang="en">');
    expect(await (await get('/?lang=xx', { cookie: 'lang=<b>' })).text()).toContain('<html lang="th">');
  });

  it('is remembered in a __Host- cookie over https', async () => {
    const { app } = createTestApp();
    const response = await app.request('https://check.example/?lang=en');
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-lang=en;.*Secure/);
    const proxied = createTestApp(0, true);
    const behind = await proxied.get('/?lang=en', { 'x-forwarded-proto': 'https' });
    expect(behind.headers.get('set-cookie')).toMatch(/^__Host-lang=en;/);
    const untrusted = await get('/?lang=en', { 'x-forwarded-proto': 'https' });
    expect(untrusted.headers.get('set-cookie')).toMatch(/^lang=en;/);
  });

  it('keeps the rest of the address', async () => {
    const html = await (await get('/score?year=2566&i1=%E0%B9%99%E0%B9%91')).text();
    expect(html).toContain('href="/score?year=2566&amp;i1=%E0%B9%99%E0%B9%91&amp;lang=en"');
  });
});

describe('files of the page', () => {
  const { get } = createTestApp();
  const assets = async () => {
    const html = await (await get('/')).text();
    return [...new Set(html.match(/\/assets\/[\w.-]+/g))];
  };

  it('are named by their content, kept for good, and answered 304 when known', async () => {
    for (const path of await assets()) {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toContain('immutable');
      const etag = response.headers.get('etag') ?? '';
      expect(path).toContain(etag.replaceAll('"', ''));
      expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    }
    expect((await get('/assets/site.css')).status).toBe(404);
    expect((await get('/assets/..%2f..%2fpackage.json')).status).toBe(404);
  });

  it('and the first view weigh at most 60 kB with the fonts', async () => {
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    const size = async (path: string) => (await (await get(path, headers)).arrayBuffer()).byteLength;
    const paths = await assets();
    const css = await (await get(paths.find((path) => path.endsWith('.css')) ?? '')).text();
    const inCss = css.match(/\/assets\/[\w.-]+/g) ?? [];
    expect(inCss.filter((path) => path.endsWith('.woff2'))).toHaveLength(4);
    let total = 0;
    for (const path of new Set(['/', ...paths, ...inCss])) total += await size(path);
    expect(total).toBeLessThanOrEqual(60_000);
  });
});
