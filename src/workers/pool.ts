import { Worker } from 'node:worker_threads';
import { err, type Result } from '../lib/result.ts';
import { type Bound, createSeat, type Seat } from './seat.ts';

export interface PoolOptions {
  readonly script: URL;
  /** Workers kept warm; as many jobs run at once. */
  readonly size: number;
  readonly timeoutMs: number;
  /** Old-generation heap of one worker, in MiB. */
  readonly memoryMb: number;
  /** Jobs that may wait for a worker; one more is told "busy". */
  readonly queue?: number;
}

export interface WorkerPool {
  readonly run: <J, R>(job: J, onProgress?: (stage: string) => void) => Promise<Result<R, Bound>>;
  readonly close: () => Promise<void>;
}

/**
 * Runs jobs in worker threads that can be ended from outside. A job over its time or memory ends its worker, which is
 * replaced; the process and the other jobs go on. Jobs and answers are plain JSON or bytes.
 */
export function createWorkerPool({ script, size, timeoutMs, memoryMb, queue = 32 }: PoolOptions): WorkerPool {
  const start = () => new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  const seats = Array.from({ length: size }, () => createSeat(start, timeoutMs));
  const waiting: ((seat: Seat) => void)[] = [];
  const free = new Set<Seat>(seats);
  let closed = false;
  const take = () => {
    const [seat] = free;
    if (seat) free.delete(seat);
    return seat ?? new Promise<Seat>((resolve) => waiting.push(resolve));
  };
  const giveBack = (seat: Seat) => {
    const next = waiting.shift();
    if (next) next(seat);
    else free.add(seat);
  };
  return {
    run: async <J, R>(job: J, onProgress?: (stage: string) => void): Promise<Result<R, Bound>> => {
      if (free.size === 0 && waiting.length >= queue) return err('busy');
      const seat = await take();
      try {
        // A job that waited must not start a worker again after the end.
        if (closed) return err('crash');
        return await seat.work<J, R>(job, onProgress ?? (() => undefined));
      } finally {
        giveBack(seat);
      }
    },
    close: async () => {
      closed = true;
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}
