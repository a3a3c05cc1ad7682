// How long `prongsai serve` takes to its first answered page, at the first start and later, and what it holds when idle.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const LATER_STARTS = 5;
// Long enough for idle workers to have ended.
const IDLE_MS = 75_000;

const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const parent = await mkdtemp(join(tmpdir(), 'prongsai-bench-'));
await chmod(parent, 0o711);
const folder = join(parent, 'data');

function say(what: string, value: number, unit: string): void {
  console.log(`${what.padEnd(52)}${value.toFixed(0).padStart(7)} ${unit}`);
}

/** Milliseconds from the command to an answered front page. */
async function start(demo: '0' | '1'): Promise<{ server: ChildProcess; url: string; ms: number }> {
  const begin = performance.now();
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', command, 'serve'], {
    // As bin/prongsai starts it.
    env: {
      MALLOC_MMAP_THRESHOLD_: '1048576',
      ...process.env,
      PRONGSAI_DATA: folder,
      PORT: '0',
      PRONGSAI_DEMO: demo,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      const found = /→ (http:\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error('the server did not start')));
  });
  const page = await fetch(url);
  await page.text();
  if (page.status !== 200) throw new Error(`the front page answered ${page.status}`);
  return { server, url, ms: performance.now() - begin };
}

async function stop(server: ChildProcess): Promise<number> {
  const begin = performance.now();
  const exited = once(server, 'exit');
  server.kill('SIGTERM');
  await exited;
  return performance.now() - begin;
}

/** Pages that processes share are counted once (proportional set size). */
function megabytes(pids: readonly (number | string)[]): number {
  const files = pids.map((pid) => `/proc/${pid}/smaps_rollup`);
  const lines = execFileSync('grep', ['-h', '^Pss:', ...files], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return lines.reduce((sum, line) => sum + Number(/\d+/.exec(line)?.[0]), 0) / 1024;
}

async function databaseProcesses(): Promise<string[]> {
  const [first = ''] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  const children = await readFile(`/proc/${first}/task/${first}/children`, 'utf8');
  return [first, ...children.trim().split(' ').filter(Boolean)];
}

const first = await start('1');
say('first start (database made, migrated, demo)', first.ms, 'ms');
await stop(first.server);
const later: number[] = [];
for (let round = 1; round < LATER_STARTS; round += 1) {
  const again = await start('1');
  later.push(again.ms);
  await stop(again.server);
}
const last = await start('1');
later.push(last.ms);
later.sort((a, b) => a - b);
say(`later start, median of ${LATER_STARTS}`, later[Math.floor(LATER_STARTS / 2)] ?? 0, 'ms');
say('later start, longest', later.at(-1) ?? 0, 'ms');
if (process.platform === 'linux') {
  await pause(IDLE_MS);
  const [app, database] = [megabytes([last.server.pid ?? 0]), megabytes(await databaseProcesses())];
  say('memory of the app, idle', app, 'MB');
  say('memory of the database, idle', database, 'MB');
  say('together', app + database, 'MB');
}
say('stop', await stop(last.server), 'ms');
await rm(parent, { recursive: true, force: true });
