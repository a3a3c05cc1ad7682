import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { printDecimal } from '../../lib/fraction.ts';
import { computeScorecard } from '../scoring/compute.ts';
import { findDerivation } from '../scoring/derive.ts';
import { addAnswerSet, createTally } from '../scoring/tally.ts';
import { countAnswers, questionScore } from './count.ts';
import { questionSetOf, slotsOf } from './question-set.ts';

const framework = loadFramework('nacc-2566');

function setOf(instrument: string) {
  const set = questionSetOf(framework, instrument);
  if (!set) throw new Error(instrument);
  return set;
}

describe('questionSetOf', () => {
  it('has the thirty questions of the IIT by indicator, and the fifteen of the EIT', () => {
    expect(setOf('IIT').questions).toHaveLength(30);
    expect(setOf('IIT').groups).toHaveLength(5);
    expect(setOf('EIT').questions).toHaveLength(15);
    expect(questionSetOf(framework, 'OIT')).toBeNull();
    expect(questionSetOf(framework, 'XYZ')).toBeNull();
  });

  it('marks what asks about wrongdoing, and nothing else', () => {
    const sensitive = setOf('IIT').questions.flatMap(({ code, isSensitive }) => (isSensitive ? [code] : []));
    expect(sensitive).toEqual(['I4', 'I5', 'I6', 'I9', 'I10', 'I11', 'I16', 'I17', 'I18', 'I19', 'I22']);
  });
});

describe('countAnswers', () => {
  const set = setOf('IIT');
  const slots = slotsOf(set);
  /** Every third part left out, the rest chosen by a fixed rule. */
  const bytes = Uint8Array.from({ length: 40 * slots.length }, (_, at) => {
    const options = slots[at % slots.length]?.scale.options.length ?? 1;
    return at % 3 === 0 ? 0 : 1 + ((at * 7) % options);
  });

  it('gives each question the score that the framework computes from the same answers', () => {
    const tally = createTally(framework);
    for (let start = 0; start < bytes.length; start += slots.length) {
      const one: Record<string, Record<string, number>> = {};
      for (const [index, { question, part }] of slots.entries()) {
        const option = bytes[start + index] ?? 0;
        if (option > 0) one[question] = { ...one[question], [part]: option };
      }
      expect(addAnswerSet(tally, one).ok).toBe(true);
    }
    const { total } = computeScorecard(framework, { answers: tally });
    for (const question of countAnswers(set, bytes).questions) {
      const computed = findDerivation(total, question.code)?.value;
      const own = questionScore(question);
      expect(own && computed && printDecimal(own, 6)).toBe(computed && printDecimal(computed, 6));
    }
  });

  it('counts every answer once a slot, the missing ones too', () => {
    const { answers, slots: rows, whole } = countAnswers(set, bytes);
    expect(answers).toBe(40);
    for (const row of rows) expect(row.reduce((all, count) => all + count, 0)).toBe(40);
    expect(whole.respondents).toBe(40);
  });

  it('knows nobody where nobody answered', () => {
    const { answers, questions } = countAnswers(set, new Uint8Array());
    expect(answers).toBe(0);
    expect(questions.map(questionScore)).toEqual(questions.map(() => null));
  });

  it('takes no broken bytes', () => {
    expect(() => countAnswers(set, new Uint8Array(3))).toThrow(/no whole answers/);
    expect(() => countAnswers(set, new Uint8Array(slots.length).fill(9))).toThrow(/no option 9/);
  });

  it('counts an option without a score among the chosen, and in no mean', () => {
    const text = { th: 'ก', en: 'a' };
    const own = {
      groups: [{ code: 'g', title: text, note: null }],
      scales: [
        {
          code: 's',
          options: ['100', '33.33', null].map((value) => ({ label: text, value })),
        },
      ],
      questions: [
        {
          ...{ code: 'q', group: 'g', indicator: null, text, isSensitive: false },
          parts: [{ code: '', text, scale: 's' }],
        },
      ],
      openTexts: [],
    };
    const { slots: rows, questions } = countAnswers(own, Uint8Array.of(1, 2, 3, 3, 0));
    expect(rows).toEqual([[1, 1, 1, 2]]);
    expect(questions[0]?.respondents).toBe(2);
    expect(questions[0] && questionScore(questions[0])?.toFraction()).toBe('13333/200');
  });
});
