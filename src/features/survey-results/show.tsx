import { readTenant, type Tenant } from '../../db/tenant.ts';
import { ok } from '../../lib/result.ts';
import { notFound } from '../../web/error-pages.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import { mayEnter } from '../../web/permission.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { mayPlan } from '../measures/rules.ts';
import { findSurvey, findSurveyByCode, type Survey } from '../surveys/queries.ts';
import { type LoadedResults, loadResults } from './load.ts';
import { presentResults } from './present.ts';
import { listTexts } from './queries.ts';
import { mayGiveAnswers, mayShowTexts, mayTell } from './rules.ts';
import { ResultsPage } from './views-office.tsx';
import { PublicResultsPage } from './views-public.tsx';
import type { TextGroup } from './views-texts.tsx';

/** The survey of the address with what it tells; null where there is none. */
export async function loadOffice(c: WebContext, tenant: Tenant): Promise<LoadedResults | null> {
  const id = idParam(c, 'survey');
  const survey = id === null ? null : await findSurvey(tenant, id);
  return survey && survey.year === yearParam(c) ? loadResults(tenant, survey) : null;
}

/** By its short address; null for a draft, which the public does not know. */
export async function loadPublic(tenant: Tenant, code: string): Promise<LoadedResults | null> {
  const survey = await findSurveyByCode(tenant, code);
  return survey && survey.status !== 'draft' ? loadResults(tenant, survey) : null;
}

/** What is shown of it, or the sentence why nothing is. */
export function shownOf(agency: string, loaded: LoadedResults) {
  const may = mayTell(loaded.survey, loaded.told);
  return may.ok ? ok(presentResults(agency, { ...loaded, told: may.value })) : may;
}

export async function showOffice(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const visit = visitOf(c);
  const found = await readTenant(db, visit.agency.id, async (tenant) => {
    const loaded = await loadOffice(c, tenant);
    const mayRead = loaded?.told && mayEnter(visit.reader, 'draft.read').ok;
    return loaded && { loaded, texts: mayRead ? await textsOf(tenant, loaded.survey) : [] };
  });
  if (!found) return notFound(c);
  const { loaded, texts } = found;
  const { survey, told } = loaded;
  return c.html(
    <ResultsPage
      {...{ visit, survey, texts, shown: shownOf(visit.agency.name, loaded) }}
      mayGiveAnswers={mayGiveAnswers(told ?? { questions: [], isEachAnswerCommon: false })}
      mayPlan={mayPlan(visit.reader, survey.yearIsOpen).ok}
    />,
  );
}

async function textsOf(tenant: Tenant, { id, questions }: Survey): Promise<TextGroup[]> {
  if (questions.openTexts.length === 0) return [];
  const texts = await listTexts(tenant, id);
  return questions.openTexts.map(({ code, text }) => {
    const bodies = texts.filter(({ question }) => question === code).map(({ body }) => body);
    return { text, bodies: mayShowTexts(bodies.length) ? bodies : null };
  });
}

export async function showPublic(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const [agency, code] = [c.get('agency'), c.req.param('code') ?? ''];
  const loaded = agency && (await readTenant(db, agency.id, (tenant) => loadPublic(tenant, code)));
  if (!agency || !loaded) return notFound(c);
  const shown = shownOf(agency.name, loaded);
  return c.html(
    <PublicResultsPage {...{ page: pageOf(c), agencyName: agency.name, survey: loaded.survey, shown }} />,
  );
}
