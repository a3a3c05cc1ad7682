import { readTenant } from '../../db/tenant.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { setFlash } from '../../web/office/flash.ts';
import { posting } from '../../web/office/posting.ts';
import { type FieldErrors, readFields, typedFields } from '../../web/office/read-fields.ts';
import type { WebContext } from '../../web/page.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { type Again, act, answerFailure, back, type Handler } from './answer.ts';
import { accessForm, instrumentForm, readCode, readPlan, versionForm } from './forms.ts';
import { loadSurvey } from './load.ts';
import { makeInstrument } from './make-instrument.ts';
import type { SurveyParts } from './parts.ts';
import { addSurvey, changePlan, dropSurvey } from './plan.ts';
import { findSurveyByCode } from './queries.ts';
import { satisfactionSet } from './ready-sets.ts';
import { refusals } from './refusals.ts';
import { listAddress } from './rules.ts';
import { sampleRuleOf } from './sample.ts';
import { showRemoval } from './show-confirm.tsx';
import { showList } from './show-list.tsx';
import { showNewPlan, showPlan } from './show-plan.tsx';
import { words } from './words.ts';

/** One press makes the draft of an instrument. */
export function makeOne(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const fields = readFields(form, instrumentForm);
    if (!fields.ok) return notFound(c);
    const done = await act(c, parts, (doing) => makeInstrument(doing, fields.value.instrument));
    if (!done?.ok) return answerFailure(c, done?.error, {}, () => showList(c, parts));
    return made(c, done.value);
  });
}

export function addPlan(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const [typed, plan, access] = [typedFields(form), readPlan(form, []), readFields(form, accessForm)];
    const show = (again: Again) => showNewPlan(c, parts, again);
    if (!plan.ok || !access.ok) {
      const shown = { ...(plan.ok ? {} : plan.error), ...(access.ok ? {} : access.error) };
      const errors = { ...shown, ...(await codeErrors(c, parts, form)) };
      return show({ form: { typed, errors, conflict: null }, status: 422 });
    }
    const founding = { instrument: null, questions: satisfactionSet(), plan: plan.value, ...access.value };
    const done = await act(c, parts, (doing) => addSurvey(doing, founding));
    return done?.ok ? made(c, done.value) : answerFailure(c, done?.error, typed, show);
  });
}

function made(c: WebContext, id: string): Response {
  setFlash(c, 'created');
  return c.redirect(`${listAddress(Number(c.req.param('year')))}/${id}`, 303);
}

export function savePlan(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const [typed, sent] = [typedFields(form), readFields(form, versionForm)];
    const show = (again: Again) => showPlan(c, parts, again);
    const survey = await readTenant(parts.db, visitOf(c).agency.id, (tenant) =>
      loadSurvey(tenant, yearParam(c), idParam(c, 'survey')),
    );
    if (!survey) return notFound(c);
    const classes = sampleRuleOf(survey)?.classes.map(({ agencyClass }) => agencyClass.th) ?? [];
    const plan = readPlan(form, classes);
    if (!plan.ok || !sent.ok) {
      const shown = { ...(plan.ok ? {} : plan.error), ...(sent.ok ? {} : { '': refusals.savedInBetween }) };
      const errors = { ...shown, ...(await codeErrors(c, parts, form, survey.id)) };
      return show({ form: { typed, errors, conflict: null }, status: 422 });
    }
    const { version } = sent.value;
    const done = await act(c, parts, (doing, id) => changePlan(doing, { id, version }, plan.value));
    return done?.ok ? back(c, done.value) : answerFailure(c, done?.error, typed, show);
  });
}

/** That another survey has the short name, which only the database knows. */
async function codeErrors(
  c: WebContext,
  { db }: SurveyParts,
  form: FormData,
  own?: string,
): Promise<FieldErrors> {
  const code = readCode(form);
  const namesake =
    code && (await readTenant(db, visitOf(c).agency.id, (tenant) => findSurveyByCode(tenant, code)));
  return namesake && namesake.id !== own ? { code: words.codeTaken } : {};
}

export function removeOne(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const sent = readFields(form, versionForm);
    if (!sent.ok) return refuse(c, 409, refusals.savedInBetween);
    const { version } = sent.value;
    const done = await act(c, parts, (doing, id) => dropSurvey(doing, { id, version }));
    if (!done?.ok) return answerFailure(c, done?.error, {}, () => showRemoval(c, parts));
    setFlash(c, 'removed');
    return c.redirect(listAddress(Number(c.req.param('year'))), 303);
  });
}
