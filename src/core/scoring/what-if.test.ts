import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { assertDefined } from '../../lib/assert.ts';
import { type Exact, exact, printDecimal } from '../../lib/fraction.ts';
import { computeScorecard } from './compute.ts';
import { findDerivation } from './derive.ts';
import { impact } from './impact.ts';
import type { ScoreInputs } from './inputs.ts';
import { tallyAnswers } from './tally.ts';
import { whatIf } from './what-if.ts';

const framework = loadFramework();
const indicators = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((no) => [no, '80']));
const items = Object.fromEntries(framework.items.map(({ code }) => [code, exact(100)]));

function points(value: Exact | null): string | null {
  return value && printDecimal(value, 2);
}

function firstOptions(): ReturnType<typeof tallyAnswers> {
  const set = framework.questions.map(({ code, parts }) => [
    code,
    Object.fromEntries(parts.map((part) => [part.code, 1])),
  ]);
  return tallyAnswers(framework, [Object.fromEntries(set)]);
}

describe('what if', () => {
  it('one item were missing: the total loses its impact', () => {
    for (const { code } of framework.items) {
      const { difference, ignored } = whatIf(
        framework,
        { indicators, items },
        { items: { [code]: exact(0) } },
      );
      expect(difference?.neg().equals(assertDefined(impact(framework, code), code))).toBe(true);
      expect(ignored).toEqual([]);
    }
  });

  it('one indicator rose: instrument and total follow by weight', () => {
    const { difference, instruments, after } = whatIf(
      framework,
      { indicators, items },
      { indicators: { 3: '100' } },
    );
    expect(points(difference)).toBe('1.20');
    expect(points(instruments.IIT ?? null)).toBe('4.00');
    expect(points(instruments.OIT ?? null)).toBe('0.00');
    expect(after.total.print).toBe('89.20');
  });

  it('an indicator known from its details took another score: the details step back', () => {
    const { after, ignored } = whatIf(framework, { indicators, items }, { indicators: { 9: '50' } });
    expect(findDerivation(after.total, '9')).toMatchObject({ origin: 'given', print: '50.00', note: null });
    expect(findDerivation(after.total, '10')).toMatchObject({ origin: 'computed', print: '100.00' });
    expect(ignored).toEqual([]);

    const answers = firstOptions();
    if (!answers.ok) throw new Error(answers.error.message.en);
    const answered = whatIf(framework, { answers: answers.value, items }, { indicators: { 5: '100' } });
    expect(findDerivation(answered.after.total, '5')).toMatchObject({ origin: 'given', print: '100.00' });
    expect(findDerivation(answered.after.total, '4')?.origin).toBe('computed');
  });

  it('an item changed under a score that its details had already overruled: no contradiction is made up', () => {
    const inputs = { indicators: { ...indicators, 9: '100', 10: '100' }, items };
    const { after, difference } = whatIf(framework, inputs, { items: { O6: exact(0) } });
    expect(points(difference)).toBe('-0.40');
    expect(findDerivation(after.total, '9')).toMatchObject({
      origin: 'computed',
      print: '98.00',
      note: null,
    });
  });

  it('an item changed under a score given for the whole: it says that nothing can be told', () => {
    const inputs = { indicators: { ...indicators, 9: '95', 10: '100' } };
    const { difference, ignored } = whatIf(framework, inputs, { items: { O6: exact(100) } });
    expect(points(difference)).toBe('0.00');
    expect(ignored).toEqual(['O6']);
  });

  it('an input were taken away: nothing is known, and it is not zero', () => {
    const { difference, after } = whatIf(framework, { indicators, items }, { items: { O1: null } });
    expect(difference).toBeNull();
    expect(after.total.value).toBeNull();
  });

  it('nothing changed: nothing changes', () => {
    const { before, after, difference } = whatIf(framework, { indicators, items }, {});
    expect(after).toEqual(before);
    expect(points(difference)).toBe('0.00');
  });

  it('is the same as computing with the changed inputs, and back again', () => {
    const verdict = fc.constantFrom(0, 50, 100).map((value) => exact(value));
    const changes = fc
      .tuple(fc.subarray(framework.items), verdict)
      .map(([some, value]) => Object.fromEntries(some.map(({ code }) => [code, value])));
    fc.assert(
      fc.property(changes, (changed) => {
        const inputs: ScoreInputs = { indicators, items };
        const there = whatIf(framework, inputs, { items: changed });
        expect(there.after).toEqual(
          computeScorecard(framework, { indicators, items: { ...items, ...changed } }),
        );
        const back = whatIf(framework, { indicators, items: { ...items, ...changed } }, { items });
        expect(back.after).toEqual(there.before);
        expect(back.difference?.add(there.difference ?? 1).equals(0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
