import { assertDefined } from '../../lib/assert.ts';
import { type Exact, exact, mean } from '../../lib/fraction.ts';
import { coarse, type HiddenRow, rowMean, STEPS, type Step, safeStep } from './coarsen.ts';
import { isLeftOpen, type ToldRow } from './compensation.ts';
import { type AnswerCount, questionScore } from './count.ts';
import { hideSmall, isSmall, SMALLEST_SHOWN } from './hide.ts';
import { type QuestionSet, slotsOf } from './question-set.ts';

/** A score as it may be told: exact; or to the nearest `step` points; or not at all. */
export type ToldScore =
  | { readonly kind: 'exact'; readonly value: Exact }
  | { readonly kind: 'about'; readonly value: number; readonly step: Step }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'none' };

export interface ToldSlot {
  readonly name: string;
  /** Not answered (0), then the options; null: hidden. */
  readonly cells: readonly (number | null)[];
  readonly score: ToldScore;
}

export interface ToldQuestion {
  readonly code: string;
  readonly indicator: number | null;
  readonly score: ToldScore;
  readonly slots: readonly ToldSlot[];
}

/** What may be shown of a closed survey, to whomever: the office sees no more than the public. */
export interface ToldSurvey {
  readonly answers: number;
  readonly questions: readonly ToldQuestion[];
  /** Exact: the year's score is made of them. Null where nobody answered, and where it would give a small group away. */
  readonly indicators: readonly { readonly indicator: number | null; readonly score: Exact | null }[];
}

const hidden: ToldScore = { kind: 'hidden' };

/** A question on its way: its rows, what is hidden of them, and how finely its score may be told at best. */
interface Draft {
  readonly code: string;
  readonly indicator: number | null;
  readonly rows: readonly HiddenRow[];
  /** Points: no finer. Null: not even coarsely. */
  readonly atLeast: Step | null;
}

/**
 * What may be shown of a count; null with fewer than five answers, of which nothing is shown. Small cells are hidden with
 * others beside them (`hideSmall`); the score of a question with a hidden cell is told coarsely (`safeStep`), since it would
 * give the cell away; and since an indicator is told exactly, no question of it is left the only coarse one.
 */
export function tellSurvey(set: QuestionSet, count: AnswerCount): ToldSurvey | null {
  if (count.answers < SMALLEST_SHOWN) return null;
  const drafts = draftsOf(set, count);
  const numbers = count.indicators.map(({ indicator }) => indicator);
  const safe = numbers.map((indicator) => {
    const own = drafts.filter((draft) => draft.indicator === indicator);
    return { indicator, ...protect(own, indicatorScore(count, indicator)) };
  });
  const byCode = new Map(safe.flatMap((each) => each.drafts.map((draft) => [draft.code, draft])));
  const names = slotsOf(set).map(({ name }) => name);
  let first = 0;
  const questions = count.questions.map((question) => {
    const draft = assertDefined(byCode.get(question.code), question.code);
    const told = tellQuestion(draft, names.slice(first, first + draft.rows.length), questionScore(question));
    first += draft.rows.length;
    return told;
  });
  return {
    answers: count.answers,
    questions,
    indicators: safe.map(({ indicator, score }) => ({ indicator, score })),
  };
}

function draftsOf(set: QuestionSet, { slots, questions }: AnswerCount): Draft[] {
  const scales = slotsOf(set).map(({ scale }) => scale);
  let first = 0;
  return questions.map(({ code, indicator }, index) => {
    const parts = set.questions[index]?.parts.length ?? 0;
    const rows = slots.slice(first, first + parts).map((cells, part) => {
      const { options } = assertDefined(scales[first + part], 'scale');
      const isHidden = hideSmall(cells).map((shown) => shown === null);
      return { cells, isHidden, values: options.map(({ value }) => (value === null ? null : exact(value))) };
    });
    first += parts;
    return { code, indicator, rows, atLeast: 1 };
  });
}

interface Protected {
  readonly drafts: readonly Draft[];
  readonly score: Exact | null;
}

/**
 * Tells an indicator's questions more coarsely, and hides more of them, until its own score gives no hidden cell away.
 * Where it does even beside nothing else, as the mean of a single question may, it is not told itself.
 */
function protect(drafts: readonly Draft[], score: Exact | null): Protected {
  if (score === null || !drafts.some(isCoarse)) return { drafts, score };
  const plain = drafts.filter((draft) => !isCoarse(draft)).map(({ code }) => code);
  for (let hiding = 0; hiding <= plain.length; hiding += 1) {
    const more = drafts.map((draft) =>
      plain.slice(0, hiding).includes(draft.code) ? hideTwo(draft) : draft,
    );
    const step = STEPS.find((atLeast) => isSafe(more, atLeast, score));
    if (step) return { drafts: more.map((draft) => ({ ...draft, atLeast: step })), score };
  }
  const silent = drafts.map(({ rows, ...draft }) => ({ ...draft, rows: rows.map(hideAll), atLeast: null }));
  if (isLeftOpen(rowsOf(silent, null), Number(score.valueOf()), isSmall)) return { drafts: silent, score };
  return { drafts, score: null };
}

function isSafe(drafts: readonly Draft[], atLeast: Step, score: Exact): boolean {
  return isLeftOpen(rowsOf(drafts, atLeast), Number(score.valueOf()));
}

function rowsOf(drafts: readonly Draft[], atLeast: Step | null): ToldRow[] {
  return drafts.flatMap(({ rows }) =>
    rows.map((row) => ({
      ...row,
      step: atLeast && stepOf(row, atLeast),
      weight: 1 / (rows.length * drafts.length),
    })),
  );
}

function stepOf(row: HiddenRow, atLeast: Step): Step | null {
  const own = safeStep(row);
  return own === null ? null : (Math.max(own, atLeast) as Step);
}

function isCoarse({ rows }: Draft): boolean {
  return rows.some(({ isHidden }) => isHidden.includes(true));
}

function hideTwo({ rows, ...draft }: Draft): Draft {
  const [first, ...others] = rows;
  if (!first) return { ...draft, rows };
  const chosen = first.cells
    .flatMap((count, index) => (count > 0 ? [{ count, index }] : []))
    .toSorted((one, other) => one.count - other.count)
    .slice(0, 2)
    .map(({ index }) => index);
  const isHidden = first.cells.map((_, index) => chosen.length === 2 && chosen.includes(index));
  return { ...draft, rows: [{ ...first, isHidden }, ...others] };
}

function hideAll(row: HiddenRow): HiddenRow {
  return { ...row, isHidden: row.cells.map(() => true) };
}

function tellQuestion(draft: Draft, names: readonly string[], score: Exact | null): ToldQuestion {
  const slots = draft.rows.map((row, index) => ({
    name: names[index] ?? '',
    cells: row.cells.map((count, cell) => (row.isHidden[cell] ? null : count)),
    score: tellRow(row, draft.atLeast),
  }));
  return { code: draft.code, indicator: draft.indicator, slots, score: tellTogether(slots, score) };
}

function tellRow(row: HiddenRow, atLeast: Step | null): ToldScore {
  const value = rowMean(row, row.cells);
  if (value === null) return { kind: 'none' };
  if (!row.isHidden.includes(true)) return { kind: 'exact', value };
  const step = atLeast && stepOf(row, atLeast);
  return step === null ? hidden : { kind: 'about', value: coarse(value, step), step };
}

/** Of a question with a coarse part only what its told parts give: nothing is learnt from it beyond them. */
function tellTogether(slots: readonly ToldSlot[], score: Exact | null): ToldScore {
  if (score === null) return { kind: 'none' };
  const scores = slots.map((slot) => slot.score).filter(({ kind }) => kind !== 'none');
  if (scores.every(({ kind }) => kind === 'exact')) return { kind: 'exact', value: score };
  if (scores.some(({ kind }) => kind === 'hidden')) return { kind: 'hidden' };
  const step = Math.max(...scores.map((told) => (told.kind === 'about' ? told.step : 1))) as Step;
  const values = scores.flatMap((told) => ('value' in told ? [exact(told.value.valueOf())] : []));
  return { kind: 'about', value: coarse(assertDefined(mean(values), 'parts'), step), step };
}

function indicatorScore({ questions }: AnswerCount, indicator: number | null): Exact | null {
  const scores = questions.filter((each) => each.indicator === indicator).map(questionScore);
  return mean(scores.filter((score) => score !== null));
}
