import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from './network.ts';

/** How many requests of one network may come at once, and how many more a minute after that. */
export interface Allowance {
  readonly atOnce: number;
  readonly perMinute: number;
}

/** A whole office behind one address comes in its first hour. */
export const wholeOffice: Allowance = { atOnce: 600, perMinute: 120 };

const MOST_NETWORKS = 20_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/**
 * Counts requests by network, in memory alone and under a hash whose key ends with this process: nobody can read from it
 * who came. It answers the seconds that an address is to wait, 0 for none.
 */
export function createNetworkGate(
  { atOnce, perMinute }: Allowance,
  now: () => number = () => performance.now(),
): (address: string) => number {
  const key = randomBytes(32);
  const buckets = new Map<string, Bucket>();
  return (address) => {
    const name = createHmac('sha256', key).update(networkOf(address)).digest('base64');
    const last = buckets.get(name) ?? { left: atOnce, at: now() };
    const left = Math.min(atOnce, last.left + ((now() - last.at) / 60_000) * perMinute);
    // A little under one is one: it is a sum of parts of a minute.
    const isLetIn = left > 0.999;
    buckets.delete(name);
    if (buckets.size >= MOST_NETWORKS) buckets.delete(buckets.keys().next().value ?? '');
    buckets.set(name, { left: isLetIn ? Math.max(0, left - 1) : left, at: now() });
    return isLetIn ? 0 : Math.ceil(((1 - left) / perMinute) * 60);
  };
}
