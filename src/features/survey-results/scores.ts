import type { Tenant } from '../../db/tenant.ts';
import { listSurveys } from '../surveys/queries.ts';
import { loadTold } from './load-told.ts';

/** What a closed survey of an instrument gives one indicator. */
export interface SurveyScore {
  /** As told, "87.50": the exact fraction would tell by its denominator how many left questions out. */
  readonly score: string;
  /** Short public address of the survey. */
  readonly survey: string;
  readonly answers: number;
}

/** Scores of the indicators that closed surveys of a year tell, by indicator number. */
export async function surveyScores(tenant: Tenant, year: number): Promise<Map<number, SurveyScore>> {
  const scores = new Map<number, SurveyScore>();
  for (const survey of await listSurveys(tenant, year)) {
    if (survey.instrument === null) continue;
    const told = await loadTold(tenant, survey);
    for (const { indicator, score } of told?.indicators ?? []) {
      if (told && indicator !== null && score !== null) {
        scores.set(indicator, { score, survey: survey.code, answers: told.answers });
      }
    }
  }
  return scores;
}
