import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { fastest } from '../../../../test/support/fastest.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, itemRow, withIndicator, withItem } from '../../../../test/support/report.ts';
import { progressUnevidenced } from './progress-unevidenced.ts';

const correct = correctReport(loadFramework());
const bare = '- เผยแพร่บนเว็บไซต์หลักของหน่วยงานครบตามองค์ประกอบ';

describe('progress-unevidenced', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(progressUnevidenced, correct)).toEqual([]);
  });

  it('joins the rows of the item tables', () => {
    const report = withItem(withItem(correct, 'O3', { progress: bare }), 'O6', { progress: bare });
    expect(runRule(progressUnevidenced, report)).toEqual([
      {
        rule: 'progress-unevidenced',
        severity: 'warning',
        message: {
          th: 'ตารางรายข้อ (OIT): ทำเครื่องหมายว่าดำเนินการแล้ว 43 แถว แต่ 2 แถวไม่มีที่อยู่เว็บ วันที่ เลขที่เอกสาร หรือจำนวนที่ตรวจสอบได้: ข้อ O3, ข้อ O6',
          en: 'In the tables of items (OIT) 43 rows are ticked as done; 2 give no address, date, document number or figure to verify: item O3, item O6.',
        },
        place: itemRow(correct, 'O3').progress.passage.place,
        alsoAt: [itemRow(correct, 'O6').progress.passage.place],
        found: bare,
        expected: 'https://… / เลขที่ / วันที่ / จำนวน',
        remedy: expect.anything(),
        fix: null,
      },
    ]);
  });

  it('keeps indicators and items apart', () => {
    const report = withItem(withIndicator(correct, 1, { progress: bare }), 'O6', { progress: bare });
    expect(runRule(progressUnevidenced, report).map(({ place }) => place.part)).toEqual([
      'indicators',
      'items',
    ]);
  });

  it('asks no evidence of what is not ticked as done', () => {
    for (const [done, notDone] of [
      [false, true],
      [false, false],
      [null, null],
      [true, true],
    ] as const) {
      const report = withItem(correct, 'O6', { progress: { done, notDone, text: bare } });
      expect(runRule(progressUnevidenced, report)).toEqual([]);
    }
  });

  it('takes evidence that stands in a column of its own', () => {
    const report = withItem(correct, 'O6', { progress: bare });
    const { place } = itemRow(report, 'O6');
    const beside = (text: string) => ({
      ...report,
      passages: [...report.passages, { text, place: { ...place, column: 9 } }],
    });
    expect(runRule(progressUnevidenced, beside('https://www.example.go.th/o6'))).toEqual([]);
    expect(runRule(progressUnevidenced, beside('-'))).toHaveLength(1);
  });

  it('finds an empty text under a tick', () => {
    expect(runRule(progressUnevidenced, withItem(correct, 'O6', { progress: '' }))).toMatchObject([
      { found: null, place: { item: 'O6' } },
    ]);
  });

  it('says one sentence of 10,000 rows, in a second', () => {
    const row = itemRow(withItem(correct, 'O6', { progress: bare }), 'O6');
    const report = { ...correct, items: Array.from({ length: 10_000 }, () => row) };
    const found = runRule(progressUnevidenced, report);
    expect(found).toHaveLength(1);
    expect(found[0]?.message.th.length).toBeLessThan(300);
    expect(fastest(() => runRule(progressUnevidenced, report))).toBeLessThan(1000);
  });
});
