import { daysInMonth } from './calendar.ts';
import { findDates } from './find-dates.ts';
import type { FoundDate } from './found-date.ts';

/** A printed stretch of time, both ends included, as ISO dates. */
export interface FoundSpan {
  readonly index: number;
  /** As printed: "๑ ต.ค. ๖๕ - ๓๑ มี.ค. ๖๖". */
  readonly text: string;
  readonly start: string;
  readonly end: string;
}

/**
 * Stretches between two dates or months joined by a dash or "ถึง". A first date without a year takes the last one's,
 * or the year before where its month comes later ("ต.ค. – มี.ค. 2566"). Impossible and backward ones are left out.
 */
export function findSpans(text: string): readonly FoundSpan[] {
  const dates = findDates(text);
  return dates.flatMap((first, at) => {
    const last = dates[at + 1];
    if (!last || !isJoin(text.slice(first.index + first.text.length, last.index))) return [];
    const start = startOf(first, last);
    const end = endOf(last);
    if (start === null || end === null || start > end) return [];
    return [{ index: first.index, text: text.slice(first.index, last.index + last.text.length), start, end }];
  });
}

function isJoin(between: string): boolean {
  return /^\s{0,3}(?:[-–—]|(?:จน)?ถึง)\s{0,3}(?:(?:สิ้น)?(?:เดือน|วันที่|วัน))?\s{0,3}$/.test(between);
}

function startOf(first: FoundDate, last: FoundDate): string | null {
  if (first.fault !== null || last.year === null) return null;
  const borrowed = first.month > last.month ? last.year - 1 : last.year;
  return isoDate(first.year ?? borrowed, first.month, first.day ?? 1);
}

function endOf(last: FoundDate): string | null {
  if (last.fault !== null || last.year === null) return null;
  return isoDate(last.year, last.month, last.day ?? daysInMonth(last.month, last.year));
}

function isoDate(year: number, month: number, day: number): string | null {
  if (day > daysInMonth(month, year)) return null;
  return Temporal.PlainDate.from({ year, month, day }).toString();
}
