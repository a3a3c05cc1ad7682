import { type Exact, exact, mean, sum } from '../../lib/fraction.ts';
import type { Framework } from '../framework/schema.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { isPossible, printedIndicators, roundingOf, within } from './printed-scores.ts';
import type { Report } from './report.ts';

/** A score computed from printed ones, and how far their rounding may have moved it. */
export interface Recomputed {
  readonly value: Exact;
  readonly tolerance: Exact;
}

/** Every instrument whose indicators are all printed, by code: their mean, and the mean of their roundings. */
export function recomputeInstruments(
  report: Report,
  framework: Framework,
  scorecard: Scorecard,
): ReadonlyMap<string, Recomputed> {
  const printed = printedIndicators(report, framework);
  const entries = scorecard.total.children.flatMap(({ id, value }) => {
    const parts = framework.instruments.find(({ code }) => code === id)?.indicators ?? [];
    const tolerance = mean(parts.map((no) => roundingOf(printed[no] ?? '0')));
    return value && tolerance ? [[id, { value, tolerance }] as const] : [];
  });
  return new Map(entries);
}

/** The one printed score of each instrument; one printed with two scores, or an impossible one, is left out. */
export function printedInstruments(report: Report): ReadonlyMap<string, Recomputed> {
  const codes = [...new Set(report.scores.instruments.map(({ code }) => code))];
  const entries = codes.flatMap((code) => {
    const values = report.scores.instruments.flatMap((one) => (one.code === code ? one.number.value : []));
    const [first = ''] = values;
    const one = values.every((value) => value === first) && isPossible(first);
    return one ? [[code, { value: exact(first), tolerance: roundingOf(first) }] as const] : [];
  });
  return new Map(entries);
}

/** The weighted total of instruments; null while one is missing. */
export function recomputeTotal(
  framework: Framework,
  instruments: ReadonlyMap<string, Recomputed>,
): Recomputed | null {
  const parts = framework.instruments.flatMap(({ code, weight }) => {
    const known = instruments.get(code);
    return known ? [{ value: known.value.mul(weight), tolerance: known.tolerance.mul(weight) }] : [];
  });
  if (parts.length < framework.instruments.length) return null;
  return { value: sum(parts.map(({ value }) => value)), tolerance: sum(parts.map((part) => part.tolerance)) };
}

/** True where a printed score is the computed one but for rounding on both sides. */
export function agrees(printed: string, { value, tolerance }: Recomputed): boolean {
  return within(exact(printed), value, tolerance.add(roundingOf(printed)));
}
