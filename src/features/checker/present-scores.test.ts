import { describe, expect, it } from 'vitest';
import { fakeResult } from '../../../test/support/fake-checker.ts';
import { loadFramework } from '../../../test/support/framework.ts';
import { thaiPage } from '../../../test/support/page.ts';
import { presentIndicators, presentScores } from './present-scores.ts';
import type { CheckResult } from './result.ts';

const framework = loadFramework('nacc-2566');

function withScores(printed: string | null, computed: string | null): CheckResult {
  const { scores } = fakeResult;
  return {
    ...fakeResult,
    scores: {
      printed: { ...scores.printed, instruments: { eit: printed } },
      computed: { ...scores.computed, instruments: { eit: computed } },
    },
  };
}

describe('printed scores beside computed ones', () => {
  it.each([
    ['87.88', '87.88', 'same', null],
    ['87.880', '87.88', 'same', null],
    ['87.89', '87.88', 'rounding', '+0.01'],
    ['87.87', '87.88', 'rounding', '−0.01'],
    ['87.90', '87.88', 'different', '+0.02'],
    ['91.59', '87.88', 'different', '+3.71'],
    ['100', '100.00', 'same', null],
    [null, '87.88', 'unknown', null],
    ['87.88', null, 'unknown', null],
  ])('%s and %s: %s', (printed, computed, agreement, difference) => {
    const lines = presentScores(withScores(printed, computed), framework, thaiPage);
    expect(lines[1]).toMatchObject({ code: 'EIT', printed, computed, agreement, difference });
  });

  it('end with the total and the level', () => {
    const lines = presentScores(fakeResult, framework, thaiPage);
    expect(lines.map(({ code }) => code)).toEqual(['IIT', 'EIT', 'OIT', 'total', 'level']);
    expect(lines.at(-1)).toMatchObject({ printed: 'A', computed: 'ผ่าน', agreement: 'different' });
  });
});

describe('indicator names', () => {
  it('are the official ones; another printed name stands beside', () => {
    const named = { ...fakeResult.scores.printed, indicatorNames: ['การปฏิบัติงาน', ' การใช้งบประมาณ '] };
    const result = { ...fakeResult, scores: { ...fakeResult.scores, printed: named } };
    const [first, second, third] = presentIndicators(result, framework, thaiPage);
    expect(first).toMatchObject({ no: 1, name: 'การปฏิบัติหน้าที่', printedName: 'การปฏิบัติงาน', instrument: 1 });
    expect(second).toMatchObject({ no: 2, printedName: null });
    expect(third).toMatchObject({ no: 3, printedName: null });
  });

  it('are coloured by the position of their instrument, not by its code', () => {
    const instruments = framework.instruments.map((each) => ({ ...each, code: `X${each.code}` }));
    const lines = presentIndicators(fakeResult, { ...framework, instruments }, thaiPage);
    expect(lines.map(({ instrument }) => instrument)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 3, 3]);
  });

  it('take another official printing as no mistake', () => {
    const [alias] = framework.indicators[7]?.aliases ?? [];
    const indicatorNames = [...Array<null>(7).fill(null), alias ?? ''];
    const printed = { ...fakeResult.scores.printed, indicatorNames };
    const result = { ...fakeResult, scores: { ...fakeResult.scores, printed } };
    expect(presentIndicators(result, framework, thaiPage)[7]?.printedName).toBeNull();
  });
});
