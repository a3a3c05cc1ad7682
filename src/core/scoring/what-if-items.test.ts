import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { scoresByNumber } from '../../../test/support/sample-scores.ts';
import { assertDefined } from '../../lib/assert.ts';
import { exact, printDecimal } from '../../lib/fraction.ts';
import { computeScorecard } from './compute.ts';
import { impact } from './impact.ts';
import type { ScoreInputs } from './inputs.ts';
import { whatIf } from './what-if.ts';
import { type ItemWish, itemChanges } from './what-if-items.ts';

const framework = loadFramework();
const indicators = scoresByNumber;
const items = Object.fromEntries(framework.items.map(({ code }) => [code, exact(100)]));

function outcome(inputs: ScoreInputs, wishes: Record<string, ItemWish>) {
  const found = itemChanges(framework, inputs, computeScorecard(framework, inputs), wishes);
  const { difference, after: card } = whatIf(framework, inputs, found.changes);
  return {
    idle: found.idle,
    difference: difference && printDecimal(difference, 2),
    total: card.total.print,
    level: card.level.level?.name.th ?? null,
  };
}

describe('what if on items', () => {
  it('O14 missing costs 0.50, from an announced indicator as from verdicts', () => {
    const expected = { idle: [], difference: '-0.50', total: '90.54', level: 'ผ่าน' };
    expect(outcome({ indicators }, { O14: 'missing' })).toEqual(expected);
    const { 9: _, 10: __, ...asked } = indicators;
    expect(outcome({ indicators: asked, items }, { O14: 'missing' })).toEqual(expected);
  });

  it('every item costs its impact from an announced indicator', () => {
    for (const { code } of framework.items) {
      const { changes } = itemChanges(
        framework,
        { indicators },
        computeScorecard(framework, { indicators }),
        {
          [code]: 'missing',
        },
      );
      const { difference } = whatIf(framework, { indicators }, changes);
      expect(difference?.neg().equals(assertDefined(impact(framework, code), code))).toBe(true);
    }
  });

  it('adds several up: O14, O22 and O40 missing cost 0.50 + 1.00 + 2.00', () => {
    const wishes = { O14: 'missing', O22: 'missing', O40: 'missing' } as const;
    expect(outcome({ indicators }, wishes)).toMatchObject({ difference: '-3.50', total: '87.54', idle: [] });
  });

  it('brings an item back where the indicator has room for it, and tells what is idle', () => {
    const short = { ...indicators, 9: '97.50' };
    expect(outcome({ indicators: short }, { O14: 'complete' })).toMatchObject({
      difference: '0.50',
      total: '91.04',
    });
    expect(outcome({ indicators }, { O14: 'complete' })).toMatchObject({ difference: '0.00', idle: ['O14'] });
    expect(outcome({ indicators: { ...indicators, 9: null } }, { O14: 'missing' }).idle).toEqual(['O14']);
    const { 9: _, ...rest } = indicators;
    expect(outcome({ indicators: rest, items }, { O14: 'complete' }).idle).toEqual(['O14']);
  });
});
