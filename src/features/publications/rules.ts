import type { Framework, Item } from '../../core/framework/schema.ts';
import type { Measure } from '../measures/queries.ts';
import type { YearProgress } from '../progress/queries.ts';

/** The registers whose published item makes a year's measures public. */
const ofMeasures = ['measures-plan', 'measures-progress'];

/** The published items that disclose a year's measures (ITA 2566: O42, O43); none: the plan is still the office's own. */
export function itemsOfMeasures(
  { items }: Pick<Framework, 'items'>,
  published: readonly { readonly item: string }[],
): Item[] {
  const isPublic = new Set(published.map(({ item }) => item));
  return items.filter(({ code, register = '' }) => ofMeasures.includes(register) && isPublic.has(code));
}

/** Which of a year's two items about measures the public has, and since when. */
export interface MeasuresOut {
  /** The plan (ITA 2566: O42). */
  readonly plan: Temporal.Instant | null;
  /** The report on its progress (ITA 2566: O43). */
  readonly report: Temporal.Instant | null;
}

/** A measure as the public may read it: what an item that is not published would tell is empty. */
export interface PublicMeasure
  extends Pick<
    Measure,
    | 'kind'
    | 'number'
    | 'title'
    | 'indicator'
    | 'status'
    | 'steps'
    | 'startsOn'
    | 'endsOn'
    | 'periodText'
    | 'target'
    | 'baseline'
    | 'outcome'
    | 'effect'
  > {
  /** Names of the units. */
  readonly owners: readonly string[];
  readonly progress: readonly { readonly on: Temporal.PlainDate; readonly text: string }[];
}

interface Known {
  readonly owners: readonly string[];
  readonly progress: readonly Pick<YearProgress, 'on' | 'text' | 'writtenAt'>[];
}

/**
 * The plan tells targets; the report tells what was done, as far as whoever approved it could read it; what came of a
 * measure is told once somebody else has verified it. Steps, owners and period stand in both.
 */
export function publicMeasure(
  measure: Measure,
  { owners, progress }: Known,
  out: MeasuresOut,
): PublicMeasure {
  const { kind, number, title, indicator, status, steps, startsOn, endsOn, periodText } = measure;
  const { report } = out;
  const approved = report
    ? progress.filter(({ writtenAt }) => Temporal.Instant.compare(writtenAt, report) <= 0)
    : [];
  const isTold = status === 'verified';
  return {
    ...{ kind, number, title, indicator, status, steps, startsOn, endsOn, periodText, owners },
    target: out.plan ? measure.target : '',
    baseline: out.plan ? measure.baseline : '',
    progress: approved.map(({ on, text }) => ({ on, text })),
    outcome: isTold ? measure.outcome : '',
    effect: isTold ? measure.effect : '',
  };
}
