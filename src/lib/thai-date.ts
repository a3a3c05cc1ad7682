import { toThaiDigits } from './digits.ts';
import { ERA_GAP } from './thai-date/calendar.ts';
import { thaiMonths, thaiWeekdays } from './thai-date/months.ts';

export type DigitStyle = 'thai' | 'arabic';

/**
 * A date as Thai offices print it, in the Buddhist era: long "๑๗ สิงหาคม ๒๕๖๖", short "๑๗ ส.ค. ๖๖".
 * Writers put their own no-break spaces.
 */
export function formatThaiDate(
  date: Temporal.PlainDate,
  style: 'long' | 'short',
  digits: DigitStyle,
): string {
  const month = thaiMonths[date.month - 1];
  const year = String(date.year + ERA_GAP);
  const text =
    style === 'long' ? `${date.day} ${month?.full} ${year}` : `${date.day} ${month?.short} ${year.slice(-2)}`;
  return digits === 'thai' ? toThaiDigits(text) : text;
}

/** "จันทร์" … "อาทิตย์" for ISO days 1 … 7, without the word วัน. */
export function thaiWeekday(day: number): string {
  return thaiWeekdays[day - 1] ?? '';
}
