import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createLinkProbe } from './probe-link.ts';

const servers: { close: () => void; closeAllConnections?: () => void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections?.();
    server.close();
  }
});

async function portOf(server: Server | ReturnType<typeof createSocketServer>): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const serve = (listener: RequestListener): Promise<number> => portOf(createServer(listener));
const here = async () => [{ address: '127.0.0.1', family: 4 }];

/** Probes a path of a site that answers by `listener`, under the name town.test. */
async function probeSite(listener: RequestListener, path = '/ita/o12', timeoutMs = 8000) {
  const port = await serve(listener);
  const probe = createLinkProbe({ lookup: here, allowPrivate: true, ports: [port], timeoutMs });
  return { port, result: await probe(`http://town.test:${port}${path}`) };
}

const html = { 'content-type': 'text/html; charset=utf-8' };
const page = '<h1>รายงาน</h1>';

describe('createLinkProbe', () => {
  it('opens a page as a citizen without an account', async () => {
    const seen: Record<string, unknown>[] = [];
    const { port, result } = await probeSite((request, answer) => {
      seen.push({ method: request.method, ...request.headers });
      answer.writeHead(200, { ...html, 'set-cookie': 'a=b' }).end(page);
    });
    expect(result).toEqual({
      outcome: 'ok',
      status: 200,
      finalUrl: `http://town.test:${port}/ita/o12`,
      reason: null,
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ method: 'GET', host: `town.test:${port}` });
    expect(String(seen[0]?.['user-agent'])).toContain('Prongsai');
    expect(seen[0]).not.toHaveProperty('cookie');
  });

  it.each([
    [404, 'dead', null],
    [410, 'dead', null],
    [451, 'dead', null],
    [401, 'login-wall', null],
    [403, 'login-wall', null],
    [429, 'unreachable', 'answer'],
    [400, 'unreachable', 'answer'],
    [500, 'unreachable', 'server'],
    [503, 'unreachable', 'server'],
    [204, 'ok', null],
    [302, 'unreachable', 'answer'],
  ])('calls status %i %s', async (status, outcome, reason) => {
    const { result } = await probeSite((_, answer) => answer.writeHead(status, html).end());
    expect(result).toMatchObject({ outcome, status, reason });
  });

  it('follows five redirects and not a sixth, without cookies', async () => {
    let asked = 0;
    const hop: RequestListener = (request, answer) => {
      asked += 1;
      const left = Number(request.url?.slice(1));
      if (left > 0) answer.writeHead(302, { location: `/${left - 1}`, 'set-cookie': 'a=b' }).end();
      else answer.writeHead(200, html).end(page);
    };
    const five = await probeSite(hop, '/5');
    expect(five.result).toMatchObject({ outcome: 'moved', finalUrl: `http://town.test:${five.port}/0` });
    asked = 0;
    expect((await probeSite(hop, '/6')).result).toMatchObject({
      outcome: 'unreachable',
      reason: 'redirects',
    });
    expect(asked).toBe(6);
  });

  it('does not call a final slash a move', async () => {
    const { result } = await probeSite((request, answer) => {
      if (request.url === '/ita') answer.writeHead(301, { location: '/ita/' }).end();
      else answer.writeHead(200, html).end(page);
    }, '/ita');
    expect(result.outcome).toBe('ok');
  });

  it.each([
    'https://accounts.google.com/ServiceLogin?continue=https://drive.google.com/x',
    'https://accounts.google.com/v3/signin/identifier',
    'https://login.microsoftonline.com/common/oauth2/authorize',
    'https://www.facebook.com/login/?next=x',
    'https://m.facebook.com/login.php',
    'https://town.sharepoint.com/sites/a/_layouts/15/AccessDenied.aspx',
    '/wp-login.php?redirect_to=x',
    '/member/login',
  ])('sees a sign-in at %s without asking it', async (location) => {
    let asked = 0;
    const { port, result } = await probeSite((_, answer) => {
      asked += 1;
      answer.writeHead(302, { location }).end();
    });
    const finalUrl = new URL(location, `http://town.test:${port}/`).href;
    expect(result).toEqual({ outcome: 'login-wall', status: 302, finalUrl, reason: null });
    expect(asked).toBe(1);
  });

  it('sees a page that is nothing but a sign-in', async () => {
    const form = `<script>${'x'.repeat(2000)}</script><form>ชื่อผู้ใช้<input name=a><INPUT class="b" type='password'></form>`;
    expect((await probeSite((_, answer) => answer.writeHead(200, html).end(form))).result.outcome).toBe(
      'login-wall',
    );
    const withContent = `${form}<p>${'รายงานการกำกับติดตาม '.repeat(40)}</p>`;
    expect(
      (await probeSite((_, answer) => answer.writeHead(200, html).end(withContent))).result.outcome,
    ).toBe('ok');
  });

  it('reads 64 kB of a page without end and leaves', async () => {
    const { result } = await probeSite((_, answer) => {
      answer.writeHead(200, html);
      const pour = () => {
        while (!answer.destroyed && answer.write('<script>'.repeat(1000)));
      };
      answer.on('drain', pour);
      pour();
    });
    expect(result.outcome).toBe('ok');
  });

  it('does not read a file', async () => {
    const { result } = await probeSite((_, answer) => {
      answer
        .writeHead(200, { 'content-type': 'application/pdf', 'content-length': '90000000' })
        .write('%PDF');
    });
    expect(result.outcome).toBe('ok');
  });
});

describe('a link that cannot be reached', () => {
  it.each<[string, RequestListener]>([
    ['a server that never answers', () => {}],
    ['a page that never ends', (_, answer) => void answer.writeHead(200, html).write('<p>')],
  ])('gives up on %s', async (_, listener) => {
    const { result } = await probeSite(listener, '/', 60);
    expect(result).toEqual({ outcome: 'unreachable', status: null, finalUrl: null, reason: 'timeout' });
  });

  it('gives up on a name that never resolves, and when it is stopped', async () => {
    const never = () => new Promise<never>(() => {});
    const slow = createLinkProbe({ lookup: never, timeoutMs: 30 });
    expect(await slow('https://town.example.org/')).toMatchObject({ reason: 'timeout' });
    const probe = createLinkProbe({ lookup: never });
    expect(await probe('https://town.example.org/', AbortSignal.abort())).toMatchObject({
      reason: 'stopped',
    });
  });

  it('tells a closed door, an unknown name and broken TLS apart', async () => {
    const port = await serve((_, answer) => answer.end());
    const options = { lookup: here, allowPrivate: true, ports: [port, 1] };
    const probe = createLinkProbe(options);
    expect(await probe('http://town.test:1/')).toMatchObject({
      outcome: 'unreachable',
      reason: 'connection',
    });
    expect(await probe(`https://town.test:${port}/`)).toMatchObject({
      outcome: 'unreachable',
      reason: 'tls',
    });
    const unknown = createLinkProbe({
      lookup: async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
    });
    expect(await unknown('http://town.example.org/')).toMatchObject({ reason: 'name' });
  });

  it.each([
    ['', 'connection'],
    ['SSH-2.0-OpenSSH_9.6\r\n', 'answer'],
    [`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 'answer'],
    ['HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n', 'connection'],
  ])('survives a server that says %j', async (says, reason) => {
    const port = await portOf(createSocketServer((socket) => socket.on('error', () => {}).end(says)));
    const probe = createLinkProbe({ lookup: here, allowPrivate: true, ports: [port] });
    expect(await probe(`http://town.test:${port}/`)).toMatchObject({ outcome: 'unreachable', reason });
  });
});

describe('a link that must not be asked', () => {
  const names: Readonly<Record<string, readonly string[]>> = {
    'mixed.example.org': ['93.184.216.34', '10.0.0.1'],
    'inside.example.org': ['192.168.1.10'],
    'metadata.example.org': ['169.254.169.254'],
    'mapped.example.org': ['::ffff:127.0.0.1'],
    'empty.example.org': [],
  };

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://0/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://192.168.0.1/admin',
    'http://172.20.0.1/',
    'http://100.100.100.200/latest/meta-data/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/',
    'http://168.63.129.16/',
    'http://１２７.０.０.１/',
    'http://①②⑦.⓪.⓪.①/',
    'http://127。0。0。1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:a9fe:a9fe]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://[ff02::1]/',
    'http://[fe80::1%25eth0]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://printer.local/',
    'http://metadata.google.internal/computeMetadata/v1/',
    'http://intranet/',
    'http://a.b.localhost/',
    'http://user:secret@town.example.org/',
    'http://town.example.org@127.0.0.1/',
    'http://127.0.0.1#@town.example.org/',
    'http:\\\\127.0.0.1\\',
    'http:127.0.0.1',
    'http://town.example.org:22/',
    'http://town.example.org:8080/',
    'https://town.example.org:6379/',
    'file:///etc/passwd',
    'ftp://town.example.org/',
    'gopher://127.0.0.1:6379/_FLUSHALL',
    'javascript:alert(1)',
    'data:text/html,x',
    '//127.0.0.1/',
    'not an address',
    '',
    `http://town.example.org/${'a'.repeat(3000)}`,
    'http://mixed.example.org/',
    'http://inside.example.org./',
    'http://metadata.example.org/',
    'https://mapped.example.org/',
    'http://empty.example.org/',
  ])('refuses %s', async (url) => {
    const probe = createLinkProbe({
      lookup: async (name) =>
        (names[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      timeoutMs: 2000,
    });
    expect(await probe(url)).toEqual({
      outcome: 'refused',
      status: null,
      finalUrl: null,
      reason: 'address',
    });
  });

  it.each(['http://town.test:1/', 'file:///etc/passwd', 'http://a:b@town.test/', 'http://[::1'])(
    'refuses to be redirected to %s',
    async (location) => {
      const { result } = await probeSite((_, answer) => answer.writeHead(302, { location }).end());
      expect(result).toMatchObject({ outcome: 'refused' });
    },
  );

  it('judges the address of every redirect anew, and asks a name only once for each', async () => {
    let asked = 0;
    const port = await serve((request, answer) => {
      asked += 1;
      if (request.url !== '/start') answer.writeHead(200, html).end(page);
      else answer.writeHead(302, { location: '/next' }).end();
    });
    const names: string[] = [];
    // A name server that turns to the inside of the network after its first, harmless answer.
    const lookup = async (name: string) => {
      names.push(name);
      return [{ address: names.length > 1 ? '127.0.0.2' : '127.0.0.1', family: 4 }];
    };
    const probe = createLinkProbe({ lookup, allowPrivate: ['127.0.0.1'], ports: [port] });
    expect(await probe(`http://rebind.test:${port}/start`)).toMatchObject({ outcome: 'refused' });
    expect([asked, names]).toEqual([1, ['rebind.test', 'rebind.test']]);
    names.length = 0;
    expect(await probe(`http://rebind.test:${port}/`)).toMatchObject({ outcome: 'ok' });
    expect([asked, names]).toEqual([2, ['rebind.test']]);
  });

  it('asks for a Thai name by its plain letters', async () => {
    const names: string[] = [];
    const lookup = async (name: string) => {
      names.push(name);
      return [];
    };
    await createLinkProbe({ lookup })('https://www.ทุ่งสมมุติ.ไทย./ita');
    expect(names).toEqual([new URL('https://www.ทุ่งสมมุติ.ไทย/').hostname]);
    expect(names[0]).toMatch(/^www\.xn--[a-z0-9]+\.xn--o3cw4h$/);
  });

  it('does not go on to a private address after a public one', async () => {
    const port = await serve((_, answer) => answer.end());
    const probe = createLinkProbe({ lookup: here, ports: [port] });
    expect(await probe(`http://town.example.org:${port}/`)).toMatchObject({ outcome: 'refused' });
  });
});
