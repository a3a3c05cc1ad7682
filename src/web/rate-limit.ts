import { createMiddleware } from 'hono/factory';
import type { Bilingual } from '../lib/bilingual.ts';
import { accountOf } from './access-log.ts';
import { refuse } from './error-pages.tsx';
import type { WebContext, WebEnv } from './page.ts';

const tooMany: Bilingual = {
  th: 'ส่งคำขอถี่เกินไป · รอประมาณหนึ่งนาทีแล้วส่งอีกครั้ง',
  en: 'Too many requests in a short time. Wait about a minute, then send it again.',
};
const MOST_KEYS = 10_000;
/** Four saves a second: faster than anybody types, slower than a program run wild. */
const ACCOUNT_PER_MINUTE = 240;

export interface RateLimit {
  /** Writes a minute of one stranger's address, and how many may come at once; 0 lets everything through. */
  readonly perMinute: number;
  readonly accountPerMinute?: number;
}

/** Whom a request counts against. */
export interface Sender {
  readonly kind: 'account' | 'address';
  readonly key: string;
}

/**
 * Who has signed in counts as one person wherever she sits, so that officers behind one office's address do not wait for
 * each other; a stranger counts by address.
 */
export function senderOf(c: WebContext): Sender {
  const account = accountOf(c);
  return account === null
    ? { kind: 'address', key: c.get('arrival').address }
    : { kind: 'account', key: account };
}

interface Bucket {
  tokens: number;
  at: number;
}

/** A token bucket for each key, in memory only; the one unused for longest is forgotten when there are too many. */
export function createBuckets(perMinute: number, now: () => number = () => performance.now()) {
  const buckets = new Map<string, Bucket>();
  return function take(key: string): boolean {
    const at = now();
    const last = buckets.get(key) ?? { tokens: perMinute, at };
    const tokens = Math.min(perMinute, last.tokens + ((at - last.at) / 60_000) * perMinute);
    buckets.delete(key);
    if (buckets.size >= MOST_KEYS) buckets.delete(buckets.keys().next().value ?? '');
    const allowed = tokens >= 1;
    buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at });
    return allowed;
  };
}

/** What respondents send: a whole school may do so from one address, so each has a gate of its own (network-gate.ts). */
const hasOwnLimit = /^\/s\/[^/]+(\/(review|answers|token|receipts))?$/;

/** Behind whatever finds out who has signed in. */
export function limitWrites({ perMinute, accountPerMinute = ACCOUNT_PER_MINUTE }: RateLimit) {
  // Apart, so that a flood of strangers' addresses cannot push an officer's bucket out.
  const take = { address: createBuckets(perMinute), account: createBuckets(accountPerMinute) };
  const isWithin = ({ kind, key }: Sender) => take[kind](key);
  return createMiddleware<WebEnv>(async (c, next) => {
    const isFree = perMinute === 0 || c.req.method !== 'POST' || hasOwnLimit.test(c.req.path);
    if (isFree || isWithin(senderOf(c))) return next();
    c.header('Retry-After', '60');
    return refuse(c, 429, tooMany);
  });
}
