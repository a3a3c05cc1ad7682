import { assertDefined } from '../../lib/assert.ts';
import { type Exact, exact } from '../../lib/fraction.ts';
import type { Framework } from '../framework/schema.ts';

/** What one missing item costs the total, in points: 0.40 … 2.00 in FY2566. */
export interface Impact {
  readonly item: string;
  readonly subIndicator: string;
  readonly cost: Exact;
}

/** The cost of every item, in the framework's order. */
export function impacts(framework: Framework): Impact[] {
  return framework.items.map((item) => ({
    item: item.code,
    subIndicator: item.subIndicator,
    cost: itemCost(framework, item.subIndicator),
  }));
}

/** Null where the framework has no such item. */
export function impact(framework: Framework, itemCode: string): Exact | null {
  const item = framework.items.find(({ code }) => code === itemCode);
  return item ? itemCost(framework, item.subIndicator) : null;
}

/**
 * What any one item of a sub-indicator costs; also for years whose items are counted but not named. An item is one of
 * its sub-indicator's items, that one of its indicator's sub-indicators, that one of its instrument's indicators: so
 * its share of the total is the weight divided by the three sizes.
 */
export function itemCost(framework: Framework, subIndicator: string): Exact {
  const sub = assertDefined(
    framework.subIndicators.find(({ code }) => code === subIndicator),
    `sub-indicator ${subIndicator}`,
  );
  const siblings = framework.subIndicators.filter(({ indicator }) => indicator === sub.indicator).length;
  const instrument = assertDefined(
    framework.instruments.find(({ indicators }) => indicators.includes(sub.indicator)),
    `instrument of indicator ${sub.indicator}`,
  );
  const { complete, missing } = framework.verdicts;
  const shares = instrument.indicators.length * siblings * sub.size;
  return exact(complete).sub(exact(missing)).mul(exact(instrument.weight)).div(shares);
}
