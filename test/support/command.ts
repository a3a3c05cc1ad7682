import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const demo = `${root}data/demo/report-2566.md`;
export const correct = `${root}data/demo/report-2566-correct.md`;

const samplePath = fileURLToPath(new URL('../../../shared/samples/report-2566.md', import.meta.url));
/** The real report beside the checkout; null on a machine without it, where the tests that need it say "skipped". */
export const sample = existsSync(samplePath) ? samplePath : null;

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a person would, from the checkout's own launcher. */
export function prongsai(
  args: readonly string[],
  options: { input?: string; launcher?: string; cwd?: string; env?: Record<string, string> } = {},
): Run {
  const done = spawnSync(process.execPath, [options.launcher ?? `${root}bin/prongsai`, ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
