import { describe, expect, it } from 'vitest';
import { itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemComponentUnticked } from './item-component-unticked.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemComponentUnticked, itemUnderCheck(changes));

describe('item-component-unticked', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  it('names each component that is missing or in doubt', () => {
    const found = run({ code: 'O14', selfCheck: { 0: 'no', 1: 'unsure' } });
    expect(found.map(({ severity, expected }) => [severity, expected])).toEqual([
      ['warning', 'คู่มืออย่างน้อยหนึ่งเรื่อง'],
      ['notice', 'ใช้กับงานใด สำหรับเจ้าหน้าที่ตำแหน่งใด'],
    ]);
  });

  it('leaves what was not answered to another rule, and takes "if any" lightly', () => {
    expect(run({ selfCheck: {} })).toEqual([]);
    expect(run({ code: 'O39', selfCheck: { 0: 'yes', 1: 'no' } })).toMatchObject([{ severity: 'notice' }]);
  });
});
