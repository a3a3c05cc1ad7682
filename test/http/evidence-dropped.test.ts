import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countRows, EVIDENCE, uploadOf } from '../support/evidence.ts';
import { pdfSeed } from '../support/hostile/seeds.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
let server: ReturnType<typeof createAdaptorServer>;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  server = createAdaptorServer({ fetch: office.app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.close();
  await office.close();
});

const tables = ['evidence_blob', 'evidence_chunk', 'disclosure_evidence', 'evidence_version', 'audit_entry'];
const counted = () => Promise.all(tables.map((table) => countRows(office, table)));

/** The whole request of an upload, as bytes on the wire. */
async function wire(): Promise<Buffer> {
  const form = uploadOf({ title: 'ขาดกลางทาง' }, [
    'a.pdf',
    Buffer.concat([pdfSeed(true), Buffer.alloc(300_000, 0x20)]),
  ]);
  const made = new Request('http://ours.test/', { method: 'POST', body: form });
  const body = Buffer.from(await made.arrayBuffer());
  const head = [
    `POST ${EVIDENCE}/new?kind=file HTTP/1.1`,
    'Host: ours.test',
    'Origin: http://ours.test',
    `Cookie: session=${office.ours.tokens['unit-officer']}`,
    `Content-Type: ${made.headers.get('content-type')}`,
    `Content-Length: ${body.length}`,
    '',
    '',
  ];
  return Buffer.concat([Buffer.from(head.join('\r\n')), body]);
}

async function open(): Promise<Socket> {
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** Settles once the server has ended its work on what this connection sent. */
function answered(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.once('request', (_request, response) => response.once('close', () => resolve()));
  return promise;
}

it('an upload whose connection drops halfway leaves nothing, and its door open', async () => {
  const before = await counted();
  const whole = await wire();
  // More often than uploads of one sender may be under way: each must give its place back.
  for (const part of [0.3, 0.6, 0.99, 0.5]) {
    const socket = await open();
    const done = answered();
    const ended = once(socket, 'close');
    socket.write(whole.subarray(0, Math.floor(whole.length * part)), () => socket.destroy());
    await Promise.all([done, ended]);
  }
  expect(await counted()).toEqual(before);
  const socket = await open();
  socket.write(whole);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString('latin1')).toMatch(/^HTTP\/1\.1 303 /);
  socket.destroy();
});

it('a database that fails between the file and its version leaves nothing, and the person is told', async () => {
  const { pool } = office.database.admin;
  await pool.query(
    "create function fail_here() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$",
  );
  await pool.query(
    'create trigger fail_here before insert on evidence_version for each row execute function fail_here()',
  );
  const before = await counted();
  const form = uploadOf({ title: 'ล้มกลางทาง' }, ['b.pdf', pdfSeed(false)]);
  const answer = await office.post(`${EVIDENCE}/new?kind=file`, form, { as: 'unit-officer' });
  await pool.query('drop trigger fail_here on evidence_version');
  expect([answer.status, (await answer.text()).includes('ไม่ได้ถูกเก็บไว้')]).toEqual([500, true]);
  expect(await counted()).toEqual(before);
});
