import type { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../lib/result.ts';
import type { Answer } from './serve.ts';

/** How bounded work ends when it does not end well. */
export type Bound = 'timeout' | 'memory' | 'crash' | 'busy' | 'aborted';

export interface JobOptions {
  readonly onProgress?: ((stage: string) => void) | undefined;
  /** Nobody wants the answer any more: a waiting job leaves the queue, a running one ends its worker. */
  readonly signal?: AbortSignal | undefined;
  /** Bytes of the job that are handed over instead of copied: afterwards they are the caller's no more. */
  readonly transfer?: readonly ArrayBuffer[] | undefined;
}

/** A place for one worker at a time: started when first needed, replaced after it was ended. */
export interface Seat {
  readonly work: <J, R>(job: J, options?: JobOptions) => Promise<Result<R, Bound>>;
  readonly close: () => Promise<void>;
}

/** Who hears the worker now. Nobody between jobs: an ended worker's last words must not stop the process. */
interface Ears {
  answer: (answer: Answer<unknown>) => void;
  end: (bound: Bound) => void;
}

const deaf: Ears = { answer: () => undefined, end: () => undefined };

interface Occupant {
  readonly worker: Worker;
  ears: Ears;
  /** It ended by itself, perhaps after its last answer: messages to it would be lost. */
  gone: boolean;
}

export interface SeatBounds {
  readonly timeoutMs: number;
  /** A worker nobody needed for so long ends, and gives its memory back; the next job starts another. */
  readonly idleMs?: number | undefined;
}

export function createSeat(start: () => Worker, { timeoutMs, idleMs }: SeatBounds): Seat {
  let occupant: Occupant | null = null;
  let idle: NodeJS.Timeout | undefined;
  const close = async () => {
    clearTimeout(idle);
    const ending = occupant;
    occupant = null;
    await ending?.worker.terminate();
  };
  return {
    work: async <J, R>(job: J, options: JobOptions = {}) => {
      if (options.signal?.aborted) return err('aborted');
      clearTimeout(idle);
      if (!occupant || occupant.gone) occupant = occupy(start());
      const done = await hear<R>(occupant, job, { ...options, timeoutMs });
      if (!done.ok) await close();
      else if (idleMs !== undefined) idle = setTimeout(close, idleMs).unref();
      return done;
    },
    close,
  };
}

function occupy(worker: Worker): Occupant {
  const occupant: Occupant = { worker, ears: deaf, gone: false };
  worker.on('message', (answer: Answer<unknown>) => occupant.ears.answer(answer));
  worker.on('exit', () => {
    occupant.gone = true;
    occupant.ears.end('crash');
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    occupant.ears.end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash'),
  );
  return occupant;
}

interface Hearing extends JobOptions {
  readonly timeoutMs: number;
}

function hear<R>(occupant: Occupant, job: unknown, hearing: Hearing): Promise<Result<R, Bound>> {
  const { onProgress, timeoutMs, signal, transfer = [] } = hearing;
  return new Promise((resolve) => {
    const settle = (result: Result<R, Bound>) => {
      clearTimeout(late);
      signal?.removeEventListener('abort', leave);
      occupant.ears = deaf;
      resolve(result);
    };
    const leave = () => settle(err('aborted'));
    const late = setTimeout(() => settle(err('timeout')), timeoutMs);
    signal?.addEventListener('abort', leave);
    occupant.ears = {
      end: (bound) => settle(err(bound)),
      answer: (answer) => {
        if (answer.kind === 'progress') onProgress?.(answer.stage);
        else settle(answer.kind === 'done' ? ok(answer.value as R) : err('crash'));
      },
    };
    occupant.worker.postMessage(job, [...transfer]);
  });
}
