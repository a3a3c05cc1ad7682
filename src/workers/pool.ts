import { Worker } from 'node:worker_threads';
import { err, type Result } from '../lib/result.ts';
import { createLine, type Use } from './line.ts';
import { type Bound, createSeat, type JobOptions } from './seat.ts';

export interface PoolOptions {
  readonly script: URL;
  /** Workers kept warm; as many jobs run at once. */
  readonly size: number;
  readonly timeoutMs: number;
  /** How long a worker waits for its next job before it ends; for good when not given. */
  readonly idleMs?: number;
  /** Old-generation heap of one worker, in MiB. */
  readonly memoryMb: number;
  /** Jobs that may wait for a worker; one more is told "busy". */
  readonly queue?: number;
  /** Longest wait for a worker; then "busy". */
  readonly waitMs?: number;
}

export interface WorkerPool {
  readonly run: <J, R>(job: J, options?: JobOptions) => Promise<Result<R, Bound>>;
  readonly use: () => Use;
  readonly close: () => Promise<void>;
}

/**
 * Runs jobs in worker threads that can be ended from outside. A job over its time or memory ends its worker, which is
 * replaced; the process and the other jobs go on. Jobs and answers are plain JSON or bytes.
 */
export function createWorkerPool(options: PoolOptions): WorkerPool {
  const { script, size, timeoutMs, idleMs, memoryMb, queue = 8, waitMs = 20_000 } = options;
  const start = () => new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  const seats = Array.from({ length: size }, () => createSeat(start, { timeoutMs, idleMs }));
  const line = createLine(seats, { queue, waitMs });
  let closed = false;
  return {
    run: async <J, R>(
      job: J,
      { onProgress, signal, transfer }: JobOptions = {},
    ): Promise<Result<R, Bound>> => {
      const seat = await line.take(signal);
      if (!seat.ok) return seat;
      try {
        // A job that waited must not start a worker again after the end.
        if (closed) return err('crash');
        return await seat.value.work<J, R>(job, { onProgress, signal, transfer });
      } finally {
        line.giveBack(seat.value);
      }
    },
    use: line.use,
    close: async () => {
      closed = true;
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}
