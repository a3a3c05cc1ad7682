import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { blockedAt, chooseAccount } from '../../src/db/embedded/account.ts';
import { layoutOf } from '../../src/db/embedded/layout.ts';
import { type EmbeddedServer, startEmbedded } from '../../src/db/embedded/server.ts';
import { hostDatabase, withClient } from '../../src/db/host.ts';
import { OWNER_ROLE } from '../../src/db/roles.ts';
import { openFolder } from '../support/database-server.ts';

const holderScript = fileURLToPath(new URL('../support/holder.ts', import.meta.url));
let parent: string;
let folder: string;
const running: EmbeddedServer[] = [];
const holders: ChildProcess[] = [];

beforeAll(async () => {
  parent = await openFolder();
  folder = join(parent, 'data');
});
afterEach(async () => {
  for (const holder of holders.splice(0)) {
    const gone = holder.exitCode === null && holder.signalCode === null ? once(holder, 'exit') : null;
    holder.kill('SIGKILL');
    await gone;
  }
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => rm(parent, { recursive: true, force: true }));

async function start(where = folder): Promise<EmbeddedServer> {
  const started = await startEmbedded(where);
  if (!started.ok) throw new Error(started.error.en);
  running.push(started.value);
  return started.value;
}

/** Another process that runs the folder; its server's pid. */
async function hold(): Promise<{ holder: ChildProcess; pid: number }> {
  const holder = spawn(process.execPath, [holderScript, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  holders.push(holder);
  const [line] = await once(holder.stdout ?? holder, 'data');
  return { holder, pid: Number(String(line)) };
}

function ask<T>(server: EmbeddedServer, text: string): Promise<T> {
  return withClient({ host: server.sockets, user: 'postgres', database: 'postgres' }, async (client) => {
    const { rows } = await client.query(text);
    return Object.values(rows[0] ?? {})[0] as T;
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('the embedded server', () => {
  it('speaks UTF-8 on a socket only, sorts as Thai sorts, and never runs as root', async () => {
    const server = await start();
    expect(await ask(server, 'show listen_addresses')).toBe('');
    expect(await ask(server, 'show server_encoding')).toBe('UTF8');
    expect(
      await ask(
        server,
        "select string_agg(w, ' ' order by w) from unnest(array['ขา', 'เกาะ', 'กา', 'แก']) w",
      ),
    ).toBe('กา เกาะ แก ขา');
    const status = await readFile(`/proc/${server.pid}/status`, 'utf8').catch(() => 'Uid:\t1');
    expect(/^Uid:\t(\d+)/m.exec(status)?.[1]).not.toBe('0');
  });

  it('keeps what was written over a stop and a start', async () => {
    const first = await start();
    await ask(first, "create table if not exists kept as select 'ไทย'::text as word");
    await first.stop();
    await first.ended;
    expect(await ask(await start(), 'select word from kept')).toBe('ไทย');
  });

  it('recovers after it was killed', async () => {
    const server = await start();
    await ask(server, 'create table if not exists crashed as select 1 as one');
    process.kill(server.pid ?? 0, 'SIGKILL');
    await server.ended;
    await server.stop();
    expect(await ask(await start(), 'select one from crashed')).toBe(1);
  });

  it('waits for what a killed server left behind', async () => {
    const server = await start();
    const { promise: isLeft, resolve: leave } = Promise.withResolvers<number>();
    const asking = withClient(
      { host: server.sockets, user: 'postgres', database: 'postgres' },
      async (client) => {
        leave(((await client.query('select pg_backend_pid() as pid')).rows[0] as { pid: number }).pid);
        await client.query('select pg_sleep(600)');
      },
    ).catch(() => undefined);
    // It holds the shared memory, and notices nothing.
    const left = await isLeft;
    process.kill(left, 'SIGSTOP');
    process.kill(server.pid ?? 0, 'SIGKILL');
    await server.ended;
    await server.stop();
    const next = start();
    await vi.waitFor(
      async () => expect(await readFile(join(folder, 'postgres.log'), 'utf8')).toMatch(/in use/),
      {
        timeout: 10_000,
      },
    );
    process.kill(left, 'SIGKILL');
    expect(await ask(await next, 'select 1')).toBe(1);
    await asking;
  });

  it('takes over when its Prongsai was killed and left it running', async () => {
    const { holder, pid } = await hold();
    const gone = once(holder, 'exit');
    holder.kill('SIGKILL');
    await gone;
    expect(isAlive(pid)).toBe(true);
    const server = await start();
    expect(isAlive(pid)).toBe(false);
    expect(await ask(server, 'select 1')).toBe(1);
  });

  it('starts although postmaster.pid names a process that is another program now', async () => {
    await (await start()).stop();
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${folder}/postgres\n`);
    expect(await ask(await start(), 'select 1')).toBe(1);
  });
});

describe('a second instance', () => {
  it('is refused in a sentence that names the folder', async () => {
    await hold();
    const second = await startEmbedded(folder);
    expect(second.ok ? '' : second.error.en).toContain(`Another Prongsai is using the data folder ${folder}`);
    expect(second.ok ? '' : second.error.th).toMatch(/[ก-๙]/);
  });

  it('that is a command uses the running one and leaves it running', async () => {
    const { pid } = await hold();
    const host = await hostDatabase({ kind: 'embedded', folder }, { share: true });
    if (!host.ok) throw new Error(host.error.en);
    await host.value.stop();
    expect(isAlive(pid)).toBe(true);
  });

  it('one of two that start at once wins', async () => {
    const both = await Promise.all([startEmbedded(folder), startEmbedded(folder)]);
    for (const each of both) if (each.ok) running.push(each.value);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('a data folder', () => {
  it('may have a path too long for a socket', async () => {
    const deep = join(parent, 'ก'.repeat(60), 'data');
    await mkdir(join(parent, 'ก'.repeat(60)), { mode: 0o755 });
    const server = await start(deep);
    expect(Buffer.byteLength(`${server.sockets}/.s.PGSQL.5432`)).toBeLessThan(104);
    expect(server.sockets.startsWith(deep)).toBe(false);
    expect(await ask(server, 'select 1')).toBe(1);
    await rm(server.sockets, { recursive: true, force: true });
  });

  it('keeps its sockets within when they fit', () => {
    expect(layoutOf('/var/lib/prongsai').sockets).toBe('/var/lib/prongsai/sockets');
    expect(layoutOf(`/${'a'.repeat(200)}`, '/tmp').sockets).toMatch(/^\/tmp\/prongsai-[0-9a-f]{16}$/);
  });

  it('of another major version is not opened', async () => {
    const old = join(parent, 'old');
    await (await start(old)).stop();
    await writeFile(join(old, 'postgres', 'PG_VERSION'), '17\n');
    const refused = await startEmbedded(old);
    expect(refused.ok ? '' : refused.error.en).toContain('made by PostgreSQL 17');
  });

  it('that is a file, or below one, is refused in a sentence', async () => {
    await writeFile(join(parent, 'file'), '');
    const refused = await startEmbedded(join(parent, 'file', 'data'));
    expect(refused.ok ? '' : refused.error.en).toContain('cannot be made or written');
  });

  it.runIf(process.getuid?.() === 0)(
    'below a folder closed to the server is refused, naming that folder',
    async () => {
      const closed = join(parent, 'closed');
      await mkdir(closed);
      await chmod(closed, 0o700);
      const refused = await startEmbedded(join(closed, 'data'));
      expect(refused.ok ? '' : refused.error.en).toContain(`because ${closed} is closed`);
    },
  );
});

describe('the account of the server', () => {
  it.each([
    ['root:x:0:0::\nnobody:x:65534:65534::', { uid: 65534, gid: 65534 }],
    ['nobody:x:65534:65534::\npostgres:x:101:104::\nprongsai:x:990:989::', { uid: 990, gid: 989 }],
    ['nobody:x:65534:65534::\npostgres:x:101:104::', { uid: 101, gid: 104 }],
    ['prongsai:x:0:0::', null],
    ['nobody:*:-2:-2::', null],
    ['', null],
  ])('of %j is %j', (passwords, account) => {
    expect(chooseAccount(passwords)).toEqual(account);
  });

  it('is blocked where it may not pass', async () => {
    const closed = join(parent, 'shut', 'below');
    await mkdir(closed, { recursive: true });
    await chmod(join(parent, 'shut'), 0o700);
    expect(await blockedAt(closed, { uid: 12_345, gid: 12_345 })).toBe(join(parent, 'shut'));
    expect(await blockedAt('/', { uid: 12_345, gid: 12_345 })).toBeNull();
  });
});

it('a URL that nobody answers is a sentence without its password', async () => {
  const host = await hostDatabase({
    kind: 'url',
    ownerUrl: 'postgres://me:hidden@127.0.0.1:1/x',
    appUrl: null,
  });
  expect(host.ok ? '' : host.error.en).toContain('cannot be reached');
  expect(JSON.stringify(host)).not.toContain('hidden');
  expect(OWNER_ROLE).not.toBe('postgres');
});
