import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, withScores, withText } from '../../../../test/support/report.ts';
import { scoresByNumber } from '../../../../test/support/sample-scores.ts';
import type { Report } from '../report.ts';
import { levelRule } from './level-rule.ts';

const framework = loadFramework();
const sample = {
  indicators: scoresByNumber,
  instruments: { IIT: '82.24', EIT: '87.88', OIT: '100.00' },
  total: '91.04',
};

const printing = (level: string): Report => withScores(framework, { ...sample, level });

function bare(total: string, level: string): Report {
  const report = withScores(framework, { total, level });
  return { ...report, scores: { ...report.scores, indicators: [], instruments: [] } };
}

describe('level-rule', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(levelRule, correctReport(framework))).toEqual([]);
    expect(runRule(levelRule, printing('ผ่าน'))).toEqual([]);
  });

  it('finds a level that one instrument forbids', () => {
    const report = printing('ผ่านดี');
    expect(runRule(levelRule, report)).toEqual([
      {
        rule: 'level-rule',
        severity: 'error',
        message: {
          th: 'พิมพ์ระดับ “ผ่านดี” แต่คะแนนให้ระดับ “ผ่าน”: ผ่าน ไม่ใช่ผ่านดี: IIT 82.24 < 85 ขาด 2.76',
          en: expect.stringContaining('short by 2.76'),
        },
        place: report.scores.levels[0]?.passage.place,
        alsoAt: [],
        found: 'ผ่านดี',
        expected: 'ผ่าน',
        remedy: { th: 'แก้ระดับเป็น “ผ่าน”', en: 'Correct the level to “ผ่าน”.' },
        fix: null,
      },
    ]);
  });

  it.each(['ผ่านดีเยี่ยม', 'ต้องปรับปรุง', 'ต้องปรับปรุงโดยด่วน'])('finds %s wrong too', (level) => {
    expect(runRule(levelRule, printing(level))).toMatchObject([{ severity: 'error', expected: 'ผ่าน' }]);
  });

  it('judges on the printed total where rounding could lift it over the line', () => {
    // 84.995 exactly from the rounded indicators would print 85.00; the announced 84.99 is within their rounding.
    const edge = {
      indicators: {
        1: '85.00',
        2: '85.00',
        3: '85.00',
        4: '85.00',
        5: '85.00',
        6: '85.00',
        7: '85.00',
        8: '85.00',
        9: '85.00',
        10: '84.98',
      },
      instruments: { IIT: '85.00', EIT: '85.00', OIT: '84.99' },
    };
    expect(
      runRule(levelRule, withScores(framework, { ...edge, total: '84.99', level: 'ต้องปรับปรุง' })),
    ).toEqual([]);
    expect(runRule(levelRule, withScores(framework, { ...edge, total: '84.99', level: 'ผ่าน' }))).toHaveLength(
      1,
    );
    expect(runRule(levelRule, withScores(framework, { ...edge, total: '85.00', level: 'ผ่าน' }))).toEqual([]);
  });

  it('recomputes a total that its parts refute', () => {
    const report = withScores(framework, { ...sample, total: '95.50', level: 'ผ่านดีเยี่ยม' });
    expect(runRule(levelRule, report)).toMatchObject([{ expected: 'ผ่าน' }]);
  });

  it('judges a bare total only as far as it goes', () => {
    for (const level of ['ผ่าน', 'ผ่านดี']) expect(runRule(levelRule, bare('91.04', level))).toEqual([]);
    expect(runRule(levelRule, bare('91.04', 'ผ่านดีเยี่ยม'))).toMatchObject([
      { severity: 'error', expected: 'ผ่านดี / ผ่าน' },
    ]);
    expect(runRule(levelRule, bare('82.00', 'ผ่าน'))).toMatchObject([
      { severity: 'error', expected: 'ต้องปรับปรุง' },
    ]);
    // Where the two lower levels part is unverified, so a mix-up of them is no certain error.
    expect(runRule(levelRule, bare('82.00', 'ต้องปรับปรุงโดยด่วน'))).toMatchObject([{ severity: 'warning' }]);
  });

  it('judges the letters of a year that had them', () => {
    const letters = loadFramework('nacc-2565');
    const printed = (level: string) =>
      runRule(levelRule, { ...withScores(letters, { ...sample, level }), fiscalYear: 2565 }, letters);
    expect(printed('A')).toEqual([]);
    expect(printed('AA')).toMatchObject([{ severity: 'error', expected: 'A' }]);
  });

  it('says nothing of words it does not know, other years, or without scores', () => {
    expect(runRule(levelRule, printing('A'))).toEqual([]);
    expect(runRule(levelRule, printing('ดีมาก'))).toEqual([]);
    const report = printing('ผ่านดี');
    const passage = report.scores.levels[0]?.passage ?? expect.fail();
    expect(runRule(levelRule, withText(report, passage, 'ปี ๒๕๖๗ อยู่ในระดับ ผ่านดี'))).toEqual([]);
    const none = bare('91.04', 'ผ่านดีเยี่ยม');
    expect(runRule(levelRule, { ...none, scores: { ...none.scores, totals: [] } })).toEqual([]);
  });
});
