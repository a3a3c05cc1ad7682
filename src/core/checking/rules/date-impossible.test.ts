import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, withItem, withMemo, withParagraph } from '../../../../test/support/report.ts';
import type { Finding } from '../finding.ts';
import { dateImpossible } from './date-impossible.ts';

const framework = loadFramework();
const correct = correctReport(framework);
const saying = (text: string): readonly Finding[] => runRule(dateImpossible, withParagraph(correct, text));

describe('date-impossible', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(dateImpossible, correct)).toEqual([]);
  });

  it('finds a day the month does not have', () => {
    const report = withMemo(correct, { date: 'วันที่ ๓๐ กุมภาพันธ์ ๒๕๖๖' });
    expect(runRule(dateImpossible, report)).toEqual([
      {
        rule: 'date-impossible',
        severity: 'error',
        message: {
          th: 'วันที่ “๓๐ กุมภาพันธ์ ๒๕๖๖” เป็นไปไม่ได้ กุมภาพันธ์ 2566 มี 28 วัน',
          en: 'The date “๓๐ กุมภาพันธ์ ๒๕๖๖” is impossible: that month has 28 days.',
        },
        place: report.memo?.date?.place,
        alsoAt: [],
        found: '๓๐ กุมภาพันธ์ ๒๕๖๖',
        expected: '1–28 กุมภาพันธ์',
        remedy: expect.anything(),
        fix: null,
      },
    ]);
  });

  it('finds a weekday of another day', () => {
    const report = withItem(correct, 'O30', { progress: 'จัดประชุมวันพฤหัสบดีที่ ๒ มกราคม ๒๕๖๖' });
    expect(runRule(dateImpossible, report)).toMatchObject([
      {
        severity: 'error',
        found: 'วันพฤหัสบดีที่ ๒ มกราคม ๒๕๖๖',
        expected: 'วันจันทร์',
        place: { item: 'O30', column: 4 },
        message: { en: expect.stringContaining('that day is a Monday') },
      },
    ]);
  });

  it('mends a year to which 543 was added twice', () => {
    expect(saying('เมื่อวันที่ ๑๒ มกราคม ๓๑๐๙')).toMatchObject([
      { severity: 'error', expected: '๒๕๖๖', fix: { from: '๓๑๐๙', to: '๒๕๖๖' } },
    ]);
    expect(saying('12 มกราคม 3105 และ 13 มกราคม 3105')).toMatchObject([{ fix: null }, { fix: null }]);
  });

  it('finds an era that contradicts its year', () => {
    expect(saying('12 มกราคม พ.ศ. 2023')).toMatchObject([{ severity: 'error', expected: null }]);
  });

  it('doubts numbers that may be those of a document', () => {
    expect(saying('เลขที่ 31/02/2566')).toMatchObject([{ severity: 'warning' }]);
    expect(saying('เมื่อวันที่ 31/02/2566')).toMatchObject([{ severity: 'error' }]);
    expect(saying('วันที่ 12/13/2566')).toMatchObject([{ severity: 'error', expected: '1–12' }]);
  });

  it.each([
    '๒๙ กุมภาพันธ์ ๒๕๖๗',
    'วันจันทร์ที่ ๒ มกราคม ๒๕๖๖',
    'คำสั่งที่ 31/2566',
    'https://www.example.go.th/31/02/2566',
    'หมู่ ๓๒ ต.คลองหนึ่ง',
    'วันจันทร์ถึงวันศุกร์ เวลา ๐๘.๓๐ – ๑๖.๓๐ น.',
    'ทุกวันพุธของเดือน มกราคม 2566',
  ])('lets a text say %s', (text) => {
    expect(saying(text)).toEqual([]);
  });
});
