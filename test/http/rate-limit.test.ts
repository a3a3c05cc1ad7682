import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { admitUploads, createDoor } from '../../src/web/admit-uploads.ts';
import { readArrival } from '../../src/web/arrival.ts';
import type { WebEnv } from '../../src/web/page.ts';
import { limitWrites } from '../../src/web/rate-limit.ts';
import { ORIGIN } from '../support/app.ts';

const OFFICE = '203.0.113.7';

/** Only the limits, for whoever the header `x-account` says; refusals need no page here. */
function limited(limit: { perMinute: number; accountPerMinute?: number }) {
  const door = createDoor();
  const { promise: open, resolve: letGo } = Promise.withResolvers<void>();
  const app = new Hono<WebEnv>();
  app.use(readArrival(true));
  app.use(async (c, next) => {
    c.set('language', 'en');
    c.set('assets', { url: (name: string) => name, at: () => undefined } as never);
    const accountId = c.req.header('x-account');
    c.set('reader', accountId ? { accountId, sessionId: '', name: '', roles: [] } : null);
    await next();
  });
  app.use(limitWrites(limit));
  app.use(admitUploads(door));
  app.post('/api/save', (c) => c.text('saved'));
  app.post('/api/slow', async (c) => {
    await open;
    return c.text('done');
  });
  const post = (path: string, account: string | null, headers: Record<string, string> = {}) =>
    app.request(`${ORIGIN}${path}`, {
      method: 'POST',
      headers: {
        'x-forwarded-for': OFFICE,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': '1000',
        ...(account && { 'x-account': account }),
        ...headers,
      },
    });
  return { post, door, letGo };
}

/** A saver who waits for each answer, as a person does. */
async function oneByOne(count: number, send: () => Response | Promise<Response>) {
  const statuses: number[] = [];
  for (let i = 0; i < count; i += 1) statuses.push((await send()).status);
  return statuses;
}

describe('a limit of writes', () => {
  it('counts the signed-in by account and strangers by address, all behind one address', async () => {
    const { post } = limited({ perMinute: 3, accountPerMinute: 5 });
    for (const account of ['anong', 'boonmee', 'chai']) {
      expect(await oneByOne(6, () => post('/api/save', account))).toEqual([200, 200, 200, 200, 200, 429]);
    }
    expect(await oneByOne(4, () => post('/api/save', null))).toEqual([200, 200, 200, 429]);
    expect((await post('/api/save', 'dao')).status).toBe(200);
  });

  it('counts one account together from wherever it writes', async () => {
    const { post } = limited({ perMinute: 3, accountPerMinute: 2 });
    const from = (address: string) => post('/api/save', 'anong', { 'x-forwarded-for': address });
    expect([(await from('1.1.1.1')).status, (await from('2.2.2.2')).status]).toEqual([200, 200]);
    expect((await from('3.3.3.3')).status).toBe(429);
  });

  it('lets an account write 240 times a minute unless told otherwise', async () => {
    const { post } = limited({ perMinute: 3 });
    const all = await oneByOne(241, () => post('/api/save', 'anong'));
    expect([all.indexOf(429), all.filter((status) => status === 200).length]).toEqual([240, 240]);
  });

  it('is none with 0', async () => {
    const { post } = limited({ perMinute: 0, accountPerMinute: 1 });
    expect(await oneByOne(5, () => post('/api/save', 'anong'))).toEqual([200, 200, 200, 200, 200]);
  });
});

describe('uploads under way', () => {
  it('are two of each person, not two of an office', async () => {
    const { post, door, letGo } = limited({ perMinute: 0 });
    const under = ['anong', 'anong', 'boonmee', 'boonmee', null, null].map((who) => post('/api/slow', who));
    expect((await post('/api/save', 'anong')).status).toBe(429);
    expect((await post('/api/save', null)).status).toBe(429);
    expect((await post('/api/save', 'chai')).status).toBe(200);
    expect(door.held()).toEqual({ count: 6, bytes: 6_000 });
    letGo();
    expect((await Promise.all(under)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(door.held()).toEqual({ count: 0, bytes: 0 });
  });

  it('are not forms of a few fields: an office may sign in all at once', async () => {
    const { post, door, letGo } = limited({ perMinute: 0 });
    const form = (bytes: number) => ({
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(bytes),
    });
    const under = Array.from({ length: 30 }, () => post('/api/slow', null, form(300)));
    expect((await post('/api/save', null, form(300))).status).toBe(200);
    expect(door.held()).toEqual({ count: 0, bytes: 9_000 });
    const long = [1, 2].map(() => post('/api/slow', null, form(17_000)));
    expect((await post('/api/save', null, form(17_000))).status).toBe(429);
    letGo();
    await Promise.all([...under, ...long]);
  });
});
