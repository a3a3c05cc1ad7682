/** The Buddhist era is ahead of the common era by this many years. */
export const ERA_GAP = 543;

export type Era = 'BE' | 'CE';

/** A written year, understood: `year` is in the common era; null where no calendar gives it a meaning. */
export interface YearReading {
  readonly year: number | null;
  readonly era: Era | null;
}

const inBuddhistEra = (year: number): boolean => year >= 2400 && year <= 2700;
const inCommonEra = (year: number): boolean => year >= 1900 && year <= 2200;

/**
 * A year as printed. Four digits from 2400 are Buddhist, from 1900 common. Two digits are Buddhist from 40 ("๖๕" is
 * 2565); below 40 they are common, and only where `shortCommon` allows ("12/01/23"). The printed era, where there is
 * one, must agree, else the year has no meaning ("พ.ศ. 2023").
 */
export function readYear(digits: string, printed: Era | null, shortCommon = false): YearReading {
  const number = Number(digits);
  if (digits.length === 2) return readShortYear(number, printed, shortCommon);
  if (inBuddhistEra(number) && printed !== 'CE') return { year: number - ERA_GAP, era: 'BE' };
  if (inCommonEra(number) && printed !== 'BE') return { year: number, era: 'CE' };
  return { year: null, era: null };
}

function readShortYear(number: number, printed: Era | null, shortCommon: boolean): YearReading {
  if (number >= 40 && printed !== 'CE') return { year: 2500 + number - ERA_GAP, era: 'BE' };
  if (shortCommon && number < 40 && printed !== 'BE') return { year: 2000 + number, era: 'CE' };
  return { year: null, era: null };
}

/** A Buddhist year to which 543 was added once more: 2562 printed as 3105. */
export function isConvertedTwice(year: number): boolean {
  return inBuddhistEra(year - ERA_GAP) && !inBuddhistEra(year);
}

/** Days of a month; without a year February may have 29. */
export function daysInMonth(month: number, year: number | null): number {
  return Temporal.PlainYearMonth.from({ year: year ?? 2000, month }).daysInMonth;
}

/** "พ.ศ." or "ค.ศ." in any of its spacings. */
export function readEra(printed: string | undefined): Era | null {
  if (!printed) return null;
  return printed.startsWith('พ') ? 'BE' : 'CE';
}

/** Source of a pattern for a printed era. */
export const eraPattern = '[พค]\\.?\\s?ศ\\.?';

/** Addresses hold numbers that look like dates: they are blanked, so that every index stays where it was. */
export function blankAddresses(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)[^\s<>"')\]]+/gi, (address) => ' '.repeat(address.length));
}
