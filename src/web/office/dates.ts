import { ERA_GAP } from '../../lib/thai-date/calendar.ts';
import { thaiMonths } from '../../lib/thai-date/months.ts';
import type { Page } from '../page.ts';

const ZONE = 'Asia/Bangkok';
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "31 มี.ค. 2566" in Thai (Buddhist era), "31 Mar 2023" in English (common era). */
export function printDate({ language }: Pick<Page, 'language'>, date: Temporal.PlainDate): string {
  const thai = language === 'th';
  const month = thai ? thaiMonths[date.month - 1]?.short : months[date.month - 1];
  return [date.day, month, thai ? date.year + ERA_GAP : date.year].join(' ');
}

/** A fiscal year of the Buddhist era: "2566" in Thai; "FY 2566 (2023)" in English, whose dates are of the common era. */
export function printFiscalYear({ language }: Pick<Page, 'language'>, year: number): string {
  return language === 'th' ? String(year) : `FY ${year} (${year - ERA_GAP})`;
}

/** The days of a half-open stretch: "1 มี.ค. 2566 – 31 มี.ค. 2566", one day alone where it is one. */
export function printSpan(
  page: Pick<Page, 'language'>,
  { start, end }: { readonly start: Temporal.PlainDate; readonly end: Temporal.PlainDate },
): string {
  const last = end.subtract({ days: 1 });
  return start.equals(last) ? printDate(page, start) : `${printDate(page, start)} – ${printDate(page, last)}`;
}

/** "31 มี.ค. 2566 14:05 น." or "31 Mar 2023, 14:05", as clocks in Thailand show it. */
export function printInstant(page: Pick<Page, 'language'>, instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(ZONE);
  const time = `${pad(local.hour)}:${pad(local.minute)}`;
  const date = printDate(page, local.toPlainDate());
  return page.language === 'th' ? [date, time, 'น.'].join(' ') : `${date}, ${time}`;
}

/** The day a moment falls on in Thailand. */
export function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(ZONE).toPlainDate();
}

/** "เหลือ 3 วัน", "ครบกำหนดวันนี้", "เลยกำหนด 2 วัน", seen from `today`. */
export function printDue(
  { language }: Pick<Page, 'language'>,
  due: Temporal.PlainDate,
  today: Temporal.PlainDate,
): string {
  const days = today.until(due).days;
  const thai = language === 'th';
  if (days === 0) return thai ? 'ครบกำหนดวันนี้' : 'due today';
  const count = Math.abs(days);
  if (thai) return `${days > 0 ? 'เหลือ' : 'เลยกำหนด'} ${count} วัน`;
  const unit = count === 1 ? 'day' : 'days';
  return days > 0 ? `${count} ${unit} left` : `${count} ${unit} overdue`;
}

/** A date as a date field shows it for editing: "31/3/2566" or "31/3/2023". */
export function dateForField({ language }: Pick<Page, 'language'>, date: Temporal.PlainDate | null): string {
  if (date === null) return '';
  return [date.day, date.month, language === 'th' ? date.year + ERA_GAP : date.year].join('/');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** "14:06" in Thailand, the minute after when there are seconds: whoever waits for it must not come too early. */
export function printClock(instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(ZONE).round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  return `${pad(local.hour)}:${pad(local.minute)}`;
}
