import { describe, expect, it } from 'vitest';
import { contextOf, runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import {
  correctReport,
  itemRow,
  withIndicator,
  withItem,
  withMeasure,
  withMemo,
} from '../../../../test/support/report.ts';
import { dateOutsideYear } from './date-outside-year.ts';

const framework = loadFramework();
const correct = correctReport(framework);

describe('date-outside-year', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(dateOutsideYear, correct)).toEqual([]);
  });

  it('finds an activity of another year', () => {
    const report = withItem(correct, 'O30', { progress: 'จัดกิจกรรมเมื่อวันที่ ๑๕ มกราคม ๒๕๖๕' });
    expect(runRule(dateOutsideYear, report)).toEqual([
      {
        rule: 'date-outside-year',
        severity: 'notice',
        message: {
          th: 'ข้อ O30 ระบุ “๑๕ มกราคม ๒๕๖๕” ซึ่งอยู่นอกปีงบประมาณ พ.ศ. 2566',
          en: 'In item O30 “๑๕ มกราคม ๒๕๖๕” is outside fiscal year 2566.',
        },
        place: itemRow(report, 'O30').progress.passage.place,
        alsoAt: [],
        found: '๑๕ มกราคม ๒๕๖๕',
        expected: 'ปีงบประมาณ พ.ศ. 2566',
        remedy: expect.anything(),
        fix: null,
      },
    ]);
    expect(
      runRule(dateOutsideYear, withIndicator(correct, 2, { progress: 'แจ้งเวียน ม.ค. 65' })),
    ).toMatchObject([{ severity: 'warning', found: 'ม.ค. 65', place: { indicator: 2, column: 4 } }]);
    expect(runRule(dateOutsideYear, withMeasure(correct, 1, { outcome: 'อบรม 4/1/2568' }))).toMatchObject([
      { severity: 'warning', found: '4/1/2568', place: { measure: 1 } },
    ]);
  });

  it('finds a period column copied from the year before', () => {
    expect(
      runRule(dateOutsideYear, withIndicator(correct, 1, { period: 'ต.ค. ๖๔ ถึง ก.ย. ๖๕' })),
    ).toMatchObject([
      { severity: 'warning', found: 'ต.ค. ๖๔ ถึง ก.ย. ๖๕', place: { indicator: 1, column: 3 } },
    ]);
    expect(runRule(dateOutsideYear, withMeasure(correct, 2, { period: 'ตลอดปีงบประมาณ' }))).toEqual([]);
    expect(runRule(dateOutsideYear, withMeasure(correct, 2, { period: 'ส.ค. ๖๖ - ธ.ค. ๖๖' }))).toEqual([]);
  });

  it.each([
    ['O30', 'ประชุมเมื่อ ๑๕ มกราคม ๒๕๖๕ และ ๑๕ มกราคม ๒๕๖๖'],
    ['O30', 'ประกาศเมื่อ ๓๐ กรกฎาคม ๒๕๖๕'],
    ['O30', 'รายงานเมื่อ ๒๐ ธันวาคม ๒๕๖๖'],
    ['O30', 'ตามหนังสือ ที่ มท ๐๘๐๘/ว ๑ ลงวันที่ ๑๕ มกราคม ๒๕๖๐'],
    ['O30', 'ประชุมเมื่อ ๓๐ กุมภาพันธ์ ๒๕๖๐'],
    ['O30', 'ประชุมเมื่อ ๑๕ มกราคม'],
    ['O12', 'ตั้งแต่ ๑ ตุลาคม ๒๕๖๔ – ๓๑ มีนาคม ๒๕๖๕'],
    ['O13', 'รายงานลงวันที่ ๓๑ มกราคม ๒๕๖๕'],
    ['O1', 'ปรับปรุงเมื่อ ๑๕ มกราคม ๒๕๖๐'],
  ])('lets %s say: %s', (code, progress) => {
    expect(runRule(dateOutsideYear, withItem(correct, code, { progress }))).toEqual([]);
  });

  it('finds a memo from before the results, and one long after', () => {
    expect(runRule(dateOutsideYear, withMemo(correct, { date: 'วันที่ ๙ สิงหาคม ๒๕๖๖' }))).toMatchObject([
      {
        severity: 'warning',
        found: '๙ สิงหาคม ๒๕๖๖',
        expected: 'ตั้งแต่ 10 สิงหาคม 2566',
        place: correct.memo?.date?.place,
        message: {
          en: 'The memo is dated “๙ สิงหาคม ๒๕๖๖”, before the results were announced (10 สิงหาคม 2566).',
        },
      },
    ]);
    expect(runRule(dateOutsideYear, withMemo(correct, { date: '1 ตุลาคม 2567' }))).toHaveLength(1);
    for (const date of ['๑๐ สิงหาคม ๒๕๖๖', '๓๐ กันยายน ๒๕๖๗', '๓๐ กุมภาพันธ์ ๒๕๖๖', 'วันที่'])
      expect(runRule(dateOutsideYear, withMemo(correct, { date }))).toEqual([]);
  });

  it('falls back on the year where the announcement is not known', () => {
    const unknown = { ...framework, calendar: [] };
    const memo = (date: string) =>
      dateOutsideYear.check({ ...contextOf(withMemo(correct, { date })), framework: unknown });
    expect(memo('๙ สิงหาคม ๒๕๖๖')).toEqual([]);
    expect(memo('๙ สิงหาคม ๒๕๖๕')).toHaveLength(1);
  });
});
