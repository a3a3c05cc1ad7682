import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemTickedWithoutEvidence } from './item-ticked-without-evidence.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemTickedWithoutEvidence, itemUnderCheck(changes));

describe('item-ticked-without-evidence', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  it('is certain when all is ticked and nothing is there', () => {
    expect(run({ evidence: [] })).toMatchObject([{ severity: 'error' }]);
  });

  it('doubts some ticks, and none at all is honest', () => {
    expect(run({ evidence: [], selfCheck: { 0: 'yes', 1: 'no' } })).toMatchObject([{ severity: 'warning' }]);
    expect(run({ evidence: [], selfCheck: { 0: 'no' } })).toEqual([]);
    expect(run({ evidence: [evidence({ kind: 'register' })] })).toEqual([]);
  });
});
