import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, itemRow, withItem } from '../../../../test/support/report.ts';
import type { Report } from '../report.ts';
import { itemPlacement } from './item-placement.ts';

const framework = loadFramework();
const correct = correctReport(framework);
const under = (report: Report, heading: string | null, ...codes: string[]): Report =>
  codes.reduce((next, code) => withItem(next, code, { subIndicator: heading }), report);

describe('item-placement', () => {
  it('finds nothing in a correct report, nor without headings', () => {
    expect(runRule(itemPlacement, correct)).toEqual([]);
    expect(runRule(itemPlacement, under(correct, null, 'O1', 'O27'))).toEqual([]);
  });

  it('joins rows that stand together under the wrong heading', () => {
    const report = under(correct, '9.4', 'O27', 'O28', 'O29');
    expect(runRule(itemPlacement, report)).toEqual([
      {
        rule: 'item-placement',
        severity: 'error',
        message: {
          th: 'ข้อ O27–O29 อยู่ใต้ตัวชี้วัดย่อยที่ 9.4 การบริหารและพัฒนาทรัพยากรบุคคล แต่เป็นข้อของตัวชี้วัดย่อยที่ 9.5 การส่งเสริมความโปร่งใส',
          en: 'O27–O29 stand under sub-indicator 9.4 การบริหารและพัฒนาทรัพยากรบุคคล but belong to 9.5 การส่งเสริมความโปร่งใส.',
        },
        place: itemRow(correct, 'O27').printedCode.place,
        alsoAt: [itemRow(correct, 'O28').printedCode.place, itemRow(correct, 'O29').printedCode.place],
        found: '9.4 การบริหารและพัฒนาทรัพยากรบุคคล',
        expected: '9.5 การส่งเสริมความโปร่งใส',
        remedy: expect.anything(),
        fix: null,
      },
    ]);
  });

  it('keeps apart what does not stand together', () => {
    const report = under(under(correct, '9.4', 'O27', 'O30'), '9.1', 'O28');
    expect(runRule(itemPlacement, report).map(({ place }) => place.item)).toEqual(['O27', 'O28', 'O30']);
  });

  it('says nothing of unreadable codes, and is not sure of a guessed table', () => {
    const report = under(correct, '9.4', 'O27');
    expect(runRule(itemPlacement, withItem(report, 'O27', { code: null }))).toEqual([]);
    expect(runRule(itemPlacement, { ...report, certainty: 'geometry' })).toMatchObject([
      { severity: 'warning' },
    ]);
  });
});
