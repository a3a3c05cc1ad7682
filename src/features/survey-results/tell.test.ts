import { describe, expect, it } from 'vitest';
import { answersOf, smallSet } from '../../../test/support/survey-results.ts';
import type { ToldResults } from './tell.ts';
import { tellResults } from './tell.ts';

const plain = [
  [0, 5, 5, 10, 10],
  [0, 10, 5, 5, 10],
  [0, 5, 5, 10, 10],
  [5, 5, 5, 5, 10],
];

function tell(self: readonly (readonly number[])[], interviewer: readonly (readonly number[])[] = []) {
  const bytes = { self: Uint8Array.from(self.flat()), interviewer: Uint8Array.from(interviewer.flat()) };
  return tellResults({ questions: smallSet, bytes, days: [], population: null });
}

const scoresOf = (told: ToldResults | null) => told?.indicators.map(({ score }) => score);

describe('what a survey tells', () => {
  it('is nothing of four answers, and all of five alike', () => {
    expect(tell(answersOf(plain.map(() => [0, 0, 0, 0, 4])))).toBeNull();
    expect(scoresOf(tell(answersOf(plain.map(() => [0, 0, 0, 0, 5]))))).toEqual(['100.00', '100.00']);
  });

  it('has scores as counted by hand, with their margins', () => {
    const told = tell(answersOf(plain));
    // E1 (165 + 670 + 1000) / 30 = 61.17, E2 (165 + 335 + 1000) / 30 = 50; indicator 6 their mean.
    expect(told?.questions.map(({ score }) => score.kind)).toEqual(['exact', 'exact', 'exact']);
    expect(told?.indicators[0]?.score).toBe('55.58');
    // E1: variance (5·61.17² + 5·28.17² + 10·5.83² + 10·38.83²) / 29 = 1313.59; t(29) = 2.045.
    expect(told?.questions[0]?.margin).toBe('13.54');
  });

  it('rounds the margin of a coarse score up to its step, and tells none of a hidden one', () => {
    const told = tell(answersOf([[0, 0, 4, 137, 270], [0, 5, 100, 106, 200], ...many, ...many]));
    const question = told?.questions[0];
    expect(question?.score.kind).toBe('about');
    const step = question?.score.kind === 'about' ? question.score.step : 0;
    expect(Number(question?.margin) % step).toBe(0);
    expect(Number(question?.margin)).toBeGreaterThan(0);
  });

  it('parts the modes only where each has five answers', () => {
    const some = answersOf(plain);
    const four = some.slice(0, 4);
    expect(tell(some, four)?.indicators[0]?.byMode).toBeNull();
    expect(tell(some, four)?.byMode).toEqual({ self: null, interviewer: null });
    const told = tell(some, some);
    expect(told?.byMode).toEqual({ self: 30, interviewer: 30 });
    expect(told?.indicators[0]?.byMode).toEqual({ self: '56', interviewer: '56' });
  });
});

const many = [[0, 100, 100, 100, 111]];
