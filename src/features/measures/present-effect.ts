import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { exact, printDecimal } from '../../lib/fraction.ts';
import { indicatorOf } from '../weak-points/rules.ts';
import type { Measure } from './queries.ts';

export interface Effect {
  readonly indicator: number;
  readonly name: Bilingual;
  /** As announced, "77.01"; null where it was not. */
  readonly before: string | null;
  readonly after: string | null;
  /** "+4.20", "-1.00", "0.00"; null until both are known. */
  readonly difference: string | null;
}

/** The indicator a measure raises, before and after; null where it names none, itself or by its weak point. */
export function effectOf(
  { indicator, aim, year }: Pick<Measure, 'indicator' | 'aim' | 'year'>,
  framework: Framework,
  scores: ReadonlyMap<number, ReadonlyMap<string, string>>,
): Effect | null {
  const number = indicator ?? indicatorOf(aim);
  const known = framework.indicators.find(({ no }) => no === number);
  if (!known) return null;
  const [before, after] = [year - 1, year].map((each) => scores.get(each)?.get(String(known.no)) ?? null);
  return {
    ...{ indicator: known.no, name: known.name, before: before ?? null, after: after ?? null },
    difference: before && after ? signed(before, after) : null,
  };
}

function signed(before: string, after: string): string {
  const difference = exact(after).sub(exact(before));
  const printed = printDecimal(difference, 2);
  return difference.s > 0n && difference.n > 0n ? `+${printed}` : printed;
}
