import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemForeignProvince } from './item-foreign-province.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemForeignProvince, itemUnderCheck(changes));

describe('item-foreign-province', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  const at = (province: string, before = 'องค์การบริหารส่วนตำบลทุ่งสมมุติ') => `${before} อำเภอแม่ริม ${province}`;

  it('finds another province behind the own name and in other addresses', () => {
    expect(run({ explanation: `หัวข้อ\n${at('จังหวัดหนองบัวลำภู')}` })).toMatchObject([
      { severity: 'warning', found: 'จังหวัดหนองบัวลำภู', expected: 'จังหวัดเชียงใหม่', place: { line: 2 } },
    ]);
    expect(run({ evidence: [evidence({ text: at('จ.หนองบัวลำภู', 'ที่อยู่') })] })).toMatchObject([
      { severity: 'notice', place: { evidenceId: 'a' } },
    ]);
  });

  it('lets the own province, one named alone and unknown names be', () => {
    expect(run({ explanation: at('จังหวัดเชียงใหม่') })).toEqual([]);
    expect(run({ explanation: 'อบรมที่จังหวัดหนองบัวลำภู' })).toEqual([]);
    expect(run({ explanation: at('จังหวัดสมมุตินคร') })).toEqual([]);
    const agency = { ...itemUnderCheck().agency, province: null };
    expect(run({ agency, explanation: at('จังหวัดหนองบัวลำภู') })).toEqual([]);
  });
});
