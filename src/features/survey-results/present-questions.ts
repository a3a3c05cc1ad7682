import type { ToldScore, ToldSlot } from '../../core/surveying/publish.ts';
import type { SurveyQuestion } from '../../core/surveying/question-set.ts';
import { assertDefined } from '../../lib/assert.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { printDecimal } from '../../lib/fraction.ts';
import type { PrintedScore, ReportedPart, ReportedQuestion } from '../documents/acts.ts';
import { differenceOf, type Telling } from './present.ts';
import { PLACES } from './tell.ts';
import { formulaWords } from './words-formula.ts';

/** Weakest first by what is told; an order that knew more would tell it. */
export function presentQuestions(telling: Telling): ReportedQuestion[] {
  return telling.survey.questions.questions
    .map((question) => presentQuestion(question, telling))
    .sort((one, other) => rankOf(one.score) - rankOf(other.score));
}

function rankOf(score: PrintedScore): number {
  if (score.kind === 'exact') return Number(score.print);
  return score.kind === 'about' ? score.value : 1000;
}

function presentQuestion(question: SurveyQuestion, telling: Telling): ReportedQuestion {
  const { code, indicator, text } = question;
  const own = assertDefined(
    telling.told.questions.find((each) => each.code === code),
    code,
  );
  const score = printTold(own.score);
  const before = questionBefore(question, telling);
  const parts = question.parts.map((_, at) => presentPart(question, at, own.slots, telling));
  return {
    ...{ code, indicator, text, score, margin: own.margin, before, parts },
    difference: before && compare(score, before),
    formula: formulaWords(score, parts),
  };
}

export function printTold(score: ToldScore): PrintedScore {
  return score.kind === 'exact' ? { kind: 'exact', print: printDecimal(score.value, PLACES) } : score;
}

/** Last year's score of a question of the same code and wording; null where there is none. */
function questionBefore({ code, text, parts }: SurveyQuestion, { before }: Telling): PrintedScore | null {
  if (before?.kind !== 'survey') return null;
  const then = before.survey.questions.questions.find((each) => each.code === code);
  const wording = (asked: readonly { readonly text: Bilingual }[]) =>
    asked.map((each) => each.text.th).join('\n');
  const isSame = then && wording([then, ...then.parts]) === wording([{ text }, ...parts]);
  const told = isSame && before.told.questions.find((each) => each.code === code);
  return told ? printTold(told.score) : null;
}

function compare(now: PrintedScore, then: PrintedScore) {
  const [one, other] = [numberOf(now), numberOf(then)];
  if (one === null || other === null) return null;
  return differenceOf(one, other, now.kind === 'about' || then.kind === 'about');
}

function numberOf(score: PrintedScore): string | null {
  if (score.kind === 'exact') return score.print;
  return score.kind === 'about' ? String(score.value) : null;
}

function presentPart(
  { code, parts }: SurveyQuestion,
  at: number,
  slots: readonly ToldSlot[],
  { survey, told }: Telling,
): ReportedPart {
  const [slot, part] = [assertDefined(slots[at], code), assertDefined(parts[at], code)];
  const scale = survey.questions.scales.find((each) => each.code === part.scale);
  const [skipped = null, ...counts] = slot.cells;
  const shown = slot.cells.reduce<number>((all, count) => all + (count ?? 0), 0);
  return {
    ...{ name: slot.name, code: part.code, text: part.text, score: printTold(slot.score), skipped },
    options: (scale?.options ?? []).map(({ label, value }, option) => ({
      ...{ label, value, count: counts[option] ?? null },
    })),
    rest: told.answers - shown,
  };
}
