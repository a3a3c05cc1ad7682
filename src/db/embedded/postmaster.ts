import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const LOOK_AGAIN_MS = 10;
/** How long a server that nobody uses any more may take to stop in order. */
const PATIENCE_MS = 10_000;
const LONGEST_STOP_MS = 60_000;

/** What postmaster.pid says: the first line is the process, the eighth its state. Null when there is none. */
export async function readPostmaster(cluster: string): Promise<{ pid: number; ready: boolean } | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : null;
}

/** Ready to accept connections, or false once the process named by `gone` is. Recovery after a crash may take long. */
export async function untilReady(cluster: string, pid: number, gone: () => boolean): Promise<boolean> {
  while (!gone()) {
    const state = await readPostmaster(cluster);
    if (state?.pid === pid && state.ready) return true;
    await pause(LOOK_AGAIN_MS);
  }
  return false;
}

/**
 * Clears what a killed Prongsai left: a server still running on this cluster is stopped, and a postmaster.pid whose
 * number now belongs to another program is removed (PostgreSQL itself would refuse to start because of it).
 */
export async function clearLeftover(cluster: string): Promise<void> {
  const left = await readPostmaster(cluster);
  if (!left || !isAlive(left.pid)) return;
  if (!(await isPostmasterOf(left.pid, cluster))) return rm(join(cluster, 'postmaster.pid'), { force: true });
  process.kill(left.pid, 'SIGINT');
  if (await hasEnded(left.pid, PATIENCE_MS)) return;
  // Told to stop while it recovers from a crash of its own, PostgreSQL can wait for ever. It recovers again at the start.
  process.kill(left.pid, 'SIGQUIT');
  await hasEnded(left.pid, LONGEST_STOP_MS);
}

async function hasEnded(pid: number, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (isAlive(pid) && performance.now() < deadline) await pause(LOOK_AGAIN_MS);
  return !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A postmaster works in its cluster's folder; without /proc its command line names it. */
async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  if (existsSync('/proc/self/cwd')) {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    return folder === (await realpath(cluster));
  }
  const { stdout } = await promisify(execFile)('ps', ['-o', 'args=', '-p', String(pid)]);
  return stdout.includes(cluster);
}
