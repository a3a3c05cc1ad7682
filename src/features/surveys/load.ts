import type { Framework } from '../../core/framework/schema.ts';
import { questionSetOf } from '../../core/surveying/question-set.ts';
import type { Tenant } from '../../db/tenant.ts';
import { listHistory } from '../audit/queries.ts';
import { loadYear, type OpenedYear } from '../cycles/acts.ts';
import { countSlips } from '../slips/queries.ts';
import { type SlipTotals, totalsOf } from '../slips/rules.ts';
import { countAnswers, type DayCount, findSurvey, listDays, listSurveys, type Survey } from './queries.ts';
import { subjectOf } from './rules.ts';

export interface LoadedList extends OpenedYear {
  readonly surveys: readonly Survey[];
  readonly answers: ReadonlyMap<string, number>;
}

export async function loadList(tenant: Tenant, year: number | null): Promise<LoadedList | null> {
  const opened = await loadYear(tenant, year);
  if (!opened) return null;
  const surveys = await listSurveys(tenant, opened.cycle.year);
  return { ...opened, surveys, answers: await countAnswers(tenant, opened.cycle.year) };
}

/** Instruments of a framework that are measured by asking and have no survey yet. */
export function unmadeInstruments({ framework, surveys }: LoadedList): Framework['instruments'] {
  return framework.instruments.filter(
    ({ code }) =>
      questionSetOf(framework, code) !== null && !surveys.some(({ instrument }) => instrument === code),
  );
}

/** A survey of the year of the address; null where it is not there. */
export async function loadSurvey(
  tenant: Tenant,
  year: number | null,
  id: string | null,
): Promise<Survey | null> {
  const survey = id === null ? null : await findSurvey(tenant, id);
  return survey?.year === year ? survey : null;
}

export interface LoadedSurvey {
  readonly survey: Survey;
  readonly days: readonly DayCount[];
  /** Null: anybody may answer. */
  readonly slips: SlipTotals | null;
  readonly history: Awaited<ReturnType<typeof listHistory>>;
}

/** Everything the page that watches a survey is made of. */
export async function loadWatched(
  tenant: Tenant,
  year: number | null,
  id: string | null,
): Promise<LoadedSurvey | null> {
  const survey = await loadSurvey(tenant, year, id);
  if (!survey) return null;
  const days = await listDays(tenant, survey.id);
  const slips = survey.access === 'invited' ? totalsOf(await countSlips(tenant, survey.id)) : null;
  return { survey, days, slips, history: await listHistory(tenant, subjectOf(survey.id)) };
}
