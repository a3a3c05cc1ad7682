import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { assertDefined } from '../../lib/assert.ts';
import { type Exact, exact, mean, printFraction } from '../../lib/fraction.ts';
import type { Framework } from '../framework/schema.ts';
import { type AnswerSet, compileAnswerForm, encodeAnswerSet } from './answer-form.ts';
import { deriveQuestion } from './from-answers.ts';
import {
  type AnswerTally,
  addAnswerSet,
  addEncodedSets,
  createTally,
  dropQuestions,
  mergeTallies,
  tallyAnswers,
} from './tally.ts';

const framework = loadFramework();
const form = compileAnswerForm(framework);

/** Any subset of questions and parts answered, each with any of its options; null stands for a part left blank. */
const anySet: fc.Arbitrary<AnswerSet> = fc
  .tuple(
    ...form.questions.map(({ first, parts }) =>
      fc.option(
        fc.tuple(
          ...form.slots
            .slice(first, first + parts)
            .map(({ options }) => fc.option(fc.integer({ min: 1, max: options }))),
        ),
      ),
    ),
  )
  .map((answers) =>
    Object.fromEntries(
      form.questions.flatMap(({ code, first }, question) => {
        const parts = answers[question];
        if (!parts) return [];
        return [
          [code, Object.fromEntries(parts.map((option, part) => [form.slots[first + part]?.part, option]))],
        ];
      }),
    ),
  );

function counted(sets: readonly AnswerSet[]): AnswerTally {
  const tally = tallyAnswers(form, sets);
  if (!tally.ok) throw new Error(tally.error.message.en);
  return tally.value;
}

/** As the rule is told, with fractions all the way: respondent by respondent. */
function naiveScore(of: Framework, code: string, sets: readonly AnswerSet[]): Exact | null {
  const question = assertDefined(
    of.questions.find((each) => each.code === code),
    code,
  );
  const respondents = sets.flatMap((set) => {
    const values = question.parts.flatMap((part) => {
      const option = set[code]?.[part.code];
      const scale = of.scales.find((each) => each.code === part.scale);
      return option ? exact(assertDefined(scale?.options[option - 1], 'option').value) : [];
    });
    return mean(values) ?? [];
  });
  return mean(respondents);
}

function scores(of: Framework, tally: AnswerTally): (string | null)[] {
  return of.questions.map((question) => {
    const { value } = deriveQuestion(of, question, tally);
    return value && printFraction(value);
  });
}

describe('a tally', () => {
  it('gives exactly what counting respondent by respondent gives', () => {
    fc.assert(
      fc.property(fc.array(anySet, { maxLength: 12 }), (sets) => {
        const naive = framework.questions.map(({ code }) => {
          const value = naiveScore(framework, code, sets);
          return value && printFraction(value);
        });
        expect(scores(framework, counted(sets))).toEqual(naive);
      }),
      { numRuns: 60 },
    );
  });

  it('does not care in what order respondents answered, nor how they were split', () => {
    fc.assert(
      fc.property(fc.array(anySet, { maxLength: 8 }), fc.nat(8), (sets, at) => {
        const whole = counted(sets).counts;
        expect(counted([...sets].reverse()).counts).toEqual(whole);
        expect(mergeTallies(counted(sets.slice(at)), counted(sets.slice(0, at))).counts).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same from objects and from bytes', () => {
    fc.assert(
      fc.property(fc.array(anySet, { maxLength: 6 }), (sets) => {
        const bytes = new Uint8Array(form.slots.length * sets.length);
        for (const [index, set] of sets.entries()) {
          const into = bytes.subarray(index * form.slots.length, (index + 1) * form.slots.length);
          expect(encodeAnswerSet(form, set, into).ok).toBe(true);
        }
        const tally = createTally(framework);
        expect(addEncodedSets(tally, bytes).ok).toBe(true);
        expect(tally.counts).toEqual(counted(sets).counts);
      }),
      { numRuns: 40 },
    );
  });

  it('counts a respondent who skips a part by the parts that were answered', () => {
    // I3 has three parts on the scale 0, 33, 67, 100: (100 + 0) / 2 = 50 and 33, so (50 + 33) / 2.
    const tally = counted([{ I3: { a: 4, b: 1, c: null } }, { I3: { b: 2 } }, { I3: {} }, { I2: { '': 4 } }]);
    const question = assertDefined(
      framework.questions.find(({ code }) => code === 'I3'),
      'I3',
    );
    const derivation = deriveQuestion(framework, question, tally);
    expect(derivation.value && printFraction(derivation.value)).toBe('83/2');
    expect(derivation.respondents).toBe(2);
    expect(derivation.children.map(({ id, print, respondents }) => [id, print, respondents])).toEqual([
      ['I3a', '100.00', 1],
      ['I3b', '16.50', 2],
      ['I3c', null, 0],
    ]);
    expect(derivation.children[2]?.reason?.th).toContain('I3c');
  });

  it('turns reversed scales round', () => {
    const tally = counted([{ I9: { '': 1 }, I4: { a: 2, b: 2, c: 1 }, I26: { a: 1, b: 2 } }]);
    const print = (code: string) =>
      deriveQuestion(
        framework,
        assertDefined(
          framework.questions.find((each) => each.code === code),
          code,
        ),
        tally,
      ).print;
    expect([print('I9'), print('I4'), print('I26')]).toEqual(['100.00', '66.67', '50.00']);
  });

  it('forgets the questions it is told to drop and keeps the rest', () => {
    const sets = [{ I2: { '': 3 }, I3: { a: 1, b: 2, c: 3 } }];
    expect(dropQuestions(counted(sets), new Set(['I3'])).counts).toEqual(counted([{ I2: { '': 3 } }]).counts);
  });

  it('follows the scale of the framework, not of the day it was counted', () => {
    const thirds = structuredClone(framework);
    const scale = assertDefined(
      thirds.scales.find(({ code }) => code === 'four'),
      'four',
    );
    assertDefined(scale.options[1], 'option').value = '100/3';
    const question = assertDefined(
      thirds.questions.find(({ code }) => code === 'I2'),
      'I2',
    );
    const { value } = deriveQuestion(thirds, question, counted([{ I2: { '': 2 } }]));
    expect(value && printFraction(value)).toBe('100/3');
  });
});

describe('a faulty answer set', () => {
  const prototype = JSON.parse('{"__proto__": {"a": 1}}') as AnswerSet;
  it.each<[string, AnswerSet, { question: string; part: string | null; option: number | null }]>([
    ['an unknown question', { I99: { '': 1 } }, { question: 'I99', part: null, option: null }],
    ['a prototype key', prototype, { question: '__proto__', part: null, option: null }],
    ['an inherited name', { I1: { constructor: 1 } }, { question: 'I1', part: 'constructor', option: null }],
    ['a part where there is none', { I2: { a: 1 } }, { question: 'I2', part: 'a', option: null }],
    ['no part where there are some', { I3: { '': 1 } }, { question: 'I3', part: '', option: null }],
    ['option 0', { I2: { '': 0 } }, { question: 'I2', part: '', option: 0 }],
    ['one option too many', { I26: { a: 3 } }, { question: 'I26', part: 'a', option: 3 }],
    ['half an option', { I2: { '': 1.5 } }, { question: 'I2', part: '', option: 1.5 }],
    ['no number', { I2: { '': Number.NaN } }, { question: 'I2', part: '', option: Number.NaN }],
  ])('with %s is refused with its place', (_, set, place) => {
    const result = tallyAnswers(framework, [{ I2: { '': 1 } }, set]);
    expect(result).toMatchObject({ ok: false, error: { set: 1, ...place } });
  });

  it('is not counted in part', () => {
    const tally = createTally(framework);
    expect(addAnswerSet(tally, { I2: { '': 4 }, I3: { a: 9 } }).ok).toBe(false);
    expect(tally.counts.every((count) => count === 0)).toBe(true);
    expect(addAnswerSet(tally, { I2: { '': 4 } }).ok).toBe(true);
    expect(tally.counts.filter((count) => count > 0)).toHaveLength(1);
  });

  it('spoils no other set of the same bytes', () => {
    const tally = createTally(framework);
    const bytes = new Uint8Array(form.slots.length * 2).fill(1);
    bytes[form.slots.length + 3] = 250;
    expect(addEncodedSets(tally, bytes)).toMatchObject({ ok: false, error: { set: 1, option: 250 } });
    expect(tally.counts.every((count) => count === 0)).toBe(true);
    expect(() => addEncodedSets(tally, bytes.subarray(1))).toThrow();
  });
});

it('does not merge tallies of two frameworks', () => {
  const other = createTally({ ...framework, id: 'other-2566' });
  expect(() => mergeTallies(createTally(framework), other)).toThrow();
});
