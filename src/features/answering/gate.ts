import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from '../../web/network.ts';
import { USUAL_BITS } from './work.ts';

/** How many sendings of one network may come at once, and how many more a minute after that. */
export interface Allowance {
  readonly atOnce: number;
  readonly perMinute: number;
}

export interface GateSettings {
  /** Zero bits asked of the work that a page does before it sends. */
  readonly bits: number;
  readonly worked: Allowance;
  /** Of pages without scripts, which did no work. */
  readonly plain: Allowance;
}

/** A whole school behind one address answers in its first hour; a flood of one network does not pass. */
export const usualGate: GateSettings = {
  bits: USUAL_BITS,
  worked: { atOnce: 600, perMinute: 120 },
  plain: { atOnce: 60, perMinute: 12 },
};

const MOST_NETWORKS = 20_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/**
 * Counts sendings by network, in memory alone and under a hash whose key ends with this process: nobody can read from it
 * who answered. `shown`: a page that only shows what was posted. `pass` answers the seconds to wait, 0 for none.
 */
export function createGate(settings: GateSettings, now: () => number = () => performance.now()) {
  const key = randomBytes(32);
  const buckets = new Map<string, Bucket>();
  const pass = (kind: 'worked' | 'plain' | 'shown', address: string): number => {
    const { atOnce, perMinute } = kind === 'plain' ? settings.plain : settings.worked;
    const name = createHmac('sha256', key)
      .update(`${kind} ${networkOf(address)}`)
      .digest('base64');
    const last = buckets.get(name) ?? { left: atOnce, at: now() };
    const left = Math.min(atOnce, last.left + ((now() - last.at) / 60_000) * perMinute);
    // A little under one is one: it is a sum of parts of a minute.
    const isLetIn = left > 0.999;
    buckets.delete(name);
    if (buckets.size >= MOST_NETWORKS) buckets.delete(buckets.keys().next().value ?? '');
    buckets.set(name, { left: isLetIn ? Math.max(0, left - 1) : left, at: now() });
    return isLetIn ? 0 : Math.ceil(((1 - left) / perMinute) * 60);
  };
  return { pass, bits: settings.bits };
}

export type Gate = ReturnType<typeof createGate>;
