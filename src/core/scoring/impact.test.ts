import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { assertDefined } from '../../lib/assert.ts';
import { type Exact, exact, printDecimal } from '../../lib/fraction.ts';
import { computeScorecard } from './compute.ts';
import { impact, impacts } from './impact.ts';

const framework = loadFramework();

describe('the cost of a missing item', () => {
  it.each([
    ['9.1', '0.40', 10],
    ['9.2', '0.50', 8],
    ['9.3', '1.00', 4],
    ['9.4', '1.00', 4],
    ['9.5', '1.00', 4],
    ['10.1', '1.25', 8],
    ['10.2', '2.00', 5],
  ])('under %s is %s for each of its %i items', (sub, cost, size) => {
    const costs = impacts(framework).filter(({ subIndicator }) => subIndicator === sub);
    expect(costs.map((each) => printDecimal(each.cost, 2))).toEqual(Array.from({ length: size }, () => cost));
  });

  it('is what the total loses when the item is missing', () => {
    const indicators = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((no) => [no, '90']));
    const items = Object.fromEntries(framework.items.map(({ code }) => [code, exact(100)]));
    const total = (verdicts: Record<string, Exact>) =>
      assertDefined(computeScorecard(framework, { indicators, items: verdicts }).total.value, 'total');
    for (const { item, cost } of impacts(framework)) {
      expect(
        total(items)
          .sub(total({ ...items, [item]: exact(0) }))
          .equals(cost),
        item,
      ).toBe(true);
    }
  });

  it('of all items together is the weight of their instrument', () => {
    const all = impacts(framework).reduce((sum, { cost }) => sum.add(cost), exact(0));
    expect(printDecimal(all, 2)).toBe('40.00');
  });

  it('follows the sizes of another framework, and its verdicts', () => {
    const half = structuredClone(framework);
    half.verdicts.missing = '50';
    expect(printDecimal(assertDefined(impact(half, 'O43'), 'O43'), 2)).toBe('1.00');
    expect(impacts(loadFramework('nacc-2564'))).toEqual([]);
  });

  it('is unknown for an item the framework does not have', () => {
    expect(impact(framework, 'O44')).toBeNull();
    expect(impact(framework, '__proto__')).toBeNull();
  });
});
