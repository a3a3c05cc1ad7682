import { refuse } from '../../web/error-pages.tsx';
import { posting } from '../../web/office/posting.ts';
import { readFields, type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Permission } from '../../web/permission.ts';
import type { Route } from '../../web/routes.ts';
import { actOn, type Pressing, writeOutcome } from './acts.ts';
import { act, answerFailure, back } from './answer.ts';
import { finishForm, outcomeForm, reasonForm, versionForm } from './forms.ts';
import { addPlan, moveOne, removeOne, savePlan } from './office-plan.tsx';
import { showMeasure } from './show.tsx';
import { showList } from './show-list.tsx';
import { type PlanState, showNewPlan, showPlan } from './show-plan.tsx';
import { showRemoval, showWayBack, type WayBack } from './show-question.tsx';
import { words } from './words.ts';

const list = '/office/years/:year/measures';
const one = `${list}/:measure`;

type Handler = (c: WebContext) => Promise<Response>;

export function measureRoutes(parts: OfficeParts): Route[] {
  const get = (path: string, permission: Permission, handler: Handler): Route => ({
    ...{ method: 'GET', path, permission, handler },
  });
  const post = (path: string, permission: Permission, handler: Handler): Route => ({
    ...{ method: 'POST', path, permission, handler },
  });
  return [
    get(list, 'office.read', (c) => showList(c, parts)),
    get(`${list}/new`, 'year.manage', (c) => showNewPlan(c, parts)),
    post(list, 'year.manage', addPlan(parts)),
    get(one, 'office.read', (c) => showMeasure(c, parts)),
    get(`${one}/plan`, 'year.manage', (c) => showPlan(c, parts)),
    post(one, 'year.manage', savePlan(parts)),
    post(`${one}/place`, 'year.manage', moveOne(parts)),
    get(`${one}/removal`, 'year.manage', (c) => showRemoval(c, parts)),
    post(`${one}/removal`, 'year.manage', removeOne(parts)),
    post(`${one}/outcome`, 'work.edit', saveOutcome(parts)),
    post(`${one}/start`, 'work.edit', press(parts, 'begin')),
    post(`${one}/completion`, 'work.edit', finish(parts)),
    post(`${one}/verification`, 'work.approve', press(parts, 'verify')),
    get(`${one}/return`, 'work.approve', (c) => showWayBack(c, parts, 'send-back')),
    post(`${one}/return`, 'work.approve', goBack(parts, 'send-back')),
    get(`${one}/reset`, 'work.edit', (c) => showWayBack(c, parts, 'reset')),
    post(`${one}/reset`, 'work.edit', goBack(parts, 'reset')),
  ];
}

function saveOutcome(parts: OfficeParts): Handler {
  return posting(async (c, form) => {
    const [typed, fields] = [typedFields(form), readFields(form, outcomeForm)];
    const show = ({ form: outcome, status }: PlanState) => showMeasure(c, parts, { outcome, status });
    if (!fields.ok) return show({ form: { typed, errors: fields.error, conflict: null }, status: 422 });
    const { version, ...texts } = fields.value;
    const done = await act(c, parts, (doing, id) => writeOutcome(doing, { id, version }, texts));
    return done?.ok ? back(c, done.value) : answerFailure(c, done?.error, typed, show);
  });
}

/** A button that carries the version of the page it stood on. */
function press(parts: OfficeParts, name: 'begin' | 'verify'): Handler {
  return posting(async (c, form) => {
    const fields = readFields(form, versionForm);
    if (!fields.ok) return refuse(c, 409, words.savedInBetween);
    return answerPressed(c, parts, { act: name, ...fields.value }, {});
  });
}

function finish(parts: OfficeParts): Handler {
  return posting(async (c, form) => {
    const fields = readFields(form, finishForm);
    if (!fields.ok) return refuse(c, 409, fields.error.noEvidenceReason ?? words.savedInBetween);
    return answerPressed(c, parts, { act: 'finish', ...fields.value }, typedFields(form));
  });
}

async function answerPressed(c: WebContext, parts: OfficeParts, pressing: Pressing, typed: TypedFields) {
  const done = await act(c, parts, (doing, id) => actOn(doing, id, pressing));
  const show = ({ form: completion, status }: PlanState) => showMeasure(c, parts, { completion, status });
  return done?.ok ? back(c, done.value) : answerFailure(c, done?.error, typed, show);
}

function goBack(parts: OfficeParts, name: WayBack): Handler {
  return posting(async (c, form) => {
    const [typed, fields] = [typedFields(form), readFields(form, reasonForm)];
    if (!fields.ok) return showWayBack(c, parts, name, { typed, errors: fields.error, conflict: null });
    return answerPressed(c, parts, { act: name, ...fields.value }, typed);
  });
}
