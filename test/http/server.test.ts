import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Running, startServer } from '../../src/server.ts';
import { createFakeChecker } from '../support/fake-checker.ts';

const config = {
  host: '127.0.0.1',
  port: 0,
  writesPerMinute: 0,
  trustProxy: false,
  database: { kind: 'embedded', folder: '' } as const,
};
const running: Running[] = [];

async function start(port = 0) {
  const started = await startServer({
    config: { ...config, port },
    service: createFakeChecker(),
    log: () => {},
  });
  if (started.ok) running.push(started.value);
  return started;
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

describe('the server', () => {
  it('says where it listens, answers there, and stops cleanly', async () => {
    const started = await start();
    if (!started.ok) throw new Error(started.error.en);
    const { url, stop, stopped } = started.value;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(url)).status).toBe(200);
    await Promise.all([stop(), stopped, stop()]);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('says in a sentence that the port is taken', async () => {
    const first = await start();
    if (!first.ok) throw new Error(first.error.en);
    const port = Number(new URL(first.value.url).port);
    const second = await start(port);
    expect(second).toMatchObject({
      ok: false,
      error: { en: expect.stringContaining(`Port ${port} is already`) },
    });
    expect(second).toMatchObject({ ok: false, error: { th: expect.stringContaining(`พอร์ต ${port}`) } });
  });

  it('closes the service it was given when it cannot listen and when it stops', async () => {
    let closed = 0;
    const close = async () => {
      closed += 1;
    };
    const service = { ...createFakeChecker(), close };
    const first = await startServer({ config, service, log: () => {} });
    if (!first.ok) throw new Error(first.error.en);
    const port = Number(new URL(first.value.url).port);
    await startServer({ config: { ...config, port }, service, log: () => {} });
    expect(closed).toBe(1);
    await first.value.stop();
    expect(closed).toBe(2);
  });

  it('answers 413 to a body declared too long before it has come', async () => {
    const started = await start();
    if (!started.ok) throw new Error(started.error.en);
    const { hostname, port } = new URL(started.value.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      [
        'POST /api/check HTTP/1.1',
        `Host: ${hostname}:${port}`,
        'Content-Type: multipart/form-data; boundary=a',
        `Content-Length: ${500 * 1024 * 1024}`,
        '',
        '--a',
      ].join('\r\n'),
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });
});
