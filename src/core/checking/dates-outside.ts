import { daysInMonth } from '../../lib/thai-date/calendar.ts';
import { findDates } from '../../lib/thai-date/find-dates.ts';
import { findSpans } from '../../lib/thai-date/find-spans.ts';
import type { FoundDate } from '../../lib/thai-date/found-date.ts';
import type { Framework } from '../framework/schema.ts';

/** Plans are adopted before a year, and its reports are signed after it. */
const MARGIN = { months: 3 };

/** Documents from outside keep their own dates: "ตามหนังสือ … ลงวันที่ …", "ระเบียบ … ลงวันที่ …". */
const OF_DOCUMENT = /หนังสือ|พระราชบัญญัติ|พ\.ร\.บ\.|ระเบียบ|กฎกระทรวง|ข้อบัญญัติ|เทศบัญญัติ|ข้อบังคับ|มติ|สัญญา/;

/** The first dated activity of a text that lies outside the year and its margin; null where any lies inside. */
export function datesOutside(text: string, framework: Framework): string | null {
  const spans = findSpans(text);
  // The time a text covers is for the rule `period` to judge; here the days of single activities count.
  const dates = findDates(text).filter(
    ({ year, fault, index }) =>
      year !== null &&
      fault === null &&
      !spans.some((span) => index >= span.index && index < span.index + span.text.length),
  );
  const own = dates.filter(({ index }) => !OF_DOCUMENT.test(text.slice(Math.max(0, index - 80), index)));
  const from = Temporal.PlainDate.from(framework.start).subtract(MARGIN).toString();
  const to = Temporal.PlainDate.from(framework.end).add(MARGIN).toString();
  const outside = own.filter((date) => lastDay(date) < from || firstDay(date) >= to);
  return outside.length < own.length ? null : (outside[0]?.text ?? null);
}

/** The first stretch of time of a period column that has no day in common with the year. */
export function spanOutside(text: string, { start, end }: Framework): string | null {
  const spans = findSpans(text);
  const [first] = spans;
  if (!first || spans.some((span) => span.end >= start && span.start < end)) return null;
  return first.text;
}

function firstDay(date: FoundDate): string {
  return isoOf(date, date.day ?? 1);
}

function lastDay(date: FoundDate): string {
  return isoOf(date, date.day ?? daysInMonth(date.month, date.year));
}

function isoOf({ year, month }: FoundDate, day: number): string {
  return Temporal.PlainDate.from({ year: year ?? 0, month, day }).toString();
}
