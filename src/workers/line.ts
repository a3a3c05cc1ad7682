import { err, ok, type Result } from '../lib/result.ts';
import type { Seat } from './seat.ts';

/** Why nobody got a seat: the line is full or did not move, or the one who waited has left. */
export type NoSeat = 'busy' | 'aborted';

export interface Line {
  readonly take: (signal?: AbortSignal) => Promise<Result<Seat, NoSeat>>;
  readonly giveBack: (seat: Seat) => void;
  readonly use: () => Use;
}

/** How busy the seats are at this moment. */
export interface Use {
  readonly running: number;
  readonly waiting: number;
}

/** Who gets the next free seat: first come, first served; at most `queue` wait, none longer than `waitMs`. */
export function createLine(
  seats: readonly Seat[],
  { queue, waitMs }: { queue: number; waitMs: number },
): Line {
  const free = new Set<Seat>(seats);
  const waiting = new Set<(seat: Seat) => void>();
  const wait = (signal?: AbortSignal) =>
    new Promise<Result<Seat, NoSeat>>((resolve) => {
      const settle = (result: Result<Seat, NoSeat>) => {
        clearTimeout(late);
        signal?.removeEventListener('abort', leave);
        waiting.delete(sit);
        resolve(result);
      };
      const sit = (seat: Seat) => settle(ok(seat));
      const leave = () => settle(err('aborted'));
      const late = setTimeout(() => settle(err('busy')), waitMs);
      signal?.addEventListener('abort', leave);
      waiting.add(sit);
    });
  return {
    take: async (signal) => {
      if (signal?.aborted) return err('aborted');
      const [seat] = free;
      if (!seat) return waiting.size < queue ? wait(signal) : err('busy');
      free.delete(seat);
      return ok(seat);
    },
    giveBack: (seat) => {
      const [next] = waiting;
      if (next) next(seat);
      else free.add(seat);
    },
    use: () => ({ running: seats.length - free.size, waiting: waiting.size }),
  };
}
