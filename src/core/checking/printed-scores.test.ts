import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { correctReport, withScores } from '../../../test/support/report.ts';
import { exact } from '../../lib/fraction.ts';
import { isOfOtherYear } from './other-year.ts';
import { printedForm, printedIndicators, printLike, roundingOf } from './printed-scores.ts';
import type { Passage } from './report.ts';

const framework = loadFramework();
const passage = (text: string): Passage => ({ text, place: { block: 0, part: 'memo' } });

describe('printed scores', () => {
  it('take one possible score for each indicator', () => {
    expect(printedIndicators(correctReport(framework), framework)).toMatchObject({
      1: '93.12',
      10: '100.00',
    });
    const report = withScores(framework, { indicators: { 1: '100.01' } });
    expect(printedIndicators(report, framework)[1]).toBeUndefined();
    const { scores } = report;
    const again = {
      ...report,
      scores: { ...scores, indicators: [...scores.indicators, ...scores.indicators] },
    };
    expect(Object.keys(printedIndicators(again, framework))).toHaveLength(9);
  });

  it.each([
    ['91.59', '1/200'],
    ['91.5', '1/20'],
    ['92', '1/2'],
    ['100', '0'],
    ['100.00', '1/200'],
    ['0', '0'],
  ])('%s may be off by %s', (value, off) => {
    expect(roundingOf(value).equals(exact(off))).toBe(true);
  });

  it.each([
    ['EIT ๙๑.๕๙ คะแนน', '๙๑.๕๙'],
    ['EIT 91.59 คะแนน', '91.59'],
    ['91.59 และ ๙๑.๕๙', null],
    ['191.59', null],
    ['91.594', null],
    ['ไม่มี', null],
  ])('find the number in %s', (text, form) => {
    expect(printedForm({ value: '91.59', passage: passage(text) })).toBe(form);
  });

  it('print in the digits of the passage', () => {
    expect(printLike(exact('87.88'), 2, passage('๙๑.๕๙'))).toBe('๘๗.๘๘');
    expect(printLike(exact('87.88'), 2, passage('ข้อ ๑ 91.59'))).toBe('87.88');
  });
});

describe('isOfOtherYear', () => {
  it.each([
    ['ปี ๒๕๖๕ ได้ ๙๑.๕๙', true],
    ['ปีงบประมาณ 2567 ได้ 91.59', true],
    ['ปี ๒๕๖๕ ได้ ๘๐.๐๐ ปี ๒๕๖๖ ได้ ๙๑.๕๙', false],
    ['ตามระเบียบ พ.ศ. ๒๕๖๐ ได้ ๙๑.๕๙', false],
    ['ได้ ๙๑.๕๙ สูงกว่าปี ๒๕๖๕', false],
    ['ได้คะแนนเต็ม', false],
  ])('%s: %s', (text, other) => {
    expect(isOfOtherYear('91.59', passage(text), framework)).toBe(other);
  });
});
