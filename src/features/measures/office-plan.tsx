import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { setFlash } from '../../web/office/flash.ts';
import { posting } from '../../web/office/posting.ts';
import { readFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { act, answerFailure, back } from './answer.ts';
import { changePlan } from './change-plan.ts';
import { kindForm, moveForm, versionForm } from './forms.ts';
import { choicesOf, loadOffer } from './load-offer.ts';
import { dropMeasure, moveMeasure } from './order.ts';
import { addMeasure } from './plan.ts';
import { readPlan } from './plan-form.ts';
import { findMeasure } from './queries.ts';
import { listAddress } from './rules.ts';
import { showList } from './show-list.tsx';
import { type PlanState, showNewPlan, showPlan } from './show-plan.tsx';
import { showRemoval } from './show-question.tsx';
import { typedPlan } from './typed.ts';
import { words } from './words.ts';

type Handler = (c: WebContext) => Promise<Response>;

export function addPlan(parts: OfficeParts): Handler {
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

export function savePlan(parts: OfficeParts): Handler {
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

export function moveOne(parts: OfficeParts): Handler {
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

export function removeOne(parts: OfficeParts): Handler {
  return posting(async (c) => {
    const done = await act(c, parts, (doing, id) => dropMeasure(doing, id));
    if (!done?.ok) return answerFailure(c, done?.error, {}, () => showRemoval(c, parts));
    setFlash(c, 'removed');
    return c.redirect(listAddress(done.value.year, done.value.kind), 303);
  });
}
