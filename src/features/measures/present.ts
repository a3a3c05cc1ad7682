import type { Framework } from '../../core/framework/schema.ts';
import { printDate } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import type { Measure } from './queries.ts';
import { inOrder, measureAddress, type Status } from './rules.ts';

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
