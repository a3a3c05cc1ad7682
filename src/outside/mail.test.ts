import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createMailer, isAddress } from './mail.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

/** A mail server on this machine that keeps what it is given. */
async function receive(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    ...options,
    onData: async (stream, session, done) => {
      const source = Buffer.concat(await stream.toArray()).toString('utf8');
      const { mailFrom, rcptTo } = session.envelope;
      received.push({
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map((each) => each.address),
        source,
      });
      done();
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => new Promise<void>((resolve) => server.close(resolve)));
  return { received, port: (server.server.address() as AddressInfo).port };
}

function mailer(port: number, { user = '', scheme = 'smtp', timeoutMs = 5_000 } = {}) {
  const made = createMailer({
    url: `${scheme}://${user}127.0.0.1:${port}`,
    from: 'ระบบ ITA <ita@example.go.th>',
    timeoutMs,
  });
  ends.push(made.close);
  return made;
}

const mail = {
  to: 'officer@example.go.th',
  subject: 'ใกล้ครบกำหนด O9',
  text: 'ข้อ O9 ครบกำหนดวันที่ 31 มี.ค. 2566',
};

/** The body's text, whichever way it was made fit for a line of seven bits. */
function bodyOf(source: string): string {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  return Buffer.from(
    body
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}

describe('a mail', () => {
  it('arrives as plain text in Thai, from one address to one address', async () => {
    const { received, port } = await receive();
    expect(await mailer(port).send(mail)).toEqual({ ok: true, value: undefined });
    const [only] = received;
    expect(received).toHaveLength(1);
    expect([only?.from, only?.to]).toEqual(['ita@example.go.th', ['officer@example.go.th']]);
    expect(only?.source).toMatch(/^content-type: text\/plain; charset=utf-8/im);
    expect(only?.source).toMatch(/^auto-submitted: auto-generated/im);
    expect(bodyOf(only?.source ?? '').trim()).toBe(mail.text);
  });

  it('carries both forms when there is a page too', async () => {
    const { received, port } = await receive();
    await mailer(port).send({ ...mail, html: '<p>ข้อ O9</p>' });
    expect(received[0]?.source).toMatch(/^content-type: multipart\/alternative/im);
  });

  it.each([
    '\r\nBcc: thief@example.com',
    '\nBcc: thief@example.com\n\nbody',
    '\u2028Bcc: thief@example.com',
    '\0x',
  ])('gets no other header through its subject: %j', async (more) => {
    const { received, port } = await receive();
    expect((await mailer(port).send({ ...mail, subject: `Reminder${more}` })).ok).toBe(true);
    expect(received[0]?.to).toEqual(['officer@example.go.th']);
    expect(received[0]?.source).not.toMatch(/^bcc:/im);
    expect(received[0]?.source.split('\r\n\r\n')[0]).not.toContain('\nbody');
  });

  it.each([
    'a@example.go.th, thief@example.com',
    'a@example.go.th\r\nRCPT TO:<thief@example.com>',
    'Name <a@example.go.th>',
    'a@b@c',
    '@example.go.th',
    'a@',
    '',
    `${'a'.repeat(65)}@example.go.th`,
  ])('goes to no address like %j', async (to) => {
    const { received, port } = await receive();
    expect(isAddress(to)).toBe(false);
    expect(await mailer(port).send({ ...mail, to })).toMatchObject({
      ok: false,
      error: { en: expect.stringContaining('not one') },
    });
    expect(received).toEqual([]);
  });

  it('is signed in for, with a password of any characters', async () => {
    const given: string[] = [];
    const { received, port } = await receive({
      authOptional: false,
      onAuth: ({ username, password }, _session, done) => {
        given.push(`${username} ${password}`);
        done(null, { user: 'office' });
      },
      allowInsecureAuth: true,
    });
    expect((await mailer(port, { user: 'office:p%40ss%3A%2Fw@' }).send(mail)).ok).toBe(true);
    expect([given, received.length]).toEqual([['office p@ss:/w'], 1]);
  });
});

describe('a mail that cannot be sent', () => {
  it('without settings says so', async () => {
    const nothing = createMailer(null);
    expect(await nothing.send(mail)).toMatchObject({
      ok: false,
      error: { en: expect.stringContaining('not set up') },
    });
    expect((await nothing.verify()).ok).toBe(false);
  });

  it('to a server that is not there says so, and names no password', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const sent = await mailer(port, { user: 'office:hidden@' }).send(mail);
    expect(sent).toMatchObject({ ok: false, error: { en: expect.stringContaining('cannot be reached') } });
    expect(JSON.stringify(sent)).not.toMatch(/hidden|office/);
  });

  it('to a server that never speaks is given up in time', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    ends.push(() => silent.close());
    const { port } = silent.address() as AddressInfo;
    const sent = await mailer(port, { timeoutMs: 150 }).send(mail);
    expect(sent).toMatchObject({ ok: false, error: { th: expect.stringContaining('ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้') } });
  });

  it('because of its password is a sentence without it', async () => {
    const { port } = await receive({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('wrong hidden')),
    });
    const verified = await mailer(port, { user: 'office:hidden@' }).verify();
    expect(verified).toMatchObject({
      ok: false,
      error: { en: expect.stringContaining('refused user or password') },
    });
    expect(JSON.stringify(verified)).not.toMatch(/hidden/);
  });

  it('because its recipient is unknown is a sentence', async () => {
    const { port } = await receive({
      onRcptTo: (_address, _session, done) => done(new Error('no such user')),
    });
    expect(await mailer(port).send(mail)).toMatchObject({
      ok: false,
      error: { en: expect.stringContaining('address, so the mail was not sent') },
    });
  });

  it('to a server whose certificate nobody vouches for is not sent', async () => {
    const { received, port } = await receive({ secure: true });
    expect((await mailer(port, { scheme: 'smtps' }).send(mail)).ok).toBe(false);
    expect(received).toEqual([]);
  });
});
