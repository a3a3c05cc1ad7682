import { toArabicDigits } from '../../lib/digits.ts';
import { findYears } from '../../lib/thai-date/find-years.ts';
import type { Framework } from '../framework/schema.ts';
import type { Passage } from './report.ts';

/** True where the year printed last before `word` is not the report's: "ปี 2565 ได้ระดับ A" in a report of 2566. */
export function isOfOtherYear(word: string, { text }: Passage, framework: Framework): boolean {
  const at = toArabicDigits(text).indexOf(toArabicDigits(word));
  if (at < 0) return false;
  const year = findYears(text.slice(0, at)).at(-1);
  if (!year || year.ofLaw) return false;
  return year.last < framework.fiscalYear || year.first > framework.fiscalYear;
}
