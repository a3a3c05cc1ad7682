import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';

/** A stretch of the year's calendar, half open: `end` is the first day it is over. */
export interface StagePlan {
  readonly code: string;
  readonly name: Bilingual;
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
  /** False: a guess that the agency must check. */
  readonly confirmed: boolean;
}

/**
 * The calendar a year begins with: the framework's own, of which unverified dates await a check; where it has none,
 * that of the nearest year that has one, moved by whole years, all of it awaiting a check.
 */
export function stagesOf(framework: Framework, others: readonly Framework[]): StagePlan[] {
  if (framework.calendar.length > 0) return plan(framework, 0);
  const distance = (other: Framework) => Math.abs(other.fiscalYear - framework.fiscalYear);
  const [nearest] = others
    .filter(({ calendar, scheme }) => calendar.length > 0 && scheme === framework.scheme)
    .sort((a, b) => distance(a) - distance(b));
  return nearest ? plan(nearest, framework.fiscalYear - nearest.fiscalYear) : [];
}

function plan({ calendar }: Framework, years: number): StagePlan[] {
  return calendar.map(({ code, name, start, end, verified }) => ({
    code,
    name,
    start: Temporal.PlainDate.from(start).add({ years }),
    end: Temporal.PlainDate.from(end).add({ years }),
    confirmed: verified && years === 0,
  }));
}

export type StageTime = 'over' | 'now' | 'ahead';

export function stageTime(
  { start, end }: Pick<StagePlan, 'start' | 'end'>,
  today: Temporal.PlainDate,
): StageTime {
  if (Temporal.PlainDate.compare(today, start) < 0) return 'ahead';
  return Temporal.PlainDate.compare(today, end) < 0 ? 'now' : 'over';
}
