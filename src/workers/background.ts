/** Work that nobody waits for: it may be dropped, because it is asked for again when its result is missed. */
export interface Background {
  /** Does the work once a place is free. What is known by this key already, or finds the line full, is dropped. */
  readonly run: (key: string, work: () => Promise<void>) => void;
  /** Settles when nothing is left to do. */
  readonly idle: () => Promise<void>;
  /** Begins nothing more and settles when what is under way has ended. */
  readonly close: () => Promise<void>;
}

export interface BackgroundBounds {
  /** How much is under way at a time. */
  readonly most?: number;
  readonly mostWaiting?: number;
  readonly onFailure: (error: unknown) => void;
}

/** A line of background work within bounds, in memory only. A failure is told to `onFailure` and stops nothing else. */
export function createBackground({ most = 1, mostWaiting = 500, onFailure }: BackgroundBounds): Background {
  const waiting = new Map<string, () => Promise<void>>();
  const under = new Map<string, Promise<void>>();
  let isClosed = false;
  const next = () => {
    const [entry] = waiting;
    if (!entry || isClosed || under.size >= most) return;
    const [key, work] = entry;
    waiting.delete(key);
    const done = work()
      .catch(onFailure)
      .then(() => {
        under.delete(key);
        next();
      });
    under.set(key, done);
    next();
  };
  const ended = async () => {
    while (under.size > 0) await Promise.all(under.values());
  };
  return {
    run: (key, work) => {
      if (isClosed || waiting.has(key) || under.has(key) || waiting.size >= mostWaiting) return;
      waiting.set(key, work);
      next();
    },
    idle: ended,
    close: async () => {
      isClosed = true;
      waiting.clear();
      await ended();
    },
  };
}
