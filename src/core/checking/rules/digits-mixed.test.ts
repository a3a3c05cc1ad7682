import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, withItem, withParagraph } from '../../../../test/support/report.ts';
import type { Finding } from '../finding.ts';
import { digitsMixed } from './digits-mixed.ts';

const framework = loadFramework();
const correct = correctReport(framework);
const saying = (text: string): readonly Finding[] => runRule(digitsMixed, withParagraph(correct, text));

describe('digits-mixed', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(digitsMixed, correct)).toEqual([]);
  });

  it('finds a number of both kinds', () => {
    const report = withParagraph(correct, 'แผนปี ๒๕61 และ ๒๕61');
    const place = report.passages.at(-1)?.place;
    expect(runRule(digitsMixed, report)).toEqual([
      {
        rule: 'digits-mixed',
        severity: 'error',
        message: {
          th: 'ตัวเลข “๒๕61” มีทั้งเลขไทยและเลขอารบิก',
          en: 'The number “๒๕61” mixes Thai and Arabic digits.',
        },
        place,
        alsoAt: [],
        found: '๒๕61',
        expected: '๒๕๖๑',
        remedy: { th: 'แก้เป็น “๒๕๖๑”', en: 'Correct it to “๒๕๖๑”.' },
        fix: { place, from: '๒๕61', to: '๒๕๖๑' },
      },
    ]);
  });

  it('mends towards the digits of the passage, and doubts a point between', () => {
    expect(saying('ปี 2560 2561 ๒562')).toMatchObject([{ severity: 'error', expected: '2562' }]);
    expect(saying('ตัวชี้วัด ๙.2')).toMatchObject([{ severity: 'warning', found: '๙.2', expected: '๙.๒' }]);
  });

  it.each(['ข้อ 0๓๔ และ 0๑', '๒๕๖๖/2566', '๑๐ คน 20 ครั้ง', 'https://www.example.go.th/๒5', 'O๑๒', '๑,๐๐๐.๕๐'])(
    'lets a text say %s',
    (text) => {
      expect(saying(text)).toEqual([]);
    },
  );

  it('notices headings in both kinds, at the rarer', () => {
    const headings = ['ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน', 'ตัวชี้วัดย่อยที่ 9.3 การจัดซื้อจัดจ้าง'];
    const report = headings.reduce((next, text) => withParagraph(next, text), correct);
    expect(runRule(digitsMixed, report)).toMatchObject([
      {
        severity: 'notice',
        found: headings[0],
        expected: 'ตัวชี้วัดย่อยที่ ๙.๑ ข้อมูลพื้นฐาน',
        place: report.passages.at(-2)?.place,
        alsoAt: [report.passages.at(-1)?.place],
      },
    ]);
  });

  it('notices item codes in both kinds', () => {
    const report = withItem(correct, 'O7', { printedCode: '๐๗' });
    expect(runRule(digitsMixed, report)).toMatchObject([
      { severity: 'notice', found: '๐๗', expected: '07', place: { item: 'O7', column: 0 } },
    ]);
  });
});
