import { dateForField } from '../../web/office/dates.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import type { Survey, SurveyPlan } from './queries.ts';
import { words } from './words.ts';

/** Names of what is typed, in the order of the form. */
export const planLabels = {
  title: words.titleTh,
  titleEn: words.titleEn,
  introduction: words.introduction,
  introductionEn: words.introductionEn,
  code: words.code,
  opensOn: words.opensOn,
  closesOn: words.closesOn,
  population: words.population,
  agencyClass: words.agencyClass,
};

/** A plan as its form would hold it. */
export function planAsTyped(page: Pick<Page, 'language'>, plan: SurveyPlan): TypedFields {
  const { title, titleEn, introduction, introductionEn, code, population, agencyClass } = plan;
  return {
    ...{ title, titleEn, introduction, introductionEn, code, agencyClass: agencyClass ?? '' },
    population: population === null ? '' : String(population),
    opensOn: dateForField(page, plan.opensOn),
    closesOn: dateForField(page, plan.closesOn),
  };
}

/** With the version it was read at. */
export function surveyAsTyped(page: Pick<Page, 'language'>, survey: Survey): TypedFields {
  return { ...planAsTyped(page, survey), version: String(survey.version) };
}
