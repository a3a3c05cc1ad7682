import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, correctScores, withScores, withText } from '../../../../test/support/report.ts';
import type { PrintedNumber, Report } from '../report.ts';
import { scoreTotal } from './score-total.ts';

const framework = loadFramework();

function withTotals(report: Report, ...values: readonly string[]): Report {
  const totals = values.map((value, index): PrintedNumber => {
    const place = { block: 900 + index, part: 'memo' as const };
    return { value, passage: { text: `คะแนนรวม ${value}`, place } };
  });
  return { ...report, scores: { ...report.scores, totals } };
}

function onlyInstruments(report: Report, scores: readonly string[]): Report {
  const instruments = report.scores.instruments.map(({ code, number }, index) => ({
    code,
    number: { ...number, value: scores[index] ?? '' },
  }));
  return { ...report, scores: { ...report.scores, indicators: [], instruments } };
}

describe('score-total', () => {
  it('finds nothing in a correct report', () => {
    expect(correctScores(framework).total).toBe('93.17');
    expect(runRule(scoreTotal, correctReport(framework))).toEqual([]);
  });

  it('finds a total that the indicators do not give', () => {
    const report = withScores(framework, { total: '91.04' });
    expect(runRule(scoreTotal, report)).toEqual([
      {
        rule: 'score-total',
        severity: 'error',
        message: {
          th: 'คะแนนรวมพิมพ์ไว้ 91.04 แต่คำนวณจากตัวชี้วัดที่พิมพ์ไว้ได้ 93.17 (0.30 × IIT + 0.30 × EIT + 0.40 × OIT)',
          en: 'The total is printed as 91.04, but the printed indicators give 93.17 (0.30 × IIT + 0.30 × EIT + 0.40 × OIT).',
        },
        place: report.scores.totals[0]?.passage.place,
        alsoAt: [],
        found: '๙๑.๐๔',
        expected: '๙๓.๑๗',
        remedy: expect.anything(),
        fix: null,
      },
    ]);
  });

  it.each([
    ['93.16', 1],
    ['93.18', 0],
    ['93.15', 1],
    ['93.2', 0],
    ['93', 0],
    ['94', 1],
    ['100.01', 1],
  ])('takes rounding for right: %s', (total, count) => {
    expect(runRule(scoreTotal, withTotals(correctReport(framework), total))).toHaveLength(count);
  });

  it('judges each of several totals, and none that belongs to another year', () => {
    const report = withTotals(correctReport(framework), '93.17', '88.00');
    expect(runRule(scoreTotal, report)).toMatchObject([{ found: '88.00', place: { block: 901 } }]);
    const passage = report.scores.totals[1]?.passage ?? expect.fail();
    expect(runRule(scoreTotal, withText(report, passage, 'ปี ๒๕๖๕ คะแนนรวม 88.00 คะแนน'))).toEqual([]);
  });

  it('recomputes from the instruments where the indicators are not printed', () => {
    const right = onlyInstruments(withTotals(correctReport(framework), '91.04'), [
      '82.24',
      '87.88',
      '100.00',
    ]);
    expect(runRule(scoreTotal, right)).toEqual([]);
    const wrong = onlyInstruments(withTotals(correctReport(framework), '91.04'), [
      '82.24',
      '91.59',
      '100.00',
    ]);
    expect(runRule(scoreTotal, wrong)).toMatchObject([
      {
        severity: 'error',
        found: '91.04',
        expected: '92.15',
        message: { en: expect.stringContaining('the printed instruments') },
      },
    ]);
    const weighted = onlyInstruments(withTotals(correctReport(framework), '71.55'), [
      '20.95',
      '23.85',
      '26.75',
    ]);
    expect(runRule(scoreTotal, weighted)).toEqual([]);
  });

  it('compares totals with one another where nothing can be recomputed', () => {
    const bare = (...totals: string[]): Report =>
      onlyInstruments(withTotals(correctReport(framework), ...totals), []);
    const none = (report: Report): Report => ({ ...report, scores: { ...report.scores, instruments: [] } });
    expect(runRule(scoreTotal, none(bare('91.04', '91.0', '91.04')))).toEqual([]);
    expect(runRule(scoreTotal, none(bare('91.04', '91.40')))).toMatchObject([
      {
        severity: 'error',
        found: '91.40',
        expected: '91.04',
        place: { block: 901 },
        alsoAt: [{ block: 900 }],
      },
    ]);
    expect(runRule(scoreTotal, none(bare()))).toEqual([]);
  });

  it('is not sure of a guessed table', () => {
    const report: Report = { ...withScores(framework, { total: '91.04' }), certainty: 'geometry' };
    expect(runRule(scoreTotal, report)).toMatchObject([{ severity: 'warning' }]);
  });
});
