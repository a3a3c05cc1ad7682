import { describe, expect, it } from 'vitest';
import { routesOf } from '../../src/app.tsx';
import { createTestApp } from '../support/app.ts';
import { createFakeChecker } from '../support/fake-checker.ts';

const routes = routesOf(createFakeChecker());

describe('every route', () => {
  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s has a permission',
    (_name, { permission }) => expect(permission).toBe('public'),
  );

  it('stands once in the list', () => {
    const keys = routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is in the list: the app knows no other', () => {
    const { app } = createTestApp();
    const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    const served = app.routes.filter(({ method }) => method !== 'ALL');
    expect(served.map(({ method, path }) => `${method} ${path}`).filter((key) => !known.has(key))).toEqual(
      [],
    );
  });

  it.each([
    ['GET', '/documents', 'POST'],
    ['GET', '/api/check', 'POST'],
    ['DELETE', '/check', 'GET, HEAD, POST'],
    ['POST', '/rules/score-total', 'GET, HEAD'],
  ])('%s %s is told which methods there are', async (method, path, allow) => {
    const { app } = createTestApp();
    const headers = { 'sec-fetch-site': 'same-origin' };
    const response = await app.request(`http://localhost${path}`, { method, headers });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    const body = await response.text();
    if (path.startsWith('/api/')) expect(JSON.parse(body)).toMatchObject({ code: 'method-not-allowed' });
    else expect(body).toContain('ที่อยู่นี้ไม่รับคำขอแบบนี้');
  });

  it('answers HEAD as it answers GET', async () => {
    const { app } = createTestApp();
    expect((await app.request('http://localhost/rules', { method: 'HEAD' })).status).toBe(200);
  });

  it('has a code of its own for each refusal', async () => {
    const { get, post } = createTestApp();
    const stranger = await post('/api/check', 'x', { origin: 'https://elsewhere.example' });
    expect(await stranger.json()).toMatchObject({ status: 403, code: 'other-site' });
    expect(await (await get('/api/nothing')).json()).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('keeps to 25 lines a handler', () => {
    const long = routes.filter(({ handler }) => handler.toString().split('\n').length > 25);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
