import { toArabicDigits } from './digits.ts';

const FIRST_BUDDHIST_YEAR = 2400;
const BUDDHIST_OFFSET = 543;

/** A year as a person types it ("2566", "๒๕๖๖", "2023") as a Buddhist-era year; null when it is none. */
export function parseFiscalYear(text: string): number | null {
  const digits = toArabicDigits(text).trim();
  if (!/^\d{4}$/.test(digits)) return null;
  const year = Number(digits);
  if (year >= FIRST_BUDDHIST_YEAR) return year <= 2699 ? year : null;
  return year >= 1957 && year <= 2156 ? year + BUDDHIST_OFFSET : null;
}
