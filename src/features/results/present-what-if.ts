import type { Framework } from '../../core/framework/schema.ts';
import { whatIf } from '../../core/scoring/what-if.ts';
import { itemChanges } from '../../core/scoring/what-if-items.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { printDecimal } from '../../lib/fraction.ts';
import { type NextView, presentNext } from './present.ts';
import { type ItemResults, verdictScore, type YearResult } from './rules.ts';
import type { WhatIfQuery } from './what-if-query.ts';

export interface WhatIfView {
  readonly total: string | null;
  readonly before: string | null;
  /** "−0.50": after minus before; null where either is not known. */
  readonly difference: string | null;
  readonly level: Bilingual | null;
  readonly reasons: readonly Bilingual[];
  readonly instruments: readonly { readonly code: string; readonly score: string | null }[];
  /** Items whose wish changes nothing. */
  readonly idle: readonly string[];
  readonly next: NextView | null;
}

/** The scores with other verdicts or indicators. A typed indicator speaks for its items. */
export function presentWhatIf(
  framework: Framework,
  { inputs, scorecard }: YearResult,
  verdicts: ItemResults,
  query: WhatIfQuery,
): WhatIfView {
  const known = [...verdicts].map(([code, result]) => [code, verdictScore(framework, result)] as const);
  const present = { ...inputs, items: Object.fromEntries(known) };
  const { changes, idle } = itemChanges(framework, present, scorecard, query.wishes);
  const indicators = { ...changes.indicators, ...query.indicators };
  const { before, after, difference } = whatIf(framework, inputs, { ...changes, indicators });
  const points = difference && printDecimal(difference, framework.rounding.places);
  return {
    total: after.total.print,
    before: before.total.print,
    difference: points && (difference.s > 0n ? `+${points}` : points.replace('-', '−')),
    level: after.level.level?.name ?? null,
    reasons: after.level.reasons,
    instruments: after.total.children.map(({ id, print }) => ({ code: id, score: print })),
    idle,
    next: presentNext(framework, { scorecard: after, level: after.level }),
  };
}
