const MOST_NETWORKS = 10_000;
/** More than an office of people with thick fingers types wrong, far fewer than a program does. */
const USUAL_PER_MINUTE = 30;

interface Count {
  readonly left: number;
  readonly at: number;
}

/**
 * Counts wrong codes by the network they came from, in memory alone. Who has used up the minute's is told no more
 * than to wait; a right code costs nothing and passes always.
 */
export function createWrongCodes(perMinute = USUAL_PER_MINUTE, now: () => number = () => performance.now()) {
  const counts = new Map<string, Count>();
  const leftOf = (network: string) => {
    const last = counts.get(network) ?? { left: perMinute, at: now() };
    return Math.min(perMinute, last.left + ((now() - last.at) / 60_000) * perMinute);
  };
  return {
    isSpent: (network: string) => leftOf(network) < 1,
    count: (network: string) => {
      const left = leftOf(network);
      counts.delete(network);
      if (counts.size >= MOST_NETWORKS) counts.delete(counts.keys().next().value ?? '');
      counts.set(network, { left: Math.max(0, left - 1), at: now() });
    },
  };
}

export type WrongCodes = ReturnType<typeof createWrongCodes>;
