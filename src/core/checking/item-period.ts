import type { Framework, Item, Period } from '../framework/schema.ts';

/** The time an item's content must be of. ISO dates of the common era, half-open [start, end). */
export interface ItemWindow {
  readonly period: Period;
  readonly start: string;
  readonly end: string;
  /** The fiscal year (Buddhist era) the window lies in: 2565 for the report of the year before 2566. */
  readonly year: number;
  /** The window is only the beginning of the framework's year. */
  readonly firstPart: boolean;
}

/** Null for an item of the present state, which has no window. */
export function windowOf(framework: Framework, item: Item): ItemWindow | null {
  const period = framework.periods.find(({ code }) => code === item.period);
  if (!period?.start || !period.end) return null;
  const { start, end } = period;
  const months = Temporal.PlainDate.from(framework.start).until(start, { largestUnit: 'months' }).months;
  const year = framework.fiscalYear + Math.floor(months / 12);
  return { period, start, end, year, firstPart: start === framework.start && end < framework.end };
}

/** True where a stretch of time, both ends included, has no day in the window. */
export function isOutside(window: ItemWindow, first: string, last: string): boolean {
  return last < window.start || first >= window.end;
}

/** The last day of the window. */
export function lastDayOf(window: Pick<ItemWindow, 'end'>): string {
  return Temporal.PlainDate.from(window.end).subtract({ days: 1 }).toString();
}
