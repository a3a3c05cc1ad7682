import { readTenant, withTenant } from '../../db/tenant.ts';
import type { Result } from '../../lib/result.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { setFlash } from '../../web/office/flash.ts';
import { stateOf as formStateOf } from '../../web/office/form-state.tsx';
import { posting } from '../../web/office/posting.ts';
import { readFields, type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Permission } from '../../web/permission.ts';
import type { Route } from '../../web/routes.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { actOn, type Pressing, writeOutcome } from './acts.ts';
import {
  finishForm,
  kindForm,
  moveForm,
  outcomeForm,
  readPlan,
  reasonForm,
  typedPlan,
  versionForm,
} from './forms.ts';
import { choicesOf, loadOffer } from './load.ts';
import { addMeasure, changePlan, type Doing, dropMeasure, type Failure, moveMeasure } from './plan.ts';
import { findMeasure } from './queries.ts';
import { listAddress } from './rules.ts';
import { showMeasure, showRemoval, showWayBack, type WayBack } from './show.tsx';
import { showList } from './show-list.tsx';
import { type PlanState, showNewPlan, showPlan } from './show-plan.tsx';
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
    post(list, 'year.manage', add(parts)),
    get(one, 'office.read', (c) => showMeasure(c, parts)),
    get(`${one}/plan`, 'year.manage', (c) => showPlan(c, parts)),
    post(one, 'year.manage', change(parts)),
    post(`${one}/place`, 'year.manage', move(parts)),
    get(`${one}/removal`, 'year.manage', (c) => showRemoval(c, parts)),
    post(`${one}/removal`, 'year.manage', remove(parts)),
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

/** One act in one transaction; null where the address names nothing. */
async function act<T>(
  c: WebContext,
  { db, now }: OfficeParts,
  work: (doing: Doing, id: string) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure> | null> {
  const [{ agency, reader: person, page }, year, id] = [visitOf(c), yearParam(c), idParam(c, 'measure')];
  if (year === null || (c.req.param('measure') !== undefined && id === null)) return null;
  return withTenant(db, agency.id, (tenant) => work({ tenant, year, person, page, at: now() }, id ?? ''));
}

/** The page again with what was typed, or the page that says why nothing was done. */
async function answerFailure(
  c: WebContext,
  failure: Failure | undefined,
  typed: TypedFields,
  show: (state: PlanState) => Promise<Response>,
): Promise<Response> {
  if (!failure || failure.kind === 'missing') return notFound(c);
  if (failure.kind === 'refused') return refuse(c, 409, failure.why);
  return show({ form: formStateOf(failure, typed), status: failure.kind === 'stale' ? 409 : 422 });
}

function back(c: WebContext, flash: 'saved' | 'unchanged' | 'created'): Response {
  setFlash(c, flash);
  const { pathname } = new URL(c.req.url);
  return c.redirect(pathname.split('/').slice(0, 6).join('/'), 303);
}

function add(parts: OfficeParts): Handler {
  return posting(async (c, form) => {
    const [typed, asked] = [typedPlan(form), readFields(form, kindForm)];
    if (!asked.ok) return notFound(c);
    const { kind } = asked.value;
    const show = (state: PlanState) => showNewPlan(c, parts, kind, state);
    const offer = await readTenant(parts.db, visitOf(c).agency.id, (tenant) =>
      loadOffer(tenant, yearParam(c), kind, dayOf(parts.now())),
    );
    if (!offer) return notFound(c);
    const plan = readPlan(form, kind, choicesOf(offer));
    if (!plan.ok) return show({ form: { typed, errors: plan.error, conflict: null }, status: 422 });
    const done = await act(c, parts, (doing) => addMeasure(doing, kind, plan.value));
    if (!done?.ok) return answerFailure(c, done?.error, typed, show);
    setFlash(c, 'created');
    return c.redirect(`${listAddress(offer.cycle.year)}/${done.value}`, 303);
  });
}

function change(parts: OfficeParts): Handler {
  return posting(async (c, form) => {
    const [typed, sent] = [typedPlan(form), readFields(form, versionForm)];
    const show = (state: PlanState) => showPlan(c, parts, state);
    const offer = await readTenant(parts.db, visitOf(c).agency.id, async (tenant) => {
      const id = idParam(c, 'measure');
      const measure = id === null ? null : await findMeasure(tenant, id);
      return measure && loadOffer(tenant, yearParam(c), measure.kind, dayOf(parts.now()), measure);
    });
    if (!offer) return notFound(c);
    const plan = readPlan(form, offer.kind, choicesOf(offer));
    if (!plan.ok || !sent.ok) {
      const errors = { ...(plan.ok ? {} : plan.error), ...(sent.ok ? {} : { '': words.savedInBetween }) };
      return show({ form: { typed, errors, conflict: null }, status: 422 });
    }
    const { version } = sent.value;
    const done = await act(c, parts, (doing, id) => changePlan(doing, { id, version }, plan.value));
    return done?.ok ? back(c, done.value) : answerFailure(c, done?.error, typed, show);
  });
}

function move(parts: OfficeParts): Handler {
  return posting(async (c, form) => {
    const fields = readFields(form, moveForm);
    const done = fields.ok
      ? await act(c, parts, (doing, measure) => moveMeasure(doing, measure, fields.value.direction))
      : null;
    if (!done?.ok) return answerFailure(c, done?.error, {}, () => showList(c, parts));
    if (!done.value.isMoved) setFlash(c, 'unchanged');
    return c.redirect(listAddress(Number(c.req.param('year')), done.value.kind), 303);
  });
}

function remove(parts: OfficeParts): Handler {
  return posting(async (c) => {
    const done = await act(c, parts, (doing, id) => dropMeasure(doing, id));
    if (!done?.ok) return answerFailure(c, done?.error, {}, () => showRemoval(c, parts));
    setFlash(c, 'removed');
    return c.redirect(listAddress(done.value.year, done.value.kind), 303);
  });
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
