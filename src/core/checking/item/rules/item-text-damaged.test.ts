import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemTextDamaged } from './item-text-damaged.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemTextDamaged, itemUnderCheck(changes));

describe('item-text-damaged', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  const text = 'จัดทำรายงานตามงบปรมาณ';

  it('finds damage in what was typed here and in office files', () => {
    expect(run({ explanation: `หัวเรื่อง\nผลการดำเนินการดำเนินการแล้ว` })).toMatchObject([
      { severity: 'warning', found: 'ดำเนินการดำเนินการ', expected: 'ดำเนินการ', place: { line: 2 } },
    ]);
    const damaged = 'ผลของจังหัดในรอบนี้';
    expect(run({ evidence: [evidence({ fileName: 'a.docx', text: damaged })] })).toMatchObject([
      { severity: 'notice', expected: 'จังหวัด', place: { evidenceId: 'a' } },
    ]);
    expect(run({ evidence: [evidence({ kind: 'page', fileName: null, text: damaged })] })).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(run({ explanation: 'แบบรายงาน (รอบแรก' })).toMatchObject([{ severity: 'notice' }]);
  });

  it('does not read PDF and web pages, which reading may damage', () => {
    const damaged = `${text} ผลของจังหัด การการดำเนินการดำเนินการ า`;
    expect(run({ evidence: [evidence({ fileName: 'a.pdf', text: damaged })] })).toEqual([]);
    expect(run({ evidence: [evidence({ kind: 'link', fileName: null, text: damaged })] })).toEqual([]);
  });
});
