import type { Tenant } from '../../db/tenant.ts';
import type { AskedScore } from '../results/rules.ts';
import { listSurveys } from '../surveys/queries.ts';
import { loadTold } from './load-told.ts';

/**
 * Scores of the indicators that closed surveys of a year tell, by indicator number. As told, with two decimals: the exact
 * fraction would tell by its denominator how many left questions out.
 */
export async function surveyScores(tenant: Tenant, year: number): Promise<Map<string, AskedScore>> {
  const scores = new Map<string, AskedScore>();
  for (const survey of await listSurveys(tenant, year)) {
    const { instrument, code } = survey;
    if (instrument === null) continue;
    const told = await loadTold(tenant, survey);
    const source = `แบบสำรวจ ${instrument} ในระบบนี้ ผู้ตอบ ${told?.answers ?? 0} คน`;
    // An indicator is the mean of all of its questions: without an answer to one of them it is not known.
    const empty = new Set(
      told?.questions.filter((each) => each.score.kind === 'none').map((each) => each.indicator),
    );
    for (const { indicator, score } of told?.indicators ?? []) {
      if (empty.has(indicator)) continue;
      if (indicator !== null && score !== null)
        scores.set(String(indicator), { score, source, survey: code });
    }
  }
  return scores;
}
