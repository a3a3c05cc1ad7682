import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { startServer } from '../../src/server.ts';
import { createDoor } from '../../src/web/admit-uploads.ts';
import { fileNamed, formOf } from '../support/app.ts';
import { createFakeChecker, fakeChecked } from '../support/fake-checker.ts';

/** A checker that answers when it is told to, and hears who gives up. */
function slowChecker() {
  const { promise: told, resolve: answer } = Promise.withResolvers<void>();
  const heard = Promise.withResolvers<void>();
  const arrivals: (() => void)[] = [];
  let started = 0;
  const service = {
    ...createFakeChecker(),
    check: async (_upload: unknown, _onProgress?: unknown, signal?: AbortSignal) => {
      signal?.addEventListener('abort', () => heard.resolve());
      started += 1;
      for (const arrive of arrivals.splice(0)) arrive();
      await Promise.race([told, heard.promise]);
      return { ok: true as const, value: fakeChecked };
    },
  };
  const atWork = async (count: number) => {
    while (started < count) await new Promise<void>((resolve) => arrivals.push(resolve));
  };
  return { service, answer, heard: heard.promise, atWork };
}

const config = {
  host: '127.0.0.1',
  port: 0,
  writesPerMinute: 0,
  trustProxy: true,
  database: { kind: 'embedded', folder: '' } as const,
};
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const MEGABYTE = 1024 * 1024;

/** Sends a small form that says it is `bytes` long. */
function sender(app: ReturnType<typeof createApp>) {
  return async (address: string, bytes = 1_000, path = '/api/check') => {
    const made = new Request(`http://localhost${path}`, {
      method: 'POST',
      body: formOf({ file: fileNamed('a.md') }),
    });
    const headers = {
      'content-type': made.headers.get('content-type') ?? '',
      'sec-fetch-site': 'same-origin',
      'content-length': String(bytes),
      'x-forwarded-for': address,
    };
    return app.request(made.url, { method: 'POST', body: await made.arrayBuffer(), headers });
  };
}

describe('uploads under way', () => {
  it('are two of one address; a third is told to wait until one is answered', async () => {
    const { service, answer, atWork } = slowChecker();
    const send = sender(createApp({ config, service }));
    const first = [send('1.1.1.1'), send('1.1.1.1')];
    await atWork(2);
    const third = await send('1.1.1.1');
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '10']);
    expect(await third.json()).toMatchObject({ code: 'too-many-requests' });
    const other = send('2.2.2.2');
    await atWork(3);
    answer();
    expect((await Promise.all([...first, other])).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await send('1.1.1.1')).status).toBe(200);
  });

  it('of strangers hold no more than 64 MB together, whoever sends them', async () => {
    const { service, answer, atWork } = slowChecker();
    const send = sender(createApp({ config, service }));
    const under = ['1.1.1.1', '2.2.2.2', '3.3.3.3'].map((address) => send(address, 20 * MEGABYTE));
    await atWork(3);
    const program = await send('4.4.4.4', 20 * MEGABYTE);
    expect(program.status).toBe(503);
    expect(await program.json()).toMatchObject({ code: 'busy' });
    const page = await send('4.4.4.4', 20 * MEGABYTE, '/check');
    expect([page.status, (await page.text()).includes('มีผู้ใช้งานจำนวนมาก')]).toEqual([503, true]);
    const small = send('4.4.4.4');
    answer();
    expect((await Promise.all([...under, small])).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('of strangers never fill the room of those signed in, nor keep a small form out', () => {
    const door = createDoor();
    for (const sender of ['address:1', 'address:2']) door.enter(sender, 32 * MEGABYTE);
    expect(door.enter('address:3', MEGABYTE)).toBe('busy');
    expect(door.enter('account:1', 32 * MEGABYTE)).toBeNull();
    expect(door.enter(null, 1_000)).toBeNull();
  });

  it('leave nothing counted once all have left', () => {
    const door = createDoor();
    for (let round = 0; round < 100; round += 1) {
      expect(door.enter('a', 30 * MEGABYTE)).toBeNull();
      expect(door.enter('a', 30 * MEGABYTE)).toBeNull();
      expect(door.enter('a', 1)).toBe('one-after-another');
      expect(door.enter('b', 30 * MEGABYTE)).toBe('busy');
      door.leave('a', 30 * MEGABYTE);
      door.leave('a', 30 * MEGABYTE);
    }
  });
});

it('a sender who hangs up is heard by the work, and frees its place', async () => {
  const { service, heard, atWork } = slowChecker();
  const started = await startServer({ config, service, log: () => undefined });
  if (!started.ok) throw new Error(started.error.en);
  stops.push(started.value.stop);
  const hangUp = new AbortController();
  const sent = fetch(`${started.value.url}/api/check`, {
    method: 'POST',
    body: formOf({ file: fileNamed('a.md') }),
    signal: hangUp.signal,
  });
  await atWork(1);
  hangUp.abort();
  await expect(sent).rejects.toThrow();
  await heard;
});
