import type { ItemWindow } from '../item-period.ts';
import type { ItemEvidence } from './item-under-check.ts';

/** A half-open stretch of time, ISO dates. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** The period a piece of evidence declares; null when it declares none. One end alone reaches on without bound. */
export function declaredBy({ coversFrom, coversTo }: ItemEvidence): Stretch | null {
  if (coversFrom === null && coversTo === null) return null;
  const [from, to] = [coversFrom ?? '0001-01-01', coversTo ?? '9999-12-31'];
  return from < to ? { from, to } : null;
}

export function touches({ from, to }: Stretch, { start, end }: ItemWindow): boolean {
  return from < end && to > start;
}

/** The first part of `asked` that none of the stretches covers; null when all of it is covered. */
export function firstGap(asked: Stretch, stretches: readonly Stretch[]): Stretch | null {
  let reached = asked.from;
  for (const { from, to } of stretches.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > reached) break;
    if (to > reached) reached = to;
  }
  if (reached >= asked.to) return null;
  const next = stretches
    .filter(({ from, to }) => from > reached && from < asked.to && to > reached)
    .map(({ from }) => from)
    .toSorted()[0];
  return { from: reached, to: next ?? asked.to };
}
