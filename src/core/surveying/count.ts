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

/** One question laid out for counting: whole numbers only, `unit` of them to a point. */
interface Layout {
  readonly code: string;
  readonly indicator: number;
  readonly first: number;
  /** By part and option: the score in units; -1 where the option scores nothing. */
  readonly parts: readonly (readonly number[])[];
}

/** Counts encoded answers, one byte a slot, one after the other. Takes a million of thirty questions within seconds. */
export function countAnswers(set: QuestionSet, bytes: Uint8Array): AnswerCount {
  const slots = slotsOf(set);
  const width = slots.length;
  if (bytes.length % width !== 0) throw new Error(`${bytes.length} bytes are no whole answers of ${width}`);
  const unit = unitOf(set);
  const numbers = [...new Set(set.questions.map(({ indicator }) => indicator))];
  const layouts = layOut(set, unit, numbers);
  const counts = slots.map(({ scale }) => new Array<number>(scale.options.length + 1).fill(0));
  const tallies = layouts.map(({ parts }) => ({
    byAnswered: parts.map(() => 0),
    respondents: 0,
    ...emptySums,
  }));
  const indicators = numbers.map(() => ({ respondents: 0, ...emptySums }));
  const whole = { respondents: 0, ...emptySums };
  for (let start = 0; start < bytes.length; start += width) {
    countOptions(counts, bytes, start);
    countScores({ layouts, tallies, indicators, whole, unit }, bytes, start);
  }
  return {
    answers: bytes.length / width,
    slots: counts,
    questions: tallies.map(({ byAnswered, ...moments }, index) => {
      const { code, indicator } = assertDefined(layouts[index], 'layout');
      const total = sum(
        byAnswered.map((units, more) =>
          exact(units)
            .div(unit)
            .div(more + 1),
        ),
      );
      return { code, indicator: numbers[indicator] ?? null, total, ...moments };
    }),
    indicators: indicators.map((moments, index) => ({ indicator: numbers[index] ?? null, ...moments })),
    whole,
  };
}

const emptySums = { sum: 0, squares: 0 };

function unitOf({ scales }: QuestionSet): number {
  const denominators = scales.flatMap(({ options }) =>
    options.map(({ value }) => (value === null ? 1 : Number(exact(value).d))),
  );
  return denominators.reduce((all, each) => (all * each) / greatestDivisor(all, each), 1);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function layOut(set: QuestionSet, unit: number, numbers: readonly (number | null)[]): Layout[] {
  const byCode = new Map(set.scales.map(({ code, options }) => [code, options]));
  let first = 0;
  return set.questions.map(({ code, indicator, parts }) => {
    const values = parts.map(({ scale }) =>
      (byCode.get(scale) ?? []).map(({ value }) => (value === null ? -1 : Number(exact(value).mul(unit).n))),
    );
    const layout = { code, indicator: numbers.indexOf(indicator), first, parts: values };
    first += parts.length;
    return layout;
  });
}

function countOptions(counts: readonly number[][], bytes: Uint8Array, start: number): void {
  for (let slot = 0; slot < counts.length; slot += 1) {
    const row = counts[slot] as number[];
    const option = bytes[start + slot] ?? 0;
    if (option >= row.length) throw new Error(`slot ${slot} has no option ${option}`);
    row[option] = (row[option] ?? 0) + 1;
  }
}

interface Sums {
  respondents: number;
  sum: number;
  squares: number;
}

interface Counting {
  readonly layouts: readonly Layout[];
  readonly tallies: readonly (Sums & { readonly byAnswered: number[] })[];
  readonly indicators: readonly Sums[];
  readonly whole: Sums;
  readonly unit: number;
}

/** One respondent, from her byte `start`. */
function countScores(
  { layouts, tallies, indicators, whole, unit }: Counting,
  bytes: Uint8Array,
  start: number,
): void {
  const own = indicators.map(() => ({ score: 0, questions: 0 }));
  let all = 0;
  let asked = 0;
  for (let index = 0; index < layouts.length; index += 1) {
    const { first, parts, indicator } = layouts[index] as Layout;
    let [units, answered] = [0, 0];
    for (let part = 0; part < parts.length; part += 1) {
      const option = bytes[start + first + part] ?? 0;
      const value = option === 0 ? -1 : (parts[part]?.[option - 1] ?? -1);
      if (value < 0) continue;
      units += value;
      answered += 1;
    }
    if (answered === 0) continue;
    const tally = tallies[index] as Counting['tallies'][number];
    tally.byAnswered[answered - 1] = (tally.byAnswered[answered - 1] ?? 0) + units;
    const score = units / unit / answered;
    addScore(tally, score);
    const mine = own[indicator];
    if (mine) [mine.score, mine.questions] = [mine.score + score, mine.questions + 1];
    [all, asked] = [all + score, asked + 1];
  }
  for (const [index, { score, questions }] of own.entries()) {
    if (questions > 0) addScore(indicators[index] as Sums, score / questions);
  }
  if (asked > 0) addScore(whole, all / asked);
}

function addScore(sums: Sums, score: number): void {
  sums.respondents += 1;
  sums.sum += score;
  sums.squares += score * score;
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
