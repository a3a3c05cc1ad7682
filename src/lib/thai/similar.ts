import { canonical } from './canonical.ts';

/** Above this many characters an edit distance costs too much, and shared triples of characters are counted. */
const LONGEST_EXACT = 600;

/**
 * Levenshtein distance in code points between the canonical forms, so that one wrong mark counts one. Stops early:
 * any distance above `limit` is returned as `limit + 1`. Costs O(shorter × limit).
 */
export function editDistance(a: string, b: string, limit: number = Number.POSITIVE_INFINITY): number {
  const [short, long] = byLength([...canonical(a)], [...canonical(b)]);
  const bound = Math.min(limit, long.length);
  if (long.length - short.length > bound) return limit + 1;
  const distance = bandedDistance(short, long, bound);
  return distance > limit ? limit + 1 : distance;
}

function byLength(a: string[], b: string[]): [string[], string[]] {
  return a.length <= b.length ? [a, b] : [b, a];
}

/** One row of the table at a time, only the cells within `bound` of the diagonal. */
function bandedDistance(short: readonly string[], long: readonly string[], bound: number): number {
  const far = bound + 1;
  let above = Array.from({ length: long.length + 1 }, (_, column) => Math.min(column, far));
  for (let row = 1; row <= short.length; row += 1) {
    const from = Math.max(1, row - bound);
    const to = Math.min(long.length, row + bound);
    const here = new Array<number>(long.length + 1).fill(far);
    if (from === 1) here[0] = Math.min(row, far);
    let best = here[0] ?? far;
    for (let column = from; column <= to; column += 1) {
      const same = short[row - 1] === long[column - 1] ? 0 : 1;
      const cost = Math.min(
        (above[column - 1] ?? far) + same,
        (above[column] ?? far) + 1,
        (here[column - 1] ?? far) + 1,
        far,
      );
      here[column] = cost;
      if (cost < best) best = cost;
    }
    if (best >= far) return far;
    above = here;
  }
  return above[long.length] ?? far;
}

/**
 * How alike two texts are, 0 (nothing shared) to 1 (the same canonical form; only then). Up to 600 characters it is
 * 1 − distance / longer length, beyond that the share of triples of characters they have in common, so the cost
 * stays linear in long texts. Symmetric. With `atLeast`, whatever is less alike is 0, which is found out sooner.
 */
export function similarity(a: string, b: string, atLeast = 0): number {
  const [left, right] = [canonical(a), canonical(b)];
  if (left === right) return 1;
  const longest = Math.max(left.length, right.length);
  if (longest > LONGEST_EXACT) return Math.min(sharedTriples(left, right), 0.999);
  const [short, long] = byLength([...left], [...right]);
  const limit = Math.ceil((1 - atLeast) * long.length);
  if (long.length - short.length > limit) return 0;
  const alike = 1 - bandedDistance(short, long, limit) / long.length;
  return alike < atLeast ? 0 : alike;
}

function sharedTriples(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= a.length; at += 1) {
    const triple = a.slice(at, at + 3);
    counts.set(triple, (counts.get(triple) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 3 <= b.length; at += 1) {
    const triple = b.slice(at, at + 3);
    const left = counts.get(triple) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(triple, left - 1);
    }
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 4);
}

export interface Nearest {
  readonly candidate: string;
  readonly distance: number;
}

/** The candidate with the fewest edits, the first of equals; null when all are further than `maxDistance`. */
export function nearest(text: string, candidates: Iterable<string>, maxDistance: number): Nearest | null {
  let best: Nearest | null = null;
  let limit = maxDistance;
  for (const candidate of candidates) {
    const distance = editDistance(text, candidate, limit);
    if (distance > limit) continue;
    best = { candidate, distance };
    if (distance === 0) return best;
    limit = distance - 1;
  }
  return best;
}
