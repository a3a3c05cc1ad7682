import { describe, expect, it } from 'vitest';
import { itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemExplanationMissing } from './item-explanation-missing.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemExplanationMissing, itemUnderCheck(changes));

describe('item-explanation-missing', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  it.each(['', '  \n ', '-', '…', 'ไม่ระบุ'])('is certain that %j explains nothing', (explanation) => {
    expect(run({ explanation })).toMatchObject([
      { severity: 'error', place: { evidenceId: null, line: null }, message: { th: 'ข้อ O12 ยังไม่มีคำอธิบาย' } },
    ]);
  });

  it('doubts a claim without content', () => {
    expect(run({ explanation: 'ดำเนินการแล้ว' })).toMatchObject([
      { severity: 'warning', found: 'ดำเนินการแล้ว' },
    ]);
    expect(run({ explanation: 'ไม่มีเรื่องร้องเรียนในรอบหกเดือนแรก' })).toEqual([]);
  });
});
