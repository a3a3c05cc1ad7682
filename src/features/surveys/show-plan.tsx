import { readTenant } from '../../db/tenant.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { loadYear } from '../cycles/acts.ts';
import type { Again } from './answer.ts';
import { introductionFor } from './introduction.ts';
import { loadSurvey } from './load.ts';
import { titleOf } from './present-list.ts';
import { listAddress, mayChangePlan, mayRun, surveyAddress } from './rules.ts';
import { sampleRuleOf } from './sample.ts';
import { surveyAsTyped } from './typed.ts';
import { PlanForm } from './views-plan.tsx';
import { words } from './words.ts';

/** The form of a new survey of satisfaction. */
export async function showNewPlan(c: WebContext, { db }: OfficeParts, again?: Again): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const year = await readTenant(db, visit.agency.id, (tenant) => loadYear(tenant, yearParam(c)));
  if (!year) return notFound(c);
  const may = mayRun(visit.reader, { yearIsOpen: year.cycle.status === 'open' });
  if (!may.ok) return refuse(c, 409, may.error);
  const list = listAddress(year.cycle.year);
  const texts = introductionFor({ answeredBy: 'public' });
  const fresh = {
    introduction: texts.th,
    introductionEn: texts.en,
    access: 'open',
    code: `service-${year.cycle.year}`,
  };
  const body = (
    <OfficeLayout
      {...{ page, frame: frameOf(visit, year.cycle.year), section: 'surveys', styles: ['surveys.css'] }}
      title={page.say(words.addTitle)}
      lead={page.say(words.addLead)}
      crumbs={[{ href: list, label: page.say(words.title) }]}
      hasErrors={again !== undefined}
    >
      <PlanForm
        {...{ page, rule: null, action: list, cancelHref: list, submit: words.create, survey: null }}
        state={again?.form ?? untouched(fresh)}
      />
    </OfficeLayout>
  );
  return c.html(body, again?.status ?? 200) as Response;
}

export async function showPlan(c: WebContext, { db }: OfficeParts, again?: Again): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const survey = await readTenant(db, visit.agency.id, (tenant) =>
    loadSurvey(tenant, yearParam(c), idParam(c, 'survey')),
  );
  if (!survey) return notFound(c);
  const may = mayChangePlan(visit.reader, survey);
  if (!may.ok) return refuse(c, 409, may.error);
  const address = surveyAddress(survey);
  const body = (
    <OfficeLayout
      {...{ page, frame: frameOf(visit, survey.year), section: 'surveys', styles: ['surveys.css'] }}
      title={page.say(words.edit)}
      crumbs={[
        { href: listAddress(survey.year), label: page.say(words.title) },
        { href: address, label: titleOf(page, survey) },
      ]}
      hasErrors={again !== undefined}
    >
      <PlanForm
        {...{ page, survey, rule: sampleRuleOf(survey), action: address, cancelHref: address }}
        state={again?.form ?? untouched(surveyAsTyped(page, survey))}
        submit={words.save}
      />
    </OfficeLayout>
  );
  return c.html(body, again?.status ?? 200) as Response;
}
