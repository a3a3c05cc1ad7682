import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, withScores } from '../../../../test/support/report.ts';
import { scoresByNumber } from '../../../../test/support/sample-scores.ts';
import { scoreInstrument } from './score-instrument.ts';

const framework = loadFramework();
const sample = {
  indicators: scoresByNumber,
  instruments: { IIT: '82.24', EIT: '91.59', OIT: '100.00' },
  total: '91.04',
  level: 'ผ่าน',
};

describe('score-instrument', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(scoreInstrument, correctReport(framework))).toEqual([]);
  });

  it('names the pasted indicator and lets the printed total prove the right score', () => {
    const report = withScores(framework, sample);
    const [finding, ...more] = runRule(scoreInstrument, report);
    expect(more).toEqual([]);
    const passage = report.scores.instruments.find(({ code }) => code === 'EIT')?.number.passage;
    expect(finding).toMatchObject({
      rule: 'score-instrument',
      severity: 'error',
      place: passage?.place,
      found: '๙๑.๕๙',
      fix: { place: passage?.place, from: '๙๑.๕๙' },
    });
    // The passage holds "(EIT)" and no Arabic digit, so the mend is printed in Thai digits.
    expect(finding?.expected).toBe('๘๗.๘๘');
    expect(finding?.fix?.to).toBe('๘๗.๘๘');
    expect(finding?.message.th).toContain('ตรงกับคะแนนของตัวชี้วัดที่ 1');
    expect(finding?.message.th).toContain('คะแนนรวม 91.04 ที่พิมพ์ไว้ยืนยันค่า 87.88 เพราะถ้าใช้ 91.59 จะได้ 92.15');
    expect(finding?.message.en).toBe(
      'EIT is printed as 91.59, but the mean of indicators 6, 7, 8 is 87.88; the number is the score of indicator 1; the printed total 91.04 proves 87.88, since 91.59 would make it 92.15.',
    );
  });

  it('claims no proof when the total fits neither, nor a paste when no score matches', () => {
    const report = withScores(framework, { ...sample, instruments: { EIT: '90.01' }, total: '50.00' });
    const eit = runRule(scoreInstrument, report).find(({ found }) => found === '๙๐.๐๑');
    expect(eit?.message.en).toBe('EIT is printed as 90.01, but the mean of indicators 6, 7, 8 is 87.88.');
  });

  it('tells two exchanged scores', () => {
    const report = withScores(framework, {
      ...sample,
      instruments: { IIT: '87.88', EIT: '82.24', OIT: '100.00' },
    });
    expect(runRule(scoreInstrument, report).map(({ message }) => message.en)).toEqual([
      expect.stringContaining('the number is the score of EIT'),
      expect.stringContaining('the number is the score of IIT'),
    ]);
  });

  it.each([
    ['87.87', 0],
    ['87.89', 0],
    ['87.86', 1],
    ['87.90', 1],
    ['87.9', 0],
    ['88', 0],
    ['26.36', 0],
    ['87', 1],
  ])('takes rounding, fewer decimals and the weighted part for right: EIT %s', (score, count) => {
    const report = withScores(framework, { ...sample, instruments: { ...sample.instruments, EIT: score } });
    expect(runRule(scoreInstrument, report)).toHaveLength(count);
  });

  it('says nothing while an indicator is missing, doubled or of another year', () => {
    const report = withScores(framework, sample);
    const scores = report.scores;
    const without = { ...report, scores: { ...scores, indicators: scores.indicators.slice(0, 7) } };
    expect(runRule(scoreInstrument, without)).toEqual([]);
    const [first] = scores.indicators.slice(7);
    const other = {
      ...first,
      no: 8,
      score: { ...first?.score, value: '12.00' },
    } as (typeof scores.indicators)[number];
    const doubled = { ...report, scores: { ...scores, indicators: [...scores.indicators, other] } };
    expect(runRule(scoreInstrument, doubled)).toEqual([]);
    const past = structuredClone(report) as typeof report;
    const eit = past.scores.instruments.find(({ code }) => code === 'EIT');
    Object.assign(eit?.number.passage ?? {}, { text: 'ปีงบประมาณ ๒๕๖๕ คะแนน EIT ๙๑.๕๙' });
    expect(runRule(scoreInstrument, past)).toEqual([]);
  });

  it('reports impossible scores', () => {
    const report = withScores(framework, {
      ...sample,
      indicators: { 6: '877.0' },
      instruments: { EIT: '915.9' },
    });
    expect(runRule(scoreInstrument, report)).toMatchObject([
      { severity: 'error', found: '๘๗๗.๐', expected: '0–100' },
      { severity: 'error', found: '๙๑๕.๙', expected: '0–100' },
    ]);
  });

  it('is sure of a guessed table only when the total proves it', () => {
    const guessed = (total: string): unknown =>
      runRule(scoreInstrument, { ...withScores(framework, { ...sample, total }), certainty: 'geometry' })[0]
        ?.severity;
    expect(guessed('91.04')).toBe('error');
    expect(guessed('80.00')).toBe('warning');
  });
});
