import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mayServeAlone, openOffice } from '../src/cli/open-office.ts';
import { loadSecretKey } from '../src/cli/secret-key.ts';
import { loadConfig } from '../src/config.ts';
import { readPostmaster } from '../src/db/embedded/postmaster.ts';
import { prongsai, root } from './support/command.ts';
import { foundAgency } from './support/database.ts';
import { openFolder } from './support/database-server.ts';

/** Without the launcher, so that a signal reaches the server itself. */
const server = join(root, 'dist', 'cli.js');
/** Below a file, so it can never be made. */
const notAFolder = join(root, 'package.json', 'data');
let parent: string;
let folder: string;
beforeAll(async () => {
  parent = await openFolder();
  folder = join(parent, 'data');
  // Builds when the sources have changed, so that the servers below start at once.
  prongsai(['--version']);
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const command = (env: Record<string, string>) =>
  prongsai(['serve', '--lang', 'en'], {
    launcher: server,
    env: { PRONGSAI_DATA: folder, PORT: '0', ...env },
  });

interface Served {
  readonly process: ChildProcess;
  readonly url: string;
  /** Everything said so far, on both outputs. */
  readonly said: () => string;
  /** Sends a signal and answers the exit code once the process has gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

const running = new Set<Served>();
afterEach(async () => {
  for (const served of running) await served.end('SIGTERM');
});

async function serve(env: Record<string, string> = {}): Promise<Served> {
  const child = spawn(process.execPath, [server, 'serve', '--lang', 'en'], {
    env: { ...process.env, PRONGSAI_DATA: folder, PORT: '0', ...env },
  });
  let said = '';
  const exited = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (text: string) => {
      said += text;
      const found = /→ (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    exited.then(() => reject(new Error(said)));
  });
  const served: Served = {
    process: child,
    url,
    said: () => said,
    end: async (signal) => {
      child.kill(signal);
      const [code] = await exited;
      running.delete(served);
      return code;
    },
  };
  running.add(served);
  return served;
}

async function postmaster(): Promise<number | null> {
  return (await readPostmaster(join(folder, 'postgres')))?.pid ?? null;
}

const isAlive = (pid: number | null) => {
  try {
    return pid !== null && process.kill(pid, 0);
  } catch {
    return false;
  }
};

const health = async (url: string) => (await fetch(`${url}/healthz`)).json();

describe('prongsai serve', () => {
  it('makes its database, refuses a second of it, and stops both in order', async () => {
    const first = await serve();
    expect(await health(first.url)).toEqual({ status: 'ok' });
    const pid = await postmaster();
    expect(isAlive(pid)).toBe(true);
    const metrics = await (await fetch(`${first.url}/metrics`)).text();
    expect(metrics).toContain('prongsai_database_connections_in_use 0');
    const key = join(folder, 'secret.key');
    expect(readFileSync(key, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(first.said()).not.toContain(readFileSync(key, 'utf8').trim());
    const second = command({});
    expect(second).toMatchObject({ code: 2, err: expect.stringContaining('Another Prongsai is using') });
    expect(await health(first.url)).toEqual({ status: 'ok' });
    expect(await first.end('SIGTERM')).toBe(0);
    expect([isAlive(pid), await postmaster()]).toEqual([false, null]);
    await expect(fetch(first.url)).rejects.toThrow();
  });

  it('starts again after it was killed, with the same key', async () => {
    const killed = await serve();
    const left = await postmaster();
    const key = readFileSync(join(folder, 'secret.key'), 'utf8');
    expect(await killed.end('SIGKILL')).toBeNull();
    expect(isAlive(left)).toBe(true);
    const again = await serve();
    expect(await health(again.url)).toEqual({ status: 'ok' });
    expect([isAlive(left), readFileSync(join(folder, 'secret.key'), 'utf8')]).toEqual([false, key]);
  });

  it('hears two signals at once as one: a terminal and the launcher both send Ctrl+C', async () => {
    const served = await serve();
    const pid = await postmaster();
    served.process.kill('SIGINT');
    expect(await served.end('SIGINT')).toBe(0);
    expect([isAlive(pid), await postmaster()]).toEqual([false, null]);
  });

  it('stops with a sentence when the database ends by itself', async () => {
    const served = await serve();
    const exited = once(served.process, 'exit');
    process.kill((await postmaster()) ?? 0, 'SIGQUIT');
    expect((await exited)[0]).toBe(2);
    running.delete(served);
    expect(served.said()).toContain('The database ended by itself');
    await expect(fetch(served.url)).rejects.toThrow();
  });

  it('refuses a key that is damaged, and leaves no database running', async () => {
    const path = join(folder, 'secret.key');
    const key = readFileSync(path, 'utf8');
    writeFileSync(path, key.slice(0, 20));
    const run = command({});
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('is damaged') });
    expect(run.err).not.toContain(key.slice(0, 20));
    writeFileSync(path, key);
    expect(await postmaster()).toBeNull();
  });

  it('refuses a named place that cannot be', () => {
    const named = command({ PRONGSAI_DATA: notAFolder });
    expect(named).toMatchObject({ code: 2, err: expect.stringContaining(notAFolder) });
    const env = { DATABASE_URL: 'postgres://nobody:hidden@127.0.0.1:1/none', PRONGSAI_DATA: '' };
    const keyless = command(env);
    expect(keyless).toMatchObject({ code: 2, err: expect.stringContaining('set SECRET_KEY too') });
    const gone = command({ ...env, SECRET_KEY: 'ab'.repeat(32) });
    expect(gone).toMatchObject({ code: 2, err: expect.stringContaining('cannot be reached') });
    expect(gone.err).not.toMatch(/hidden|abab/);
  });
});

function configOf(data: string) {
  const config = loadConfig({ PRONGSAI_DATA: data });
  if (!config.ok) throw new Error(config.error.en);
  return { ...config.value, mayServeAlone: true };
}

describe('an office', () => {
  const open = async () => {
    const office = await openOffice(configOf(folder));
    if (!office.ok) throw new Error(office.error.en);
    return office.value;
  };

  it('is new until it has an agency; a key made later is told, because it may be the wrong one', async () => {
    const fresh = await open();
    expect([fresh.isNew, fresh.notes]).toEqual([true, []]);
    await foundAgency(fresh.parts.db);
    await fresh.close();
    rmSync(join(folder, 'secret.key'));
    const moved = await open();
    expect([moved.isNew, moved.notes]).toEqual([
      false,
      [expect.objectContaining({ en: expect.stringContaining(join(folder, 'secret.key')) })],
    ]);
    expect(moved.connections()).toEqual({ inUse: 0, waiting: 0 });
    await moved.close();
    expect(await postmaster()).toBeNull();
  });
});

describe('a machine that cannot run the database', () => {
  it('gets the checker alone, unless there is a database or somebody holds it', async () => {
    const config = configOf(notAFolder);
    const opened = await openOffice(config);
    if (opened.ok) throw new Error('opened');
    expect(await mayServeAlone(config, opened.error)).toBe(true);
    expect(await mayServeAlone({ ...config, mayServeAlone: false }, opened.error)).toBe(false);
    expect(await mayServeAlone(config, { ...opened.error, isInUse: true })).toBe(false);
    expect(await mayServeAlone(configOf(folder), opened.error)).toBe(false);
  });
});

describe('the key of an office', () => {
  it('is the one given, else the one kept, else a new one', async () => {
    const given = new Uint8Array(32).fill(7);
    expect(await loadSecretKey({ secretKey: given, keyFolder: null })).toEqual({
      ok: true,
      value: { key: given, madeIn: null },
    });
    const place = { secretKey: null, keyFolder: join(parent, 'deep', 'er') };
    const path = join(place.keyFolder, 'secret.key');
    const made = await loadSecretKey(place);
    if (!made.ok) throw new Error(made.error.en);
    expect(made.value.madeIn).toBe(path);
    expect(made.value.key).toHaveLength(32);
    expect(await loadSecretKey(place)).toEqual({ ok: true, value: { ...made.value, madeIn: null } });
    const other = await loadSecretKey({ ...place, keyFolder: join(parent, 'other') });
    expect(other.ok && other.value.key).not.toEqual(made.value.key);
  });

  it('that cannot be kept is a sentence', async () => {
    const refused = await loadSecretKey({ secretKey: null, keyFolder: notAFolder });
    expect(refused).toMatchObject({
      ok: false,
      error: { en: expect.stringContaining('cannot be read or made') },
    });
  });
});
