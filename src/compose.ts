import type { ReadFailure } from './documents/read/document.ts';
import { readFailure, writeFailure } from './features/checker/bounds.ts';
import type { Checked, CheckerService, WriteFailure, Written } from './features/checker/service.ts';
import { err, type Result } from './lib/result.ts';
import type { CheckerJob } from './worker.ts';
import { createWorkerPool } from './workers/pool.ts';

/** What a hostile file may cost: the longest a person waits, and the memory one job may hold. */
const limits = { timeoutMs: 30_000, memoryMb: 1_024 };

/** The checker over kept-warm workers. One for a command, two for a server of two cores. */
export function createCheckerService(size = 1): CheckerService {
  const script = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  const pool = createWorkerPool({ script: new URL(script, import.meta.url), size, ...limits });
  const run = <R>(job: CheckerJob, onProgress?: (stage: string) => void) =>
    pool.run<CheckerJob, R>(job, onProgress);
  return {
    check: async (upload, onProgress) => {
      const done = await run<Result<Checked, ReadFailure>>({ task: 'check', upload }, (stage) =>
        onProgress?.(stage as Parameters<typeof onProgress>[0]),
      );
      return done.ok ? done.value : err(readFailure(done.error));
    },
    write: async (order) => {
      const done = await run<Result<Written, WriteFailure>>({ task: 'write', order });
      return done.ok ? done.value : err(writeFailure(done.error));
    },
    close: () => pool.close(),
  };
}
