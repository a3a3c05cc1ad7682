import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemFutureDate } from './item-future-date.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemFutureDate, itemUnderCheck(changes));

describe('item-future-date', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  it('is certain of the date given for a document', () => {
    expect(run({ evidence: [evidence({ datedOn: '2023-04-21' })] })).toMatchObject([
      { severity: 'error', found: '21 เมษายน 2566', place: { evidenceId: 'a' } },
    ]);
    expect(run({ evidence: [evidence({ datedOn: '2023-04-20' })] })).toEqual([]);
  });

  it('doubts a day of signing in a text, not a day a plan speaks of', () => {
    expect(run({ evidence: [evidence({ text: 'เรื่อง\nประกาศ ณ วันที่ ๙ มกราคม ๒๕๖๗' })] })).toMatchObject([
      { severity: 'warning', found: '๙ มกราคม ๒๕๖๗', place: { line: 2 } },
    ]);
    expect(run({ explanation: 'คำสั่งลงวันที่ 1 พ.ค. 2566' })).toHaveLength(1);
    expect(run({ evidence: [evidence({ text: 'จะจัดประชุมวันที่ ๙ มกราคม ๒๕๖๗' })] })).toEqual([]);
    expect(run({ evidence: [evidence({ text: 'ประกาศ ณ วันที่ ๙ มกราคม ๒๕๖๖' })] })).toEqual([]);
  });
});
