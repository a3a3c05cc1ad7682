import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { readArrival } from '../arrival.ts';
import type { WebEnv } from '../page.ts';
import { setFlash, takeFlash } from './flash.ts';

const app = new Hono<WebEnv>();
app.use(readArrival(true));
app.post('/', (c) => {
  setFlash(c, 'saved');
  return c.redirect('/', 303);
});
app.get('/', (c) => c.json(takeFlash(c)));

const cookieOf = (answer: Response) => answer.headers.get('set-cookie') ?? '';
const ask = (cookie: string, headers = {}) => app.request('/', { headers: { cookie, ...headers } });

it('says its sentence once', async () => {
  const left = cookieOf(await app.request('/', { method: 'POST' }));
  expect(left).toBe('flash=saved; Max-Age=60; Path=/; HttpOnly; SameSite=Lax');
  const said = await ask('flash=saved');
  expect(await said.json()).toEqual({ th: 'บันทึกแล้ว', en: 'Saved' });
  expect(cookieOf(said)).toMatch(/^flash=; Max-Age=0;/);
});

it('says nothing that is not ours', async () => {
  for (const code of ['%3Cb%3Ehacked', 'toString', '__proto__', '']) {
    expect(await (await ask(`flash=${code}`)).json()).toBe(null);
  }
  expect(cookieOf(await ask(''))).toBe('');
});

it('fills its gaps with numbers, and with nothing else', async () => {
  const said = await (await ask('flash=report-imported.14.3.<b>.1')).json();
  expect(said).toMatchObject({
    en: 'The report was imported: scores 14, measures and guidelines 3, items 0, new units 1',
  });
});

it('is bound to the host over https', async () => {
  const https = { 'x-forwarded-proto': 'https' };
  const left = cookieOf(await app.request('/', { method: 'POST', headers: https }));
  expect(left).toMatch(/^__Host-flash=saved; .*Secure/);
  expect(await (await ask('__Host-flash=saved', https)).json()).toMatchObject({ en: 'Saved' });
  expect(cookieOf(await ask('__Host-flash=saved', https))).toMatch(/^__Host-flash=; Max-Age=0;.*Secure/);
});
