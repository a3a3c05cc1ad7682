import { findDates } from '../../../lib/thai-date/find-dates.ts';
import { type ItemWindow, isOutside } from '../item-period.ts';
import { type PeriodFault, wrongHalf, wrongSpan, wrongYear } from '../period-faults.ts';

/** Reports of a time are signed within months after it, and plans before it. */
const MARGIN = { months: 3 };
/** So many different months make a table of months. */
const TABLE_OF_MONTHS = 3;

/**
 * What a document's printed years, stretches of time and months tell against the time asked for. `alone`: it is the only
 * evidence, so it must cover all of that time by itself. Null where nothing printed speaks against it.
 */
export function printedPeriodFault(text: string, window: ItemWindow, alone: boolean): PeriodFault | null {
  const span = wrongSpan(text, window);
  return (
    wrongYear(text, window) ??
    (span && (span.certain || alone) ? span : null) ??
    wrongHalf(text, window) ??
    wrongMonths(text, window)
  );
}

function wrongMonths(text: string, window: ItemWindow): PeriodFault | null {
  const months = findDates(text).flatMap(({ day, month, year, fault, text: printed }) =>
    day === null && year !== null && fault === null ? [{ printed, at: monthOf(year, month) }] : [],
  );
  const [first] = months;
  if (!first) return null;
  const from = Temporal.PlainDate.from(window.start).subtract(MARGIN).toString();
  const to = Temporal.PlainDate.from(window.end).add(MARGIN).toString();
  const far = months.every(({ at }) => at < from.slice(0, 7) || at >= to.slice(0, 7));
  const table = new Set(months.map(({ at }) => at)).size >= TABLE_OF_MONTHS;
  const outside = months.every(({ at }) => isOutside(window, `${at}-01`, `${at}-01`));
  if (!far && !(table && outside)) return null;
  return { printed: first.printed, certain: false, why: { th: 'ซึ่งเป็นเดือนอื่น', en: 'another month' } };
}

function monthOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
