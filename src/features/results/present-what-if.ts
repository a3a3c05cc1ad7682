import type { Framework } from '../../core/framework/schema.ts';
import { whatIf } from '../../core/scoring/what-if.ts';
import { itemChanges } from '../../core/scoring/what-if-items.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { exact, printDecimal } from '../../lib/fraction.ts';
import { type NextView, presentNext } from './present.ts';
import { type ItemResults, verdictScore } from './rules.ts';
import type { WhatIfQuery } from './what-if-query.ts';
import type { WhatIfStart } from './what-if-start.ts';

export interface WhatIfView {
  readonly total: string | null;
  readonly before: string | null;
  /** "−0.50": after minus before, both as printed, so that a reader gets the same; null where either is not known. */
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
  { inputs, scorecard }: Pick<WhatIfStart, 'inputs' | 'scorecard'>,
  verdicts: ItemResults,
  query: WhatIfQuery,
): WhatIfView {
  const known = [...verdicts].map(([code, result]) => [code, verdictScore(framework, result)] as const);
  const present = { ...inputs, items: { ...inputs.items, ...Object.fromEntries(known) } };
  const { changes, idle } = itemChanges(framework, present, scorecard, query.wishes);
  const indicators = { ...changes.indicators, ...query.indicators };
  const { before, after } = whatIf(framework, inputs, { ...changes, indicators });
  return {
    total: after.total.print,
    before: before.total.print,
    difference: differenceOf(before.total.print, after.total.print, framework.rounding.places),
    level: after.level.level?.name ?? null,
    reasons: after.level.reasons,
    instruments: after.total.children.map(({ id, print }) => ({ code: id, score: print })),
    idle,
    next: presentNext(framework, { scorecard: after, level: after.level }),
  };
}

function differenceOf(before: string | null, after: string | null, places: number): string | null {
  if (before === null || after === null) return null;
  const points = exact(after).sub(exact(before));
  const printed = printDecimal(points, places);
  return points.gt(0) ? `+${printed}` : printed.replace('-', '−');
}
