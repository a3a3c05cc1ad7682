import type { ReadFailure } from './documents/read/document.ts';
import { readFailure, writeFailure } from './features/checker/bounds.ts';
import type { Checked, CheckerService, Stage, WriteFailure, Written } from './features/checker/service.ts';
import { err, type Result } from './lib/result.ts';
import type { CheckerJob } from './worker.ts';
import type { Use } from './workers/line.ts';
import { createWorkerPool } from './workers/pool.ts';

/** What a hostile file may cost: the longest work and wait, how many wait, and the memory one job may hold. */
const limits = { timeoutMs: 30_000, waitMs: 20_000, queue: 8, memoryMb: 1_024 };

/** The checker over kept-warm workers, and how busy they are. One for a command, two for a server of two cores. */
export function createCheckerService(size = 1): CheckerService & { readonly use: () => Use } {
  const script = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  const pool = createWorkerPool({ script: new URL(script, import.meta.url), size, ...limits });
  return {
    check: async (upload, onProgress, signal) => {
      const say = (stage: string) => onProgress?.(stage as Stage);
      const done = await pool.run<CheckerJob, Result<Checked, ReadFailure>>(
        { task: 'check', upload },
        { onProgress: say, signal },
      );
      return done.ok ? done.value : err(readFailure(done.error));
    },
    write: async (order, signal) => {
      const done = await pool.run<CheckerJob, Result<Written, WriteFailure>>(
        { task: 'write', order },
        { signal },
      );
      return done.ok ? done.value : err(writeFailure(done.error));
    },
    use: () => pool.use(),
    close: () => pool.close(),
  };
}
