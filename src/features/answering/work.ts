import { createHash } from 'node:crypto';

/** About a third of a second of a cheap telephone's time: 2^15 hashes on average. */
export const USUAL_BITS = 15;

const HOUR_MS = 3_600_000;

/** The hour a moment falls in, counted from 1970: what work was done for is worth nothing two hours later. */
export function hourOf(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / HOUR_MS);
}

export interface Proof {
  readonly hour: number;
  readonly nonce: string;
}

/** "465000.1f": what a page posts as its work; null for anything else. */
export function readProof(text: string): Proof | null {
  const [, hour, nonce] = /^(\d{1,9})\.([0-9a-f]{1,12})$/.exec(text) ?? [];
  return hour === undefined || nonce === undefined ? null : { hour: Number(hour), nonce };
}

interface Asked {
  readonly surveyId: string;
  /** In hex, as the page drew it. */
  readonly ticket: string;
  readonly bits: number;
  readonly now: Temporal.Instant;
}

/** `stale`: of another hour, so sent late or by a wrong clock. `wrong`: of this hour, and no work for this answer. */
export type Work = 'done' | 'stale' | 'wrong';

/**
 * Was the work done for this survey, this ticket and this hour (or the one before, for who began then)? SHA-256 of
 * "survey:hour:ticket:nonce" must begin with so many zero bits. public/proof-of-work.js does it.
 */
export function judgeWork(proof: Proof | null, { surveyId, ticket, bits, now }: Asked): Work {
  if (proof === null) return 'wrong';
  const age = hourOf(now) - proof.hour;
  if (age !== 0 && age !== 1) return 'stale';
  const text = [surveyId, proof.hour, ticket, proof.nonce].join(':');
  return zeroBits(createHash('sha256').update(text, 'latin1').digest()) >= bits ? 'done' : 'wrong';
}

/** How many zero bits some bytes begin with. */
export function zeroBits(bytes: Uint8Array): number {
  const at = bytes.findIndex((byte) => byte !== 0);
  return at < 0 ? bytes.length * 8 : at * 8 + Math.clz32(bytes[at] ?? 0) - 24;
}
