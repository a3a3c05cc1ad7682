import { type AnswerCount, countAnswers, mergeCounts } from '../../core/surveying/count.ts';
import { hideSmall, SMALLEST_SHOWN } from '../../core/surveying/hide.ts';
import { type ToldQuestion, type ToldSurvey, tellSurvey } from '../../core/surveying/publish.ts';
import { noteQuality, type QualityNotes } from '../../core/surveying/quality.ts';
import { type QuestionSet, slotsOf } from '../../core/surveying/question-set.ts';
import { isEachAnswerCommon } from '../../core/surveying/whole-answers.ts';
import { assertDefined } from '../../lib/assert.ts';
import { printDecimal } from '../../lib/fraction.ts';
import { type Mode, modes } from '../surveys/rules.ts';
import { marginOfIndicator, marginOfQuestion } from './margins.ts';

/** Places of a told score. An exact fraction would tell, by its denominator, what is hidden. */
export const PLACES = 2;

export interface ToldIndicator {
  readonly indicator: number | null;
  /** "87.50": the year's score is made of this print. Null where it cannot be told. */
  readonly score: string | null;
  /** Half the width of the 95 % interval, "3.20"; null where none can be told. */
  readonly margin: string | null;
  /** By mode in whole points; null where a group is too small for it. */
  readonly byMode: Readonly<Record<Mode, string>> | null;
}

/** All that is ever shown of a closed survey, to whomever. */
export interface ToldResults {
  readonly answers: number;
  /** Null where a mode has 1 to 4 answers. */
  readonly byMode: Readonly<Record<Mode, number | null>>;
  readonly indicators: readonly ToldIndicator[];
  readonly questions: readonly (ToldQuestion & { readonly margin: string | null })[];
  readonly notes: QualityNotes;
  /** Whether five people or more gave each whole answer; else no single answer goes out. */
  readonly isEachAnswerCommon: boolean;
}

export interface Opened {
  readonly questions: QuestionSet;
  /** Encoded answers by mode. */
  readonly bytes: Readonly<Record<Mode, Uint8Array>>;
  readonly days: readonly { readonly day: string; readonly answers: number }[];
  readonly population: number | null;
}

/** Null with fewer than five answers. */
export function tellResults({ questions: set, bytes, days, population }: Opened): ToldResults | null {
  const counts = { self: countAnswers(set, bytes.self), interviewer: countAnswers(set, bytes.interviewer) };
  const count = mergeCounts(counts.self, counts.interviewer);
  const told = tellSurvey(set, count);
  if (!told) return null;
  const sizes = hideSmall(modes.map((mode) => counts[mode].answers));
  const byMode = tellModes(set, counts);
  const all = join(bytes);
  return {
    answers: told.answers,
    byMode: { self: sizes[0] ?? null, interviewer: sizes[1] ?? null },
    indicators: told.indicators.map(({ indicator, score }, at) => ({
      ...{ indicator, score: score && printDecimal(score, PLACES), byMode: byMode(indicator) },
      margin: score && marginOfIndicator(told, assertDefined(count.indicators[at], 'indicator'), population),
    })),
    questions: told.questions.map((question, at) => ({
      ...question,
      margin: marginOfQuestion(question, assertDefined(count.questions[at], question.code), population),
    })),
    notes: noteQuality(set, all, days),
    isEachAnswerCommon: isEachAnswerCommon(all, slotsOf(set).length),
  };
}

function join({ self, interviewer }: Opened['bytes']): Uint8Array {
  if (interviewer.length === 0) return self;
  if (self.length === 0) return interviewer;
  const all = new Uint8Array(self.length + interviewer.length);
  all.set(self);
  all.set(interviewer, self.length);
  return all;
}

/**
 * An indicator's score of each mode, in whole points: where each has five answers or more, and each alone could show
 * something of the indicator's questions, so that its score gives none of them away.
 */
function tellModes(set: QuestionSet, counts: Readonly<Record<Mode, AnswerCount>>) {
  const isLarge = modes.every((mode) => counts[mode].answers >= SMALLEST_SHOWN);
  const self = isLarge ? tellSurvey(set, counts.self) : null;
  const interviewer = isLarge ? tellSurvey(set, counts.interviewer) : null;
  return (indicator: number | null): Readonly<Record<Mode, string>> | null => {
    const [one, other] = [wholePoints(self, indicator), wholePoints(interviewer, indicator)];
    return one !== null && other !== null ? { self: one, interviewer: other } : null;
  };
}

function wholePoints(told: ToldSurvey | null, indicator: number | null): string | null {
  const score = told?.indicators.find((each) => each.indicator === indicator)?.score;
  const isShown = told?.questions.some(
    (each) => each.indicator === indicator && (each.score.kind === 'exact' || each.score.kind === 'about'),
  );
  return score && isShown ? printDecimal(score, 0) : null;
}
