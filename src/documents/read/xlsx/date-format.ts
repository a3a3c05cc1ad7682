import { thaiMonths, thaiWeekdays } from '../../../lib/thai-date/months.ts';
import type { FormatLocale } from './number-format.ts';

const ERA_GAP = 543;
const LAST_SERIAL = 2_958_465;
const DAY_SECONDS = 86_400;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** True when a format section (brackets removed) prints a date or time. */
export function isDateFormat(section: string): boolean {
  const bare = section.replace(/"[^"]*"|\\.|[_*]./g, '');
  return !/general/i.test(bare) && !/[#0?]/.test(bare.replace(/s\.0+/gi, '')) && /[dmyhsb]/i.test(bare);
}

/** A serial day number in a date format; null outside the years a workbook can hold. */
export function formatSerialDate(
  serial: number,
  section: string,
  locale: FormatLocale,
  date1904: boolean,
): string | null {
  if (!(serial >= 0 && serial <= LAST_SERIAL)) return null;
  const seconds = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  // 1900 is wrongly a leap year in workbooks; serials from 61 on are days after 30 December 1899.
  const first = date1904 ? '1904-01-01' : days > 59 ? '1899-12-30' : '1899-12-31';
  const moment: Moment = {
    date: Temporal.PlainDate.from(first).add({ days }),
    seconds: seconds - days * DAY_SECONDS,
    noon: /am\/pm|a\/p/i.test(section),
  };
  return tokensOf(section)
    .map((token, index, all) => printToken(token, moment, locale, isMinute(all, index)))
    .join('');
}

interface Moment {
  readonly date: Temporal.PlainDate;
  readonly seconds: number;
  readonly noon: boolean;
}

function tokensOf(section: string): string[] {
  return section.match(/"[^"]*"|\\.|[_*].|am\/pm|a\/p|d+|m+|y+|b+\d?|h+|s+(?:\.0+)?|./gis) ?? [];
}

/** "m" is minutes next to hours or seconds, else months. */
function isMinute(tokens: readonly string[], index: number): boolean {
  if (!/^m{1,2}$/i.test(tokens[index] ?? '')) return false;
  const letters = (token: string) => /^[dmyhsb]/i.test(token);
  const before = tokens.slice(0, index).findLast(letters);
  const after = tokens.slice(index + 1).find(letters);
  return /^h/i.test(before ?? '') || /^s/i.test(after ?? '');
}

function printToken(token: string, moment: Moment, locale: FormatLocale, minute: boolean): string {
  const width = token.length;
  const { date, seconds } = moment;
  const hour = Math.floor(seconds / 3600);
  if (minute) return padded(Math.floor(seconds / 60) % 60, width);
  switch (token[0]?.toLowerCase()) {
    case 'd':
      return printDay(date, width, locale);
    case 'm':
      return printMonth(date.month, width, locale);
    case 'y':
      return printYear(locale.buddhist ? date.year + ERA_GAP : date.year, width);
    case 'b':
      return /\d/.test(token) ? '' : printYear(date.year + ERA_GAP, width);
    case 'h':
      return padded(moment.noon ? hour % 12 || 12 : hour, width);
    case 's':
      return padded(seconds % 60, Math.min(width, 2));
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case '"':
      return token.slice(1, -1);
    case '\\':
      return token.slice(1);
    case '_':
    case '*':
    case '@':
      return '';
    default:
      return token;
  }
}

function printDay(date: Temporal.PlainDate, width: number, locale: FormatLocale): string {
  if (width <= 2) return padded(date.day, width);
  const names: readonly string[] = locale.thai ? thaiWeekdays : WEEKDAYS;
  const name = names[date.dayOfWeek - 1] ?? '';
  return width === 3 && !locale.thai ? name.slice(0, 3) : name;
}

function printMonth(month: number, width: number, locale: FormatLocale): string {
  if (width <= 2) return padded(month, width);
  const thai = thaiMonths[month - 1];
  if (locale.thai) return (width === 3 ? thai?.short : thai?.full) ?? '';
  const name = MONTHS[month - 1] ?? '';
  return width === 3 ? name.slice(0, 3) : name;
}

function printYear(year: number, width: number): string {
  return width <= 2 ? String(year).slice(-2) : String(year);
}

function padded(value: number, width: number): string {
  return String(value).padStart(Math.min(width, 2), '0');
}
