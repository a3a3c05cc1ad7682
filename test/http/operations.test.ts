import type { HttpBindings } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppParts, createApp } from '../../src/app.tsx';
import { openDatabase } from '../../src/db/connect.ts';
import type { Office } from '../../src/office.ts';
import { ORIGIN } from '../support/app.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createFakeChecker } from '../support/fake-checker.ts';
import { createFakeTools } from '../support/fake-tools.ts';

function appWith(more: Partial<AppParts> & { metricsToken?: string } = {}) {
  const { metricsToken = null, ...parts } = more;
  return createApp({
    config: { writesPerMinute: 0, trustProxy: true, metricsToken },
    service: createFakeChecker(),
    ...parts,
  });
}

function office(db: Office['db']): Office {
  const parts = { db, now: () => Temporal.Now.instant(), secretKey: new Uint8Array(32), publicUrl: null };
  return { ...parts, ...createFakeTools().tools };
}

/** A request that came over a socket from this address. */
const from = (remoteAddress: string) =>
  ({ incoming: { socket: { remoteAddress } } }) as unknown as HttpBindings;
const here = from('127.0.0.1');

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('/healthz', () => {
  const ask = async (app: ReturnType<typeof appWith>) => {
    const response = await app.request(`${ORIGIN}/healthz`);
    return [response.status, await response.json(), response.headers.get('cache-control')];
  };
  const well = [200, { status: 'ok' }, 'no-store'];
  const ill = [503, { status: 'unavailable' }, 'no-store'];

  it('is ok without a database, and with one that answers', async () => {
    expect(await ask(appWith())).toEqual(well);
    expect(await ask(appWith({ office: office(database.app.db) }))).toEqual(well);
  });

  it('tells nothing but that a database does not answer', async () => {
    const gone = openDatabase({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 1_000 });
    expect(await ask(appWith({ office: office(gone.db) }))).toEqual(ill);
    await gone.close();
  });

  it('gives up after two seconds, and asks once for all who ask meanwhile', async () => {
    const busy = openDatabase({ ...database.app.pool.options, max: 1 });
    const holder = await busy.pool.connect();
    const app = appWith({ office: office(busy.db) });
    const start = performance.now();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(app)));
    expect(performance.now() - start).toBeLessThan(4_000);
    expect(answers).toEqual(answers.map(() => ill));
    expect(busy.pool.waitingCount).toBe(1);
    holder.release();
    expect(await ask(app)).toEqual(well);
    await busy.close();
  });
});

describe('/metrics', () => {
  const ask = async (app: ReturnType<typeof appWith>, env = here, headers: Record<string, string> = {}) =>
    app.request(`${ORIGIN}/metrics`, { headers }, env);

  it('counts requests by route, method and class of status, never by address', async () => {
    const app = appWith();
    await app.request(`${ORIGIN}/rules/secret?secret`);
    await app.request(`${ORIGIN}/secret/address`);
    await app.request(`${ORIGIN}/rules`, { method: 'SECRET' });
    const response = await ask(app);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    const count = 'prongsai_http_request_duration_seconds_count';
    expect(text).toContain(`${count}{route="/rules/:id",method="GET",status="4xx"} 1`);
    expect(text).toContain(`${count}{route="/*",method="GET",status="4xx"} 1`);
    expect(text).toContain(`${count}{route="/rules",method="other",status="4xx"} 1`);
    expect(text).not.toMatch(/secret/i);
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
  });

  it('tells the queue of workers, the connections and the uploads', async () => {
    const gauges = {
      workers: () => ({ running: 2, waiting: 5 }),
      database: () => ({ inUse: 3, waiting: 7 }),
    };
    const text = await (await ask(appWith({ gauges }))).text();
    for (const line of [
      'prongsai_worker_jobs_running 2',
      'prongsai_worker_jobs_waiting 5',
      'prongsai_database_connections_in_use 3',
      'prongsai_database_queries_waiting 7',
      'prongsai_uploads_held 0',
      'prongsai_uploads_held_bytes 0',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('of two apps are apart', async () => {
    const [one, other] = [appWith(), appWith()];
    await one.request(`${ORIGIN}/rules`);
    expect(await (await ask(one)).text()).toContain('route="/rules"');
    expect(await (await ask(other)).text()).not.toContain('route="/rules"');
  });

  it.each([
    ['127.0.0.1', {}, 200],
    ['::1', {}, 200],
    ['::ffff:127.0.0.1', {}, 200],
    ['203.0.113.7', {}, 403],
    ['::ffff:203.0.113.7', {}, 403],
    ['127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, 403],
    ['127.0.0.1', { forwarded: 'for=127.0.0.1' }, 403],
    ['127.0.0.1', { 'x-real-ip': '127.0.0.1' }, 403],
    ['127.0.0.1', { via: '1.1 proxy' }, 403],
    ['203.0.113.7', { 'x-forwarded-for': '127.0.0.1' }, 403],
  ])('without a token are told to %s with %j: %i', async (address, headers, status) => {
    expect((await ask(appWith(), from(address), headers as Record<string, string>)).status).toBe(status);
  });

  it('are not told where no socket says who asks', async () => {
    expect((await appWith().request(`${ORIGIN}/metrics`)).status).toBe(403);
  });

  it('with a token need it, from wherever', async () => {
    const app = appWith({ metricsToken: 'a-long-enough-token' });
    const away = from('203.0.113.7');
    expect((await ask(app, away, { authorization: 'Bearer a-long-enough-token' })).status).toBe(200);
    for (const authorization of ['Bearer a-long-enough-toke', 'Basic a-long-enough-token', 'Bearer ', '']) {
      const refused = await ask(app, here, { authorization });
      expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect(await refused.text()).not.toContain('prongsai_');
    }
    expect((await ask(app, here)).status).toBe(401);
  });
});
