import { describe, expect, it } from 'vitest';
import { contextOf, runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, withScores, withText } from '../../../../test/support/report.ts';
import { levelScale } from './level-scale.ts';

const framework = loadFramework();

describe('level-scale', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(levelScale, correctReport(framework))).toEqual([]);
  });

  it.each(['A', 'AA', 'b', 'F'])('finds the letter %s', (level) => {
    const report = withScores(framework, { level });
    expect(runRule(levelScale, report)).toMatchObject([
      {
        rule: 'level-scale',
        severity: 'error',
        place: report.scores.levels[0]?.passage.place,
        found: level,
        expected: 'ผ่านดี',
        remedy: { en: `Remove “${level}” and use “ผ่านดี”.` },
      },
    ]);
  });

  it('names all levels where the scores do not tell which', () => {
    const report = withScores(framework, { level: 'A' });
    const bare = { ...report, scores: { ...report.scores, indicators: [] } };
    expect(runRule(levelScale, bare)[0]?.expected).toMatch(/^ผ่านดีเยี่ยม \/ ผ่านดี \/ ผ่าน \//);
  });

  it('leaves the letter of an earlier year', () => {
    const report = withScores(framework, { level: 'A' });
    const passage = report.scores.levels[0]?.passage ?? expect.fail();
    const compared = withText(report, passage, 'ปีงบประมาณ ๒๕๖๕ อยู่ในระดับ A');
    expect(runRule(levelScale, compared)).toEqual([]);
  });

  it('says nothing in a year of letters, nor of other words', () => {
    const letters = loadFramework('nacc-2565');
    const report = { ...withScores(framework, { level: 'A' }), fiscalYear: 2565 };
    expect(levelScale.check({ ...contextOf(report), framework: letters })).toEqual([]);
    expect(runRule(levelScale, withScores(framework, { level: 'ดี' }))).toEqual([]);
  });
});
