import type { Bilingual } from '../../lib/bilingual.ts';
import { toArabicDigits } from '../../lib/digits.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { findDates } from '../../lib/thai-date/find-dates.ts';
import type { DateFault } from '../../lib/thai-date/found-date.ts';
import { fieldWords as words } from './field-words.ts';

const LONGEST = 60;

const faults: Record<DateFault, Bilingual> = {
  day: words.noSuchDay,
  month: words.noSuchMonth,
  year: words.noSuchYear,
  weekday: words.otherWeekday,
};

/** The one date a field holds, in the common era: "2566-03-31", "31/3/2566", "๓๑/๓/๒๕๖๖", "31 มี.ค. 2566", "31 Mar 2023". */
export function readTypedDate(typed: string): Result<Temporal.PlainDate, Bilingual> {
  const text = withFullNumbers(toArabicDigits(typed).trim());
  if (text.length > LONGEST) return err(words.badDate);
  const [found, ...more] = findDates(text);
  if (!found || more.length > 0 || found.text !== text) return err(words.badDate);
  if (found.fault) return err(faults[found.fault]);
  if (found.day === null) return err(words.noDay);
  if (found.writtenYear === null) return err(words.noYear);
  return found.iso === null ? err(words.noSuchYear) : ok(Temporal.PlainDate.from(found.iso));
}

/** "2566-3-1" is meant as clearly as "2566-03-01". */
function withFullNumbers(text: string): string {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (!match) return text;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
