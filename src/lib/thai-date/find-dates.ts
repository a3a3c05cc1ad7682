import { toArabicDigits } from '../digits.ts';
import { blankAddresses, eraPattern, isConvertedTwice, readEra, readYear } from './calendar.ts';
import { type DateParts, type FoundDate, judgeDate } from './found-date.ts';
import { isShortMonth, monthNumber, monthPattern, thaiWeekdays } from './months.ts';

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
    judgeDate({ ...parts, text: text.slice(parts.index, parts.index + parts.text.length) }),
  );
}

function* inWords(plain: string): Generator<DateParts> {
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

function* inNumbers(plain: string, pattern: RegExp): Generator<DateParts> {
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
