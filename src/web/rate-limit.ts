import { createMiddleware } from 'hono/factory';
import type { Bilingual } from '../lib/bilingual.ts';
import { addressOf } from './address.ts';
import { refuse } from './error-pages.tsx';
import type { WebEnv } from './page.ts';

const tooMany: Bilingual = {
  th: 'ส่งคำขอถี่เกินไป · รอประมาณหนึ่งนาทีแล้วส่งอีกครั้ง',
  en: 'Too many requests in a short time. Wait about a minute, then send it again.',
};
const MOST_ADDRESSES = 10_000;

export interface RateLimit {
  /** Writes a minute from one address, and how many may come at once; 0 lets everything through. */
  readonly perMinute: number;
  /** Take the address from the nearest proxy's X-Forwarded-For. */
  readonly trustProxy: boolean;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** A token bucket for each address, in memory only; the oldest is forgotten when there are too many. */
export function createBuckets(perMinute: number, now: () => number = () => performance.now()) {
  const buckets = new Map<string, Bucket>();
  return function take(address: string): boolean {
    const at = now();
    const last = buckets.get(address) ?? { tokens: perMinute, at };
    const tokens = Math.min(perMinute, last.tokens + ((at - last.at) / 60_000) * perMinute);
    buckets.delete(address);
    if (buckets.size >= MOST_ADDRESSES) buckets.delete(buckets.keys().next().value ?? '');
    const allowed = tokens >= 1;
    buckets.set(address, { tokens: allowed ? tokens - 1 : tokens, at });
    return allowed;
  };
}

export function limitWrites({ perMinute, trustProxy }: RateLimit) {
  const take = createBuckets(perMinute);
  return createMiddleware<WebEnv>(async (c, next) => {
    if (perMinute === 0 || c.req.method !== 'POST' || take(addressOf(c, trustProxy))) return next();
    c.header('Retry-After', '60');
    return refuse(c, 429, tooMany);
  });
}
