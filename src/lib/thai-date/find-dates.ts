import { toArabicDigits } from '../digits.ts';
import {
  blankAddresses,
  daysInMonth,
  type Era,
  eraPattern,
  isConvertedTwice,
  readEra,
  readYear,
} from './calendar.ts';
import { isShortMonth, monthNumber, monthPattern, thaiWeekdays } from './months.ts';

/**
 * What is impossible about a printed date, the first that applies. month: none of 1–12 · day: the month has no such
 * day · year: the era and the number contradict each other, or 543 was added twice · weekday: another day of the week.
 */
export type DateFault = 'month' | 'day' | 'year' | 'weekday';

export interface FoundDate {
  /** Offset in the text given, in UTF-16 units. */
  readonly index: number;
  /** As printed, the weekday included. */
  readonly text: string;
  /** Printed weekday, 1 = Monday … 7 = Sunday. */
  readonly weekday: number | null;
  /** Null: only a month and a year are printed. */
  readonly day: number | null;
  readonly month: number;
  /** As written: 65, 2566, 2023, 3105; null where no year is printed. */
  readonly writtenYear: number | null;
  /** In the common era; null where there is none or it has no meaning. */
  readonly year: number | null;
  readonly era: Era | null;
  /** Printed as 12/01/2566 or 2023-01-12: what looks like one may be the number of a document. */
  readonly numeric: boolean;
  readonly fault: DateFault | null;
  /** "2023-01-12" when day, month and year are known and exist. */
  readonly iso: string | null;
}

interface Parts {
  readonly index: number;
  readonly text: string;
  readonly weekday: number | null;
  readonly day: number | null;
  readonly month: number;
  readonly yearDigits: string | null;
  readonly era: Era | null;
  readonly numeric: boolean;
}

const IN_WORDS = new RegExp(
  `(?:(?:วัน)?(?<weekday>จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ?|ศุกร์|เสาร์|อาทิตย์)\\s{0,2}(?:ที่)?\\s{0,2})?` +
    `(?:(?<![\\d.,/])(?<day>\\d{1,2})\\s{0,3}(?:เดือน)?\\s{0,2})?(?<month>${monthPattern})` +
    `(?:\\s{0,3}(?<era>${eraPattern})?\\s{0,3}(?<year>\\d{4}|\\d{2})(?![\\d]|[.,]\\d))?`,
  'giu',
);
const DAY_FIRST =
  /(?<![\d/.-])(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?!\d|[/.-]\d)/g;
const YEAR_FIRST = /(?<![\d/.-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d|[/.-]\d)/g;

/**
 * Every date printed in a Thai text, in reading order: both calendars, both kinds of digits, full and short months,
 * "วันจันทร์ที่ ๒ มกราคม พ.ศ. ๒๕๖๖", "ต.ค. ๖๕", "12/01/2566", "2023-01-12". Numbers inside addresses are no dates.
 */
export function findDates(text: string): readonly FoundDate[] {
  const plain = blankAddresses(toArabicDigits(text));
  const found = [...inWords(plain), ...inNumbers(plain, DAY_FIRST), ...inNumbers(plain, YEAR_FIRST)].toSorted(
    (a, b) => a.index - b.index,
  );
  return found.map((parts) =>
    judge({ ...parts, text: text.slice(parts.index, parts.index + parts.text.length) }),
  );
}

function* inWords(plain: string): Generator<Parts> {
  for (const match of plain.matchAll(IN_WORDS)) {
    const { weekday, day, month = '', era, year = null } = match.groups ?? {};
    // A month alone is no date; "เดือนสิงหาคม 31 ราย" names no year either.
    if (day === undefined && (year === null || (year.length === 2 && !isShortMonth(month)))) continue;
    yield {
      index: match.index,
      text: match[0].trimEnd(),
      weekday: day !== undefined && weekday ? weekdayNumber(weekday) : null,
      day: day === undefined ? null : Number(day),
      month: monthNumber(month),
      yearDigits: year,
      era: readEra(era),
      numeric: false,
    };
  }
}

function* inNumbers(plain: string, pattern: RegExp): Generator<Parts> {
  for (const match of plain.matchAll(pattern)) {
    const { day = '', month = '', year = '', mark } = match.groups ?? {};
    if (year.length === 2 && mark !== '/') continue;
    if (readYear(year, null, true).year === null && !isConvertedTwice(Number(year))) continue;
    yield {
      index: match.index,
      text: match[0],
      weekday: null,
      day: Number(day),
      month: Number(month),
      yearDigits: year,
      era: null,
      numeric: true,
    };
  }
}

function weekdayNumber(printed: string): number {
  return thaiWeekdays.findIndex((name) => name.slice(0, 4) === printed.slice(0, 4)) + 1;
}

function judge(parts: Parts): FoundDate {
  const { index, text, weekday, day, month, yearDigits, numeric } = parts;
  const { year, era } = yearDigits ? readYear(yearDigits, parts.era, numeric) : { year: null, era: null };
  const writtenYear = yearDigits ? Number(yearDigits) : null;
  const fault = findFault(parts, year);
  const exists = day !== null && year !== null && (fault === null || fault === 'weekday');
  const iso = exists ? Temporal.PlainDate.from({ year, month, day }).toString() : null;
  return { index, text, weekday, day, month, writtenYear, year, era, numeric, fault, iso };
}

function findFault({ weekday, day, month, yearDigits, era }: Parts, year: number | null): DateFault | null {
  if (month < 1 || month > 12) return 'month';
  if (day !== null && (day < 1 || day > daysInMonth(month, year))) return 'day';
  if (yearDigits && year === null && (era !== null || isConvertedTwice(Number(yearDigits)))) return 'year';
  if (weekday === null || day === null || year === null) return null;
  return Temporal.PlainDate.from({ year, month, day }).dayOfWeek === weekday ? null : 'weekday';
}
