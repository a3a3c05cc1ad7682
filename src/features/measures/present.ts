import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { exact, printDecimal } from '../../lib/fraction.ts';
import { printDate } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import { indicatorOf } from '../weak-points/rules.ts';
import type { Measure } from './queries.ts';
import { inOrder, measureAddress, type Status } from './rules.ts';

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

/** "1 ต.ค. 2565 – 30 ก.ย. 2566", the period's own words, or both; null where neither is given. */
export function printPeriod(
  page: Pick<Page, 'language'>,
  { startsOn, endsOn, periodText }: Pick<Measure, 'startsOn' | 'endsOn' | 'periodText'>,
): string | null {
  const days =
    startsOn && endsOn
      ? `${printDate(page, startsOn)} – ${printDate(page, endsOn.subtract({ days: 1 }))}`
      : null;
  return [periodText, days].filter(Boolean).join(' · ') || null;
}

export interface MeasureLine {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly href: string;
  readonly indicator: number | null;
  readonly owners: readonly string[];
  readonly period: string | null;
  readonly status: Status;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export interface ListFilter {
  readonly unitId: string | null;
  readonly status: Status | null;
}

export function presentLines(
  page: Pick<Page, 'language'>,
  measures: readonly Measure[],
  unitNames: ReadonlyMap<string, string>,
  { unitId, status }: ListFilter,
): MeasureLine[] {
  const order = inOrder(measures);
  const isEnd = (at: number, step: number) => {
    const [one, other] = [order[at], order[at + step]];
    return !other || (one?.kind === 'guideline' && one.indicator !== other.indicator);
  };
  return order
    .map((measure, at) => ({ measure, isFirst: isEnd(at, -1), isLast: isEnd(at, 1) }))
    .filter(({ measure }) => unitId === null || measure.unitIds.includes(unitId))
    .filter(({ measure }) => status === null || measure.status === status)
    .map(({ measure, ...place }) => ({
      ...{ id: measure.id, number: measure.number, title: measure.title, status: measure.status },
      ...{ indicator: measure.indicator, href: measureAddress(measure), ...place },
      owners: measure.unitIds.map((each) => unitNames.get(each) ?? each),
      period: printPeriod(page, measure),
    }));
}

/** The indicators that are measured by asking, which guidelines raise. */
export function askedIndicators(framework: Framework): Framework['indicators'] {
  return framework.indicators.filter(({ from }) => from === 'questions');
}
