/** SIGHUP: its terminal was closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface StopSignal {
  readonly hasCome: () => boolean;
  readonly come: Promise<void>;
  /** Signals end the process again as they would. */
  readonly release: () => void;
}

/**
 * Hears signals to stop from here on, while the database is being made too: a process that just died would leave it
 * running.
 */
export function untilSignal(): StopSignal {
  const { promise: come, resolve } = Promise.withResolvers<void>();
  let isAsked = false;
  const hear = () => {
    isAsked = true;
    resolve();
  };
  for (const signal of signals) process.on(signal, hear);
  return {
    hasCome: () => isAsked,
    come,
    release: () => {
      for (const signal of signals) process.off(signal, hear);
    },
  };
}
