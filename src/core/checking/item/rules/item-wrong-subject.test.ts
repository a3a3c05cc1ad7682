import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemWrongSubject } from './item-wrong-subject.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemWrongSubject, itemUnderCheck(changes));

describe('item-wrong-subject', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  const ethics = 'เผยแพร่ประมวลจริยธรรมและข้อกำหนดจริยธรรมไว้ที่หน้าเว็บไซต์แล้ว';

  it('finds another item’s subject in the explanation and at the head of a file', () => {
    expect(run({ explanation: ethics })).toMatchObject([
      { severity: 'warning', place: { evidenceId: null }, found: 'ประมวลจริยธรรม' },
    ]);
    expect(run({ evidence: [evidence({ title: 'แฟ้ม', text: ethics })] })).toMatchObject([
      { severity: 'notice', place: { evidenceId: 'a' } },
    ]);
    expect(run({ evidence: [evidence({ title: 'ประมวลจริยธรรม', text: 'หน้าหนึ่ง' })] })).toHaveLength(1);
  });

  it('lets the own subject, several subjects and later pages be', () => {
    expect(run({ code: 'O39', explanation: ethics })).toEqual([]);
    expect(run({ explanation: `รายงานการใช้จ่ายงบประมาณ และ${ethics}` })).toEqual([]);
    expect(run({ explanation: `${ethics} รวมทั้งแจ้งเบาะแสและแผนที่ตั้ง` })).toEqual([]);
    const later = `${'เรื่องทั่วไป '.repeat(80)}${ethics}`;
    expect(run({ evidence: [evidence({ title: 'แฟ้ม', text: later })] })).toEqual([]);
  });
});
