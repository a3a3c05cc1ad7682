import { toArabicDigits, toThaiDigits } from '../../lib/digits.ts';
import { type Exact, exact, printDecimal } from '../../lib/fraction.ts';
import type { Framework } from '../framework/schema.ts';
import type { Passage, PrintedNumber, Report } from './report.ts';

/**
 * The one score printed for each indicator of the framework, by number. An indicator printed with two different
 * scores, or with one outside 0..100, has none: nothing can be proved from it.
 */
export function printedIndicators(report: Report, framework: Framework): Readonly<Record<number, string>> {
  const entries = framework.indicators.flatMap(({ no }) => {
    const printed = report.scores.indicators.flatMap((one) =>
      one.no === no && one.score ? one.score.value : [],
    );
    const [first] = printed;
    const agrees = first !== undefined && printed.every((value) => exact(value).equals(exact(first)));
    return agrees && isPossible(first) ? [[no, first] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Scores are on 0..100. */
export function isPossible(value: string): boolean {
  return exact(value).lte(100);
}

/**
 * How far a printed number may be from the exact one: half a unit of its last decimal. A whole number is taken for
 * exact at 0 and 100 only; elsewhere its decimals were rounded away.
 */
export function roundingOf(value: string): Exact {
  if (value === '100' || value === '0') return exact(0);
  const decimals = value.split('.')[1]?.length ?? 0;
  return exact(1)
    .div(exact(10).pow(decimals) ?? 1)
    .div(2);
}

/** True where the difference of two scores can be nothing but rounding. */
export function within(a: Exact, b: Exact, tolerance: Exact): boolean {
  return a.sub(b).abs().lte(tolerance);
}

/** The number as it stands in its passage ("๙๑.๕๙"), when it stands there exactly once; else null. */
export function printedForm({ value, passage }: PrintedNumber): string | null {
  const plain = toArabicDigits(passage.text);
  const at = plain.indexOf(value);
  if (at < 0 || plain.includes(value, at + 1)) return null;
  const around = (plain[at - 1] ?? ' ') + (plain[at + value.length] ?? ' ');
  return /\d/.test(around) ? null : passage.text.slice(at, at + value.length);
}

/** A score with the framework's decimals, in the digits of the passage it belongs to. */
export function printLike(value: Exact, places: number, { text }: Passage): string {
  const print = printDecimal(value, places);
  return /[๐-๙]/.test(text) && !/[0-9]/.test(text) ? toThaiDigits(print) : print;
}
