import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemCopiedText } from './item-copied-text.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemCopiedText, itemUnderCheck(changes));

describe('item-copied-text', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  const told = 'จัดฝึกอบรมบุคลากรเรื่องการเงินและพัสดุจำนวนสองรุ่นที่หอประชุม มีผู้เข้าร่วมครบทุกกอง เบิกจ่ายแล้วร้อยละสี่สิบของแผน';
  const other = (item: string, text: string, fiscalYear = 2566) => ({
    item,
    fiscalYear,
    title: 'ชื่อข้อ',
    text,
  });

  it('finds another item’s explanation, names, spaces and list marks apart', () => {
    const mine = `- องค์การบริหารส่วนตำบลทุ่งสมมุติ ${told.replaceAll(' ', '\n')}`;
    expect(run({ explanation: mine, otherTexts: [other('O1', 'ไม่เกี่ยว'), other('O31', told)] })).toMatchObject(
      [
        {
          severity: 'warning',
          place: { evidenceId: null, line: 1 },
          message: { th: expect.stringContaining('ข้อ O31') },
        },
      ],
    );
  });

  it('tells the copy and not the original, which speaks of its own subject', () => {
    const procured = 'ลงรายงานผลการจัดซื้อจัดจ้างของปีก่อนไว้ที่หน้าเว็บไซต์ของหน่วยงานครบทุกโครงการแล้ว';
    expect(run({ code: 'O22', explanation: procured, otherTexts: [other('O24', procured)] })).toEqual([]);
    expect(run({ code: 'O24', explanation: procured, otherTexts: [other('O22', procured)] })).toHaveLength(1);
  });

  it('finds it with a few words changed', () => {
    const mine = told.replace('สองรุ่น', 'สามรุ่น');
    expect(run({ explanation: mine, otherTexts: [other('O31', told)] })).toHaveLength(1);
    expect(run({ explanation: told.toUpperCase().slice(0, 30), otherTexts: [other('O31', told)] })).toEqual(
      [],
    );
  });

  it('only remarks where the framework relates the items', () => {
    expect(run({ explanation: told, otherTexts: [other('O11', told)] })).toMatchObject([
      { severity: 'notice' },
    ]);
  });

  it('doubts a report of a time that is last year’s, remarks on a plan, says nothing of the present state', () => {
    const last = (code: string) => run({ code, explanation: told, otherTexts: [other(code, told, 2565)] });
    expect(last('O12')).toMatchObject([
      { severity: 'warning', message: { th: expect.stringContaining('2565') } },
    ]);
    expect(last('O13')).toMatchObject([{ severity: 'warning' }]);
    expect(last('O4')).toMatchObject([{ severity: 'notice' }]);
    expect(last('O1')).toEqual([]);
  });

  it('finds a long passage within other text and shows its line', () => {
    const passage = Array.from({ length: 12 }, (_, at) => `โครงการที่ ${at} ${told.slice(at * 3)}`).join(' ');
    const own = (seed: string) =>
      Array.from({ length: 40 }, (_, at) => `${seed}เรื่องลำดับ${at * 7919}`).join(' ');
    const text = `${own('เหนือ')}\n${passage}\n${own('ใต้')}${own('กลาง')}`;
    const found = run({
      evidence: [evidence({ text })],
      otherTexts: [other('O31', `${own('ออก')} ${passage} ${own('ตก')}`)],
    });
    expect(found).toMatchObject([{ severity: 'warning', place: { evidenceId: 'a', line: 2 } }]);
    expect(found[0]?.message.th).toContain('ข้อความยาว');
  });

  it('takes what stands in many items for a shared form', () => {
    const otherTexts = ['O1', 'O2', 'O3', 'O31', 'O32'].map((code) => other(code, told));
    expect(run({ explanation: told, otherTexts })).toEqual([]);
  });
});
