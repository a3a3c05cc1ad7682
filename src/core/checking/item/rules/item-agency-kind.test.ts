import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemAgencyKind } from './item-agency-kind.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemAgencyKind, itemUnderCheck(changes));

describe('item-agency-kind', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  it('finds a word of another kind: certain when typed here, probable in a file', () => {
    const text = 'บุคลากรของเทศบาลทุกคนรับทราบ';
    expect(run({ explanation: text })).toMatchObject([{ severity: 'error', found: 'เทศบาล' }]);
    expect(run({ evidence: [evidence({ text })] })).toMatchObject([
      { severity: 'warning', place: { line: 1 } },
    ]);
  });

  it('lets laws, partners and the own words be', () => {
    expect(run({ explanation: 'ตามพระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖' })).toEqual([]);
    expect(run({ explanation: 'ร่วมกับเทศบาลในพื้นที่' })).toEqual([]);
    expect(run({ explanation: 'นายกองค์การบริหารส่วนตำบลลงนามแล้ว และ อบต. เผยแพร่แล้ว' })).toEqual([]);
  });
});
