import { printDate } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import type { DayCount } from './queries.ts';
import { type Mode, modes } from './rules.ts';

export interface DayBar {
  /** As printed. */
  readonly day: string;
  readonly counts: Readonly<Record<Mode, number>>;
  readonly total: number;
}

export interface Counted {
  readonly total: number;
  readonly byMode: Readonly<Record<Mode, number>>;
  /** Every day from the first answer to the last or today, also those without one. */
  readonly bars: readonly DayBar[];
  /** Of the fullest day. */
  readonly most: number;
}

const none = (): Record<Mode, number> => ({ self: 0, interviewer: 0 });

/** Days in a row, so that a gap is seen as one. `until`: the day to end with, where it is later than the last answer. */
export function countDays(
  page: Pick<Page, 'language'>,
  days: readonly DayCount[],
  until: Temporal.PlainDate | null,
): Counted {
  const byMode = none();
  const byDay = new Map<string, Record<Mode, number>>();
  for (const { day, mode, answers } of days) {
    const key = day.toString();
    const counts = byDay.get(key) ?? none();
    counts[mode] += answers;
    byMode[mode] += answers;
    byDay.set(key, counts);
  }
  const bars = daysOf(days, until).map((day) => {
    const counts = byDay.get(day.toString()) ?? none();
    return { day: printDate(page, day), counts, total: totalOf(counts) };
  });
  return { total: totalOf(byMode), byMode, bars, most: Math.max(0, ...bars.map(({ total }) => total)) };
}

function totalOf(counts: Readonly<Record<Mode, number>>): number {
  return modes.reduce((sum, mode) => sum + counts[mode], 0);
}

/** A year of days at most: a survey does not run longer. */
const MOST_DAYS = 400;

function daysOf(days: readonly DayCount[], until: Temporal.PlainDate | null): Temporal.PlainDate[] {
  const [first, last] = [days.at(0)?.day, days.at(-1)?.day];
  if (!first || !last) return [];
  const end = until && Temporal.PlainDate.compare(until, last) > 0 ? until : last;
  const count = Math.min(first.until(end).days + 1, MOST_DAYS);
  return Array.from({ length: count }, (_, at) => first.add({ days: at }));
}
