import { assertDefined } from '../../lib/assert.ts';
import { type Exact, exact, sum } from '../../lib/fraction.ts';
import { type QuestionSet, slotsOf } from './question-set.ts';

/** Scores of a question, an indicator or a whole set, one a respondent: what a mean and its margin are made of. */
export interface Moments {
  readonly respondents: number;
  /** Sum of the respondents' scores and of their squares, as floats: for margins, which are estimates. */
  readonly sum: number;
  readonly squares: number;
}

export interface QuestionCount extends Moments {
  readonly code: string;
  readonly indicator: number | null;
  /** Exact sum of the respondents' scores. ITA 2566: a respondent's score is the mean of the parts she answered. */
  readonly total: Exact;
}

export interface IndicatorCount extends Moments {
  readonly indicator: number | null;
}

/** A closed survey counted: nothing of it says who answered or when. */
export interface AnswerCount {
  readonly answers: number;
  /** By slot: how many did not answer (0), and how many chose option 1, 2, … */
  readonly slots: readonly (readonly number[])[];
  readonly questions: readonly QuestionCount[];
  /** In the order of the set; a respondent's score is the mean of the questions she answered. */
  readonly indicators: readonly IndicatorCount[];
  readonly whole: Moments;
}

/**
 * A set laid out for counting, in flat arrays as a million answers pass through it. Cell `cells[slot] + option` is of an
 * option of a slot; scores are whole numbers, `unit` of them to a point.
 */
interface Layout {
  readonly unit: number;
  /** First cell of each slot, and one behind the last. */
  readonly cells: Uint32Array;
  /** By cell: the score in units; -1 where nothing was answered and where the option scores nothing. */
  readonly units: Float64Array;
  /** First slot of each question, and one behind the last. */
  readonly slots: Uint32Array;
  /** By question: which of `numbers` is its indicator. */
  readonly indicators: Uint32Array;
  readonly numbers: readonly (number | null)[];
}

/** Flat, too: a number in an object would be made anew each time it grows. */
interface Counting {
  /** By cell. */
  readonly counts: Float64Array;
  /** By question and number of answered parts: units of those who answered so many. */
  readonly byAnswered: Float64Array;
  /** Of the questions, then the indicators, then the whole. */
  readonly respondents: Float64Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** Counts encoded answers, one byte a slot, one after the other: a million of thirty questions within a second. */
export function countAnswers(set: QuestionSet, bytes: Uint8Array): AnswerCount {
  const layout = layOut(set);
  const width = layout.cells.length - 1;
  if (bytes.length % width !== 0) throw new Error(`${bytes.length} bytes are no whole answers of ${width}`);
  const [questions, rows] = [set.questions.length, set.questions.length + layout.numbers.length];
  const counting: Counting = {
    counts: new Float64Array(layout.units.length),
    byAnswered: new Float64Array(width),
    respondents: new Float64Array(rows + 1),
    sums: new Float64Array(rows + 1),
    squares: new Float64Array(rows + 1),
  };
  countAll(layout, counting, bytes);
  const stretch = (of: Float64Array, starts: Uint32Array, at: number) => [
    ...of.subarray(starts[at], starts[at + 1]),
  ];
  return {
    answers: bytes.length / width,
    slots: Array.from({ length: width }, (_, slot) => stretch(counting.counts, layout.cells, slot)),
    questions: set.questions.map(({ code, indicator }, at) => ({
      ...{ code, indicator, ...momentsOf(counting, at) },
      total: totalOf(stretch(counting.byAnswered, layout.slots, at), layout.unit),
    })),
    indicators: layout.numbers.map((indicator, at) => ({
      indicator,
      ...momentsOf(counting, questions + at),
    })),
    whole: momentsOf(counting, rows),
  };
}

function momentsOf({ respondents, sums, squares }: Counting, row: number): Moments {
  return { respondents: respondents[row] ?? 0, sum: sums[row] ?? 0, squares: squares[row] ?? 0 };
}

/** Exact: a respondent's score is her units divided by the parts she answered. */
function totalOf(byAnswered: readonly number[], unit: number): Exact {
  return sum(
    byAnswered.map((units, more) =>
      exact(units)
        .div(unit)
        .div(more + 1),
    ),
  );
}

function layOut(set: QuestionSet): Layout {
  const values = slotsOf(set).map(({ scale }) =>
    scale.options.map(({ value }) => (value === null ? null : exact(value))),
  );
  const unit = values
    .flat()
    .map((value) => (value === null ? 1 : Number(value.d)))
    .reduce((all, each) => (all * each) / greatestDivisor(all, each), 1);
  const scored = (value: Exact | null) => (value === null ? -1 : Number(value.mul(unit).n));
  const numbers = [...new Set(set.questions.map(({ indicator }) => indicator))];
  return {
    ...{ unit, numbers },
    cells: startsOf(values.map(({ length }) => length + 1)),
    units: Float64Array.from(values.flatMap((options) => [-1, ...options.map(scored)])),
    slots: startsOf(set.questions.map(({ parts }) => parts.length)),
    indicators: Uint32Array.from(set.questions, ({ indicator }) => numbers.indexOf(indicator)),
  };
}

/** Where each stretch of these lengths begins, and where the last ends. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** One loop with plain indices: what it does for each of a million answers must not make an object. */
function countAll(layout: Layout, counting: Counting, bytes: Uint8Array): void {
  const { cells, units, slots, unit } = layout;
  const { counts, byAnswered } = counting;
  const width = cells.length - 1;
  const questions = slots.length - 1;
  const scores = new Float64Array(questions);
  const own = new Float64Array(layout.numbers.length);
  const asked = new Float64Array(layout.numbers.length);
  for (let start = 0; start < bytes.length; start += width) {
    for (let question = 0; question < questions; question += 1) {
      let scored = 0;
      let answered = 0;
      const first = slots[question] as number;
      const end = slots[question + 1] as number;
      for (let slot = first; slot < end; slot += 1) {
        const cell = (cells[slot] as number) + (bytes[start + slot] as number);
        if (cell >= (cells[slot + 1] as number)) {
          throw new Error(`slot ${slot} has no option ${bytes[start + slot]}`);
        }
        counts[cell] = (counts[cell] as number) + 1;
        const value = units[cell] as number;
        if (value < 0) continue;
        scored += value;
        answered += 1;
      }
      scores[question] = answered === 0 ? -1 : scored / unit / answered;
      if (answered === 0) continue;
      const at = first + answered - 1;
      byAnswered[at] = (byAnswered[at] as number) + scored;
    }
    addScores(layout, counting, { scores, own, asked });
  }
}

interface OneScores {
  /** Of the questions; -1 where nothing of it was answered. */
  readonly scores: Float64Array;
  /** Room for the sums of an indicator and how many of its questions they are of. */
  readonly own: Float64Array;
  readonly asked: Float64Array;
}

/** One respondent: her questions, her indicators as means of those, and the mean of all. */
function addScores({ indicators }: Layout, counting: Counting, { scores, own, asked }: OneScores): void {
  own.fill(0);
  asked.fill(0);
  let all = 0;
  let answered = 0;
  for (let question = 0; question < scores.length; question += 1) {
    const score = scores[question] as number;
    if (score < 0) continue;
    addScore(counting, question, score);
    const number = indicators[question] as number;
    own[number] = (own[number] as number) + score;
    asked[number] = (asked[number] as number) + 1;
    all += score;
    answered += 1;
  }
  for (let number = 0; number < own.length; number += 1) {
    const questions = asked[number] as number;
    if (questions > 0) addScore(counting, scores.length + number, (own[number] as number) / questions);
  }
  if (answered > 0) addScore(counting, scores.length + own.length, all / answered);
}

function addScore({ respondents, sums, squares }: Counting, row: number, score: number): void {
  respondents[row] = (respondents[row] as number) + 1;
  sums[row] = (sums[row] as number) + score;
  squares[row] = (squares[row] as number) + score * score;
}

/** The mean, exact; null where nobody answered. */
export function questionScore({ total, respondents }: QuestionCount): Exact | null {
  return respondents === 0 ? null : total.div(respondents);
}

/** The count of two groups of respondents to the same set. */
export function mergeCounts(one: AnswerCount, other: AnswerCount): AnswerCount {
  return {
    answers: one.answers + other.answers,
    slots: one.slots.map((row, slot) => row.map((count, cell) => count + (other.slots[slot]?.[cell] ?? 0))),
    questions: one.questions.map((question, index) => {
      const more = assertDefined(other.questions[index], question.code);
      return { ...question, ...mergeMoments(question, more), total: question.total.add(more.total) };
    }),
    indicators: one.indicators.map((each, index) => ({
      ...each,
      ...mergeMoments(each, assertDefined(other.indicators[index], 'indicator')),
    })),
    whole: mergeMoments(one.whole, other.whole),
  };
}

function mergeMoments(one: Moments, other: Moments): Moments {
  return {
    respondents: one.respondents + other.respondents,
    sum: one.sum + other.sum,
    squares: one.squares + other.squares,
  };
}
