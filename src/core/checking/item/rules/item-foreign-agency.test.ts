import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemForeignAgency } from './item-foreign-agency.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemForeignAgency, itemUnderCheck(changes));

describe('item-foreign-agency', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  const pasted = 'เทศบาลตำบลลำดอกแก จัดประชุมประชาคมเรื่องน้ำ';

  it('is certain in words typed here, not in a file', () => {
    expect(run({ explanation: pasted })).toMatchObject([
      {
        severity: 'error',
        found: 'เทศบาลตำบลลำดอกแก',
        expected: 'องค์การบริหารส่วนตำบลทุ่งสมมุติ',
        place: { evidenceId: null, line: 1 },
      },
    ]);
    expect(run({ evidence: [evidence({ kind: 'page', text: `หัวข้อ\n\n${pasted}` })] })).toMatchObject([
      { severity: 'error', place: { evidenceId: 'a', line: 3 } },
    ]);
    expect(run({ evidence: [evidence({ text: pasted })] })).toMatchObject([{ severity: 'warning' }]);
  });

  it('finds another agency’s name alone at the head of a document, once for all pages', () => {
    const text = `รายงานผล\nองค์การบริหารส่วนตำบลกุดผึ้ง\n${'องค์การบริหารส่วนตำบลกุดผึ้ง จัดทำรายงาน\n'.repeat(9)}`;
    expect(run({ evidence: [evidence({ text })] })).toMatchObject([
      { severity: 'warning', found: 'องค์การบริหารส่วนตำบลกุดผึ้ง', place: { line: 2 } },
    ]);
  });

  it('tells a slip of the own name and lets partners be', () => {
    expect(run({ explanation: 'องค์การบริหารส่วนตำบลทุ่งสมมติ จัดทำรายงาน' })).toMatchObject([
      { severity: 'warning', message: { th: expect.stringContaining('สะกด') } },
    ]);
    expect(run({ explanation: 'ศึกษาดูงาน ณ เทศบาลตำบลลำดอกแก' })).toEqual([]);
    expect(run({ explanation: 'องค์การบริหารส่วนตำบลทุ่งสมมุติ จัดทำรายงาน' })).toEqual([]);
  });

  it('says nothing for an agency of a kind it does not know', () => {
    const agency = { kind: 'school', name: 'ก', subdistrict: null, district: null, province: null };
    expect(run({ agency, explanation: pasted })).toEqual([]);
  });
});
