import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { NoDatabase } from '../place.ts';
import { type Account, serverAccount } from './account.ts';
import { prepareFolders } from './folders.ts';
import { holdFolder, type Release } from './hold.ts';
import { initialise } from './initialise.ts';
import { type Layout, layoutOf } from './layout.ts';
import { missingPackage, type Native, prepareNative } from './native.ts';
import { clearLeftover, untilReady } from './postmaster.ts';
import { serverArguments } from './settings.ts';

export interface EmbeddedServer {
  /** The folder of its socket: the `host` of a connection. */
  readonly sockets: string;
  /** Null when another process of this data folder runs it and this one only uses it. */
  readonly pid: number | null;
  /** Settles when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** How long open transactions may delay a stop before the server is told to drop everything (it recovers at start). */
const PATIENCE_MS = 30_000;
/** How long what a killed server left behind may keep the next one from starting, and how often it is tried. */
const LEFTOVER_MS = 15_000;
const LOOK_AGAIN_MS = 200;

/**
 * Starts PostgreSQL on a data folder, making both when they are new. Only one process may run a folder; another gets a
 * sentence, or with `share` the running server to use beside it (a command while the web page is served).
 */
export async function startEmbedded(
  dataFolder: string,
  { share = false } = {},
): Promise<Result<EmbeddedServer, NoDatabase>> {
  // First, because a machine without it may not know Unix sockets either, by which the folder is held.
  const missing = await missingPackage();
  if (missing) return err(missing);
  const layout = layoutOf(dataFolder);
  const account = await serverAccount(layout.cluster);
  if (!account.ok) return account;
  const folders = await prepareFolders(layout, account.value);
  if (!folders.ok) return folders;
  const release = await holdFolder(layout.sockets);
  if (!release) return share ? ok(runningElsewhere(layout)) : err(alreadyRunning(layout.folder));
  const started = await startHeld(layout, account.value, release);
  if (!started.ok) await release();
  return started;
}

async function startHeld(
  layout: Layout,
  account: Account | null,
  release: Release,
): Promise<Result<EmbeddedServer, Bilingual>> {
  const native = await prepareNative(layout.native, account !== null);
  if (!native.ok) return native;
  const made = await initialise(layout.cluster, native.value, account);
  if (!made.ok) return made;
  await clearLeftover(layout.cluster);
  return launchPatiently(layout, native.value, account, release);
}

/** Backends of a killed server hold its shared memory until they notice; meanwhile a new one refuses to start. */
async function launchPatiently(layout: Layout, native: Native, account: Account | null, release: Release) {
  const deadline = performance.now() + LEFTOVER_MS;
  for (;;) {
    const launched = await launch(layout, native, account, release);
    if (launched.ok || performance.now() > deadline) return launched;
    const said = await readFile(layout.log, 'utf8').catch(() => '');
    if (!said.includes('still in use')) return launched;
    await pause(LOOK_AGAIN_MS);
  }
}

/** Its own process group, so that Ctrl+C reaches the app alone, which then stops the server in order. */
async function launch(layout: Layout, native: Native, account: Account | null, release: Release) {
  const log = await open(layout.log, 'w', 0o600);
  const child = spawn(
    join(native.folder, 'bin', 'postgres'),
    serverArguments(layout.cluster, layout.sockets),
    {
      cwd: layout.cluster,
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
      ...account,
    },
  );
  let isGone = false;
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve()).once('exit', () => resolve());
  }).finally(() => {
    isGone = true;
  });
  await log.close();
  const pid = child.pid ?? 0;
  if (!(await untilReady(layout.cluster, pid, () => isGone))) return err(await notStarted(layout));
  const stop = async () => {
    if (!isGone) child.kill('SIGINT');
    const late = setTimeout(() => child.kill('SIGQUIT'), PATIENCE_MS);
    await ended;
    clearTimeout(late);
    await release();
  };
  return ok({ sockets: layout.sockets, pid, ended, stop });
}

function runningElsewhere({ sockets }: Layout): EmbeddedServer {
  return { sockets, pid: null, ended: new Promise(() => {}), stop: async () => {} };
}

async function notStarted({ log }: Layout): Promise<Bilingual> {
  const said = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-3).join(' · ');
  return {
    th: `PostgreSQL เริ่มทำงานไม่ได้ · ${said} · บันทึกอยู่ที่ ${log}`,
    en: `PostgreSQL could not start: ${said} (its log is ${log})`,
  };
}

function alreadyRunning(folder: string): NoDatabase {
  return {
    isInUse: true,
    th: `โฟลเดอร์ข้อมูล ${folder} มี Prongsai อีกตัวใช้อยู่ · หยุดตัวนั้นก่อน หรือตั้ง PRONGSAI_DATA เป็นโฟลเดอร์อื่น`,
    en: `Another Prongsai is using the data folder ${folder}. Stop it first, or set PRONGSAI_DATA to another folder.`,
  };
}
