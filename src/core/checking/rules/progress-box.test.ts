import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, itemRow, withIndicator, withItem } from '../../../../test/support/report.ts';
import { progressBox } from './progress-box.ts';

const correct = correctReport(loadFramework());
const place = itemRow(correct, 'O6').progress.passage.place;
const boxes = (done: boolean | null, notDone: boolean | null, text = 'เผยแพร่กฎหมาย ๑๒ ฉบับ') =>
  runRule(progressBox, withItem(correct, 'O6', { progress: { done, notDone, text } }));

describe('progress-box', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(progressBox, correct)).toEqual([]);
  });

  it('finds both boxes ticked', () => {
    expect(boxes(true, true)).toEqual([
      {
        rule: 'progress-box',
        severity: 'error',
        message: {
          th: 'ข้อ O6: ทำเครื่องหมายทั้ง “ยังไม่ได้ดำเนินการ” และ “ดำเนินการ”',
          en: 'In item O6 both boxes are ticked, “not done” and “done”.',
        },
        place,
        alsoAt: [],
        found: '☑ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ',
        expected: '☑ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ / ☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ',
        remedy: expect.anything(),
        fix: null,
      },
    ]);
  });

  it('finds neither box ticked', () => {
    expect(boxes(false, false)).toMatchObject([
      { severity: 'error', message: { th: 'ข้อ O6: ไม่ได้ทำเครื่องหมายในช่องใดเลย' }, place },
    ]);
    const report = withIndicator(correct, 2, { progress: { done: false, notDone: false } });
    expect(runRule(progressBox, report)).toMatchObject([{ place: { indicator: 2 } }]);
  });

  it.each([
    [null, null],
    [true, null],
    [null, true],
    [false, null],
  ])('cannot judge boxes that are not printed: %s, %s', (done, notDone) => {
    expect(boxes(done, notDone)).toEqual([]);
  });

  it.each([
    [true, 'อยู่ระหว่างดำเนินการ คาดว่าเสร็จเดือนมิถุนายน', 'ยังไม่เสร็จ'],
    [true, 'ยังไม่ได้จัดทำ', 'ยังไม่เสร็จ'],
    [false, 'เผยแพร่แล้วเมื่อวันที่ ๓ มีนาคม ๒๕๖๖', 'ทำแล้ว'],
    [false, 'จัดทำคู่มือเสร็จสิ้น', 'ทำแล้ว'],
  ])('finds a text against its box: done %s, %s', (done, text, says) => {
    expect(boxes(done, !done, text)).toMatchObject([
      { severity: 'warning', found: text, message: { th: expect.stringContaining(says) } },
    ]);
  });

  it.each([
    [true, 'เรื่องร้องเรียน ๓ เรื่อง แล้วเสร็จ ๓ เรื่อง อยู่ระหว่างดำเนินการ ๐ เรื่อง'],
    [true, 'ไม่มีเรื่องที่อยู่ระหว่างดำเนินการ'],
    [true, 'จัดทำแผนแล้ว ส่วนการประเมินยังไม่ดำเนินการ'],
    [false, 'ยังไม่แล้วเสร็จ'],
    [false, 'ยังไม่ได้ดำเนินการ'],
    [true, 'ไม่พบผู้ฝ่าฝืน'],
    [false, ''],
  ])('finds nothing where text and box may both be right: done %s, %s', (done, text) => {
    expect(boxes(done, !done, text)).toEqual([]);
  });

  it('is not certain where the tables were guessed', () => {
    const report = withItem(correct, 'O6', { progress: { done: true, notDone: true } });
    expect(runRule(progressBox, { ...report, certainty: 'geometry' })).toMatchObject([
      { severity: 'warning' },
    ]);
  });
});
