import { assertDefined } from '../../lib/assert.ts';
import { type Exact, exact, sum } from '../../lib/fraction.ts';
import type { Framework, Question } from '../framework/schema.ts';
import type { AnswerTally } from './tally.ts';

/** Answers and the sum of their values. */
export interface Count {
  readonly answers: number;
  readonly total: Exact;
}

export interface QuestionCount {
  readonly respondents: number;
  /** Sum over respondents of the mean of their answered parts. */
  readonly total: Exact;
  /** By part: how many answered it, and the sum of their values. */
  readonly parts: readonly Count[];
}

/** A question's answers valued by the framework's scales; exact. */
export function countQuestion(framework: Framework, question: Question, tally: AnswerTally): QuestionCount {
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
