import { daysInMonth, type Era, isConvertedTwice, readYear } from './calendar.ts';

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

/** What a printed date says, before anyone asks whether it exists. */
export interface DateParts {
  readonly index: number;
  readonly text: string;
  readonly weekday: number | null;
  readonly day: number | null;
  readonly month: number;
  readonly yearDigits: string | null;
  readonly era: Era | null;
  readonly numeric: boolean;
}

/** The date its parts make, with what is impossible about it. */
export function judgeDate(parts: DateParts): FoundDate {
  const { index, text, weekday, day, month, yearDigits, numeric } = parts;
  const { year, era } = yearDigits ? readYear(yearDigits, parts.era, numeric) : { year: null, era: null };
  const writtenYear = yearDigits ? Number(yearDigits) : null;
  const fault = findFault(parts, year);
  const exists = day !== null && year !== null && (fault === null || fault === 'weekday');
  const iso = exists ? Temporal.PlainDate.from({ year, month, day }).toString() : null;
  return { index, text, weekday, day, month, writtenYear, year, era, numeric, fault, iso };
}

function findFault(
  { weekday, day, month, yearDigits, era }: DateParts,
  year: number | null,
): DateFault | null {
  if (month < 1 || month > 12) return 'month';
  if (day !== null && (day < 1 || day > daysInMonth(month, year))) return 'day';
  if (yearDigits && year === null && (era !== null || isConvertedTwice(Number(yearDigits)))) return 'year';
  if (weekday === null || day === null || year === null) return null;
  return Temporal.PlainDate.from({ year, month, day }).dayOfWeek === weekday ? null : 'weekday';
}
