import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemPlaceholder } from './item-placeholder.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemPlaceholder, itemUnderCheck(changes));

describe('item-placeholder', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  it.each([
    'ชื่อผู้รับผิดชอบ ..........',
    'ลงชื่อ ________',
    'รายงานของ (ระบุชื่อหน่วยงาน)',
    'รายงานของ [ชื่อหน่วยงาน]',
    'ปีงบประมาณ พ.ศ. 25XX',
    'ปีงบประมาณ พ.ศ. ๒๕...',
    'ครั้งที่ xxx',
    'ผลการดำเนินงาน โปรดระบุ',
    'ข้อความตัวอย่าง',
    'ตาราง TBD',
    'จำนวน …… ราย',
  ])('finds the blank in %j', (text) => {
    expect(run({ explanation: `หัวเรื่อง\n${text}` })).toMatchObject([
      { severity: 'warning', place: { line: 2 } },
    ]);
    expect(run({ evidence: [evidence({ text })] })).toMatchObject([{ severity: 'notice' }]);
  });

  it('is certain of sample text typed here', () => {
    expect(run({ explanation: 'Lorem ipsum dolor sit amet' })).toMatchObject([{ severity: 'error' }]);
  });

  it.each([
    'บทนำ ............................ ๑',
    'สารบัญ…………………………… 12',
    'และอื่น ๆ ...',
    'ผู้รับผิดชอบระบุไว้ในหน้า ๒ (สำนักปลัด)',
    'ค่า x และ XX',
    'รายละเอียดโปรดระบุในแบบคำร้อง',
  ])('lets %j be', (explanation) => {
    expect(run({ explanation })).toEqual([]);
  });
});
