import { assertDefined } from '../../lib/assert.ts';
import { type Exact, exact, sum } from '../../lib/fraction.ts';
import type { Framework, Question } from '../framework/schema.ts';
import { derive } from './derive.ts';
import type { Derivation } from './scorecard.ts';
import type { AnswerTally } from './tally.ts';
import { answersFormula, partsFormula } from './wording.ts';

/**
 * A question from counted answers. ITA 2566: each respondent's question is the mean of the parts that respondent
 * answered; the question is the mean over the respondents who answered any of it.
 */
export function deriveQuestion(
  framework: Framework,
  question: Question,
  tally: AnswerTally | null,
): Derivation {
  const counted = tally && countQuestion(framework, question, tally);
  const single = question.parts.length === 1;
  const respondents = counted?.respondents ?? 0;
  const parts = question.parts.map((part, index) => {
    const answers = counted?.parts[index];
    return derivePart(framework, question, part, answers?.answers ?? 0, answers?.total ?? exact(0));
  });
  return derive({
    id: question.code,
    kind: 'question',
    label: question.text,
    places: framework.rounding.places,
    formula: single ? answersFormula(respondents) : partsFormula(respondents),
    computed: counted && respondents > 0 ? counted.total.div(respondents) : null,
    given: null,
    children: single ? [] : parts,
    respondents: tally && respondents,
  });
}

function derivePart(
  framework: Framework,
  question: Question,
  part: Question['parts'][number],
  answers: number,
  total: Exact,
): Derivation {
  return derive({
    id: `${question.code}${part.code}`,
    kind: 'part',
    label: part.text,
    places: framework.rounding.places,
    formula: answersFormula(answers),
    computed: answers > 0 ? total.div(answers) : null,
    given: null,
    children: [],
    respondents: answers,
  });
}

interface Count {
  readonly answers: number;
  readonly total: Exact;
}

interface QuestionCount {
  readonly respondents: number;
  /** Sum over respondents of the mean of their answered parts. */
  readonly total: Exact;
  /** By part: how many answered it, and the sum of their values. */
  readonly parts: readonly Count[];
}

function countQuestion(framework: Framework, question: Question, tally: AnswerTally): QuestionCount {
  // stretches[k][p]: part p among the respondents who answered exactly k + 1 parts.
  const stretches = question.parts.map((_, more) =>
    question.parts.map((part, index) => {
      const values = optionValues(framework, part.scale);
      return countOptions(values, cellsOf(tally, question.code, index, more, values.length));
    }),
  );
  const sums = stretches.map(addCounts);
  return {
    respondents: sums.reduce((all, { answers }, more) => all + answers / (more + 1), 0),
    total: sum(sums.map(({ total }, more) => total.div(more + 1))),
    parts: question.parts.map((_, index) => addCounts(stretches.flatMap((parts) => parts[index] ?? []))),
  };
}

function optionValues(framework: Framework, scale: string): Exact[] {
  const { options } = assertDefined(
    framework.scales.find(({ code }) => code === scale),
    `scale ${scale}`,
  );
  return options.map(({ value }) => exact(value));
}

/** The counts of one part's options among respondents who answered `more` + 1 parts of the question. */
function cellsOf(
  tally: AnswerTally,
  code: string,
  part: number,
  more: number,
  options: number,
): Float64Array {
  const { questions, slots } = tally.form;
  const question = assertDefined(
    questions.find((each) => each.code === code),
    `question ${code}`,
  );
  const { offset } = assertDefined(slots[question.first + part], 'slot');
  const start = question.cell + more * question.width + offset;
  return tally.counts.subarray(start, start + options);
}

function countOptions(values: readonly Exact[], counts: Float64Array): Count {
  return {
    answers: counts.reduce((all, count) => all + count, 0),
    total: sum(values.map((value, option) => value.mul(counts[option] ?? 0))),
  };
}

function addCounts(counts: readonly Count[]): Count {
  return {
    answers: counts.reduce((all, { answers }) => all + answers, 0),
    total: sum(counts.map(({ total }) => total)),
  };
}
