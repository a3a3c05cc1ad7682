import { SMALLEST_SHOWN } from '../../core/surveying/hide.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Survey } from '../surveys/queries.ts';
import { publicAddress, surveyAddress } from '../surveys/rules.ts';
import { refusals } from './refusals.ts';
import type { ToldResults } from './tell.ts';

export function resultsAddress(survey: Pick<Survey, 'year' | 'id'>): string {
  return `${surveyAddress(survey)}/results`;
}

export function publicResultsAddress(code: string): string {
  return `${publicAddress(code)}/results`;
}

/** Why a survey tells nothing; `told` null: no five answers were unsealed. */
export function mayTell(
  { status }: Pick<Survey, 'status'>,
  told: ToldResults | null,
): Result<ToldResults, Bilingual> {
  if (status !== 'closed') return err(refusals.notClosed);
  return told ? ok(told) : err(refusals.tooFew);
}

/**
 * May the answers be given out one by one? Only where no cell of any slot had to be hidden, as the rows would tell what the
 * tables hide, and where each row as a whole is five people's or more: a row that is one person's tells all her answers to
 * whoever knows two or three. They go out without their mode, which would part them into groups nobody looked at.
 */
export function mayGiveAnswers({
  questions,
  isEachAnswerCommon,
}: Pick<ToldResults, 'questions' | 'isEachAnswerCommon'>): Result<true, Bilingual> {
  const isWhole = questions.every(({ slots }) => slots.every(({ cells }) => !cells.includes(null)));
  if (!isWhole) return err(refusals.hiddenCells);
  return isEachAnswerCommon ? ok(true) : err(refusals.rareAnswers);
}

/** Of open texts nothing is shown under the smallest group, either. */
export function mayShowTexts(count: number): boolean {
  return count >= SMALLEST_SHOWN;
}
