import { type Exact, exact } from '../../lib/fraction.ts';
import type { CheckContext } from './finding.ts';
import { isPossible, roundingOf, within } from './printed-scores.ts';
import { printedInstruments, type Recomputed, recomputeInstruments, recomputeTotal } from './recompute.ts';

/** The scores a level must be judged on; null: not known. */
export interface OfficialScores {
  readonly total: Exact | null;
  readonly instruments: Readonly<Record<string, Exact | null>>;
}

/**
 * The announced scores as well as the report tells them. A printed score that its parts bear out stands as printed,
 * because the printed indicators are rounded and 84.995 may be 84.99; one they refute gives way to the recomputed one;
 * one without printed parts stands.
 */
export function officialScores({ report, framework, scorecard }: CheckContext): OfficialScores {
  const computed = recomputeInstruments(report, framework, scorecard);
  const printed = printedInstruments(report);
  const instruments = Object.fromEntries(
    framework.instruments.map(({ code }) => [code, choose(printed.get(code), computed.get(code))]),
  );
  const values = report.scores.totals.map(({ value }) => value).filter(isPossible);
  const [total] = values.every((value) => value === values[0]) ? values : [];
  const asPrinted = total === undefined ? undefined : { value: exact(total), tolerance: roundingOf(total) };
  const recomputed = recomputeTotal(framework, computed) ?? recomputeTotal(framework, printed);
  return { total: choose(asPrinted, recomputed ?? undefined), instruments };
}

function choose(printed: Recomputed | undefined, computed: Recomputed | undefined): Exact | null {
  if (!printed || !computed) return printed?.value ?? computed?.value ?? null;
  const tolerance = printed.tolerance.add(computed.tolerance);
  return within(printed.value, computed.value, tolerance) ? printed.value : computed.value;
}
