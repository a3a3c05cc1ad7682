import { readTenant } from '../../db/tenant.ts';
import { refuse } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { setFlash } from '../../web/office/flash.ts';
import { posting } from '../../web/office/posting.ts';
import { type FieldErrors, readFields, typedFields } from '../../web/office/read-fields.ts';
import type { WebContext } from '../../web/page.ts';
import type { Permission } from '../../web/permission.ts';
import type { Route } from '../../web/routes.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { actOn, closeAndUnseal, lastDayFault } from './acts.ts';
import { act, answerFailure, back, type Handler } from './answer.ts';
import { closeForm, reopenForm, versionForm } from './forms.ts';
import { loadSurvey } from './load.ts';
import { addPlan, makeOne, removeOne, savePlan } from './office-plan.ts';
import { questionRoutes } from './office-questions.ts';
import type { SurveyParts } from './parts.ts';
import { refusals } from './refusals.ts';
import type { State } from './rules.ts';
import { showWatch } from './show.tsx';
import { showClosing, showRemoval, showReopening, showUnsealing } from './show-confirm.tsx';
import { showList } from './show-list.tsx';
import { showNewPlan, showPlan } from './show-plan.tsx';

const list = '/office/years/:year/surveys';
const one = `${list}/:survey`;

export function surveyRoutes(parts: SurveyParts): Route[] {
  const get = (path: string, permission: Permission, handler: Handler): Route => ({
    ...{ method: 'GET', path, permission, handler },
  });
  const post = (path: string, handler: Handler): Route => ({
    ...{ method: 'POST', path, permission: 'year.manage', handler },
  });
  return [
    get(list, 'office.read', (c) => showList(c, parts)),
    get(`${list}/new`, 'year.manage', (c) => showNewPlan(c, parts)),
    post(list, addPlan(parts)),
    post(`${list}/instruments`, makeOne(parts)),
    get(one, 'office.read', (c) => showWatch(c, parts)),
    get(`${one}/plan`, 'year.manage', (c) => showPlan(c, parts)),
    post(one, savePlan(parts)),
    get(`${one}/removal`, 'year.manage', (c) => showRemoval(c, parts)),
    post(`${one}/removal`, removeOne(parts)),
    post(`${one}/opening`, press(parts, 'open')),
    post(`${one}/pause`, press(parts, 'pause')),
    post(`${one}/resumption`, press(parts, 'resume')),
    get(`${one}/closing`, 'year.manage', (c) => showClosing(c, parts)),
    post(`${one}/closing`, close(parts)),
    get(`${one}/unsealing`, 'year.manage', (c) => showUnsealing(c, parts)),
    post(`${one}/unsealing`, press(parts, 'unseal')),
    get(`${one}/reopening`, 'year.manage', (c) => showReopening(c, parts)),
    post(`${one}/reopening`, reopen(parts)),
    ...questionRoutes(parts, one),
  ];
}

const flashes = {
  draft: 'saved',
  open: 'survey-opened',
  paused: 'survey-paused',
  closed: 'survey-closed',
  unsealed: 'survey-unsealed',
} as const satisfies Record<State, string>;

/** A button that carries the version of the page it stood on. */
function press(parts: SurveyParts, name: 'open' | 'pause' | 'resume' | 'unseal'): Handler {
  return posting(async (c, form) => {
    const fields = readFields(form, versionForm);
    if (!fields.ok) return refuse(c, 409, refusals.savedInBetween);
    const done = await act(c, parts, (doing, id) =>
      actOn(doing, { id, act: name, ...fields.value }, parts.secretKey),
    );
    return done?.ok ? moved(c, done.value) : answerFailure(c, done?.error, {}, () => showWatch(c, parts));
  });
}

function close(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const fields = readFields(form, closeForm);
    if (!fields.ok) return refuse(c, 409, refusals.savedInBetween);
    const { version, unseal } = fields.value;
    const done = await act(c, parts, (doing, id) =>
      unseal === 'now'
        ? closeAndUnseal(doing, { id, version }, parts.secretKey)
        : actOn(doing, { id, version, act: 'close' }, parts.secretKey),
    );
    return done?.ok ? moved(c, done.value) : answerFailure(c, done?.error, {}, () => showWatch(c, parts));
  });
}

function moved(c: WebContext, state: State): Response {
  const answer = back(c, 'saved');
  setFlash(c, flashes[state]);
  return answer;
}

function reopen(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const [typed, fields] = [typedFields(form), readFields(form, reopenForm)];
    const show = (errors: Parameters<typeof showReopening>[2]) => showReopening(c, parts, errors);
    if (!fields.ok) {
      const errors = { ...fields.error, ...(await lastDayErrors(c, parts, form)) };
      return show({ typed, errors, conflict: null });
    }
    const done = await act(c, parts, (doing, id) =>
      actOn(doing, { id, act: 'reopen', ...fields.value }, parts.secretKey),
    );
    return done?.ok
      ? moved(c, done.value)
      : answerFailure(c, done?.error, typed, ({ form: state }) => show(state));
  });
}

/** What is wrong with a day that can be read, told beside the other fields' faults. */
async function lastDayErrors(c: WebContext, parts: SurveyParts, form: FormData): Promise<FieldErrors> {
  const day = readFields(form, reopenForm.pick({ closesOn: true }));
  if (!day.ok) return {};
  const survey = await readTenant(parts.db, visitOf(c).agency.id, (tenant) =>
    loadSurvey(tenant, yearParam(c), idParam(c, 'survey')),
  );
  const closesOn = survey && lastDayFault(survey, day.value.closesOn, dayOf(parts.now()));
  return closesOn ? { closesOn } : {};
}
