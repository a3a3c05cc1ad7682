import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import {
  correctReport,
  itemRow,
  withIndicator,
  withItem,
  withMeasure,
} from '../../../../test/support/report.ts';
import { ownerMissing } from './owner-missing.ts';

const correct = correctReport(loadFramework());

describe('owner-missing', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(ownerMissing, correct)).toEqual([]);
  });

  it('joins the rows of a table', () => {
    const report = withItem(withItem(correct, 'O3', { owner: '-' }), 'O20', { owner: '' });
    expect(runRule(ownerMissing, report)).toEqual([
      {
        rule: 'owner-missing',
        severity: 'warning',
        message: {
          th: 'ตารางรายข้อ (OIT): ไม่ระบุผู้รับผิดชอบ 2 แถว: ข้อ O3, ข้อ O20',
          en: 'In the tables of items (OIT) 2 rows name no owner: item O3, item O20.',
        },
        place: itemRow(correct, 'O3').owner.place,
        alsoAt: [itemRow(correct, 'O20').owner.place],
        found: '-',
        expected: 'ชื่อส่วนงานหรือตำแหน่ง',
        remedy: expect.anything(),
        fix: null,
      },
    ]);
  });

  it('looks at measures and indicators too', () => {
    const report = withMeasure(withIndicator(correct, 8, { owner: '…' }), 3, { owner: ' ' });
    expect(runRule(ownerMissing, report)).toMatchObject([
      {
        place: { measure: 3 },
        found: null,
        message: { en: 'In the table of measures 1 row names no owner: measure 3.' },
      },
      { place: { indicator: 8 }, found: '…' },
    ]);
  });

  it('takes any unit for an owner', () => {
    for (const owner of ['ทุกส่วนงาน', 'สำนักปลัด / กองคลัง', '๑. กองช่าง', 'นายก']) {
      expect(runRule(ownerMissing, withItem(correct, 'O3', { owner }))).toEqual([]);
    }
  });
});
