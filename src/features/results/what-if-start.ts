import type { Framework } from '../../core/framework/schema.ts';
import { computeScorecard } from '../../core/scoring/compute.ts';
import { findDerivation } from '../../core/scoring/derive.ts';
import { ownValue, type ScoreInputs } from '../../core/scoring/inputs.ts';
import type { Scorecard } from '../../core/scoring/scorecard.ts';
import type { Exact } from '../../lib/fraction.ts';
import { type ItemResults, verdictScore, type YearResult } from './rules.ts';

/** Where an indicator that a trial begins with is from. */
export type StartOrigin = 'known' | 'verdicts' | 'last-year';

export interface StartIndicator {
  /** As printed; null where nothing is known of it. */
  readonly score: string | null;
  readonly origin: StartOrigin | null;
}

export interface WhatIfStart {
  readonly inputs: ScoreInputs;
  readonly scorecard: Scorecard;
  /** By number. */
  readonly indicators: Readonly<Record<number, StartIndicator>>;
}

/**
 * What a trial begins with: this year's scores as far as they are known; where they are not, an indicator made of items
 * from the verdicts so far, an item without one counting as complete; and what is still open as it was last year.
 */
export function startOf(
  framework: Framework,
  { inputs, scorecard }: Pick<YearResult, 'inputs' | 'scorecard'>,
  verdicts: ItemResults,
  lastYear: Readonly<Record<string, string | null>>,
): WhatIfStart {
  const given: Record<number, string | null> = { ...inputs.indicators };
  const items: Record<string, Exact | null> = { ...inputs.items };
  const origins = new Map<number, StartOrigin>();
  for (const { no } of framework.indicators) {
    const own = itemsOf(framework, no);
    const last = ownValue(lastYear, no);
    if (findDerivation(scorecard.total, String(no))?.value) origins.set(no, 'known');
    else if (own.some((code) => verdicts.has(code))) {
      for (const code of own) items[code] = verdictScore(framework, verdicts.get(code) ?? 'complete');
      origins.set(no, 'verdicts');
    } else if (last !== null) {
      given[no] = last;
      origins.set(no, 'last-year');
    }
  }
  const start = { ...inputs, indicators: given, items };
  const begun = computeScorecard(framework, start);
  const indicators = framework.indicators.map(({ no }) => {
    const score = findDerivation(begun.total, String(no))?.print ?? null;
    return [no, { score, origin: origins.get(no) ?? null }] as const;
  });
  return { inputs: start, scorecard: begun, indicators: Object.fromEntries(indicators) };
}

function itemsOf({ subIndicators, items }: Framework, no: number): string[] {
  const own = new Set(subIndicators.filter(({ indicator }) => indicator === no).map(({ code }) => code));
  return items.filter(({ subIndicator }) => own.has(subIndicator)).map(({ code }) => code);
}
