import { describe, expect, it } from 'vitest';
import { itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemSelfCheckUnanswered } from './item-self-check-unanswered.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemSelfCheckUnanswered, itemUnderCheck(changes));

describe('item-self-check-unanswered', () => {
  it('finds nothing where every component has an answer, a doubtful one too', () => {
    expect(run({})).toEqual([]);
    expect(run({ code: 'O14', selfCheck: { 0: 'no', 1: 'unsure', 2: 'yes' } })).toEqual([]);
  });

  it('counts what is open, before the self-check was begun and after', () => {
    const say = (selfCheck: ItemUnderCheck['selfCheck']) =>
      run({ code: 'O14', selfCheck }).map(({ severity, message }) => [severity, message.th]);
    expect(say({})).toEqual([
      ['warning', 'ข้อ O14 ยังไม่ได้ตอบการตรวจตนเอง 3 จาก 3 องค์ประกอบ เริ่มที่ “คู่มืออย่างน้อยหนึ่งเรื่อง”'],
    ]);
    expect(say({ 0: 'yes', 2: 'yes' })).toEqual([
      ['warning', 'ข้อ O14 ยังไม่ได้ตอบการตรวจตนเอง 1 จาก 3 องค์ประกอบ เริ่มที่ “ใช้กับงานใด สำหรับเจ้าหน้าที่ตำแหน่งใด”'],
    ]);
  });
});
