import { withTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { setFlash } from '../../web/office/flash.ts';
import { answerFault } from '../../web/office/form-state.tsx';
import { handOf } from '../../web/office/hand.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { idParam } from '../../web/visit.ts';
import { addUnit, changeUnit } from './change-unit.ts';
import { closeUnit } from './close-unit.ts';
import { closingForm, moveForm, newUnitForm, reopeningForm, unitForm } from './forms.ts';
import { moveUnit } from './order-units.ts';
import { showNewUnit, showUnits } from './show.tsx';
import { showUnit } from './show-unit.tsx';

export function unitRoutes(parts: OfficeParts): Route[] {
  const manage = 'agency.manage';
  const of = (handler: (c: WebContext, parts: OfficeParts) => Promise<Response>) => (c: WebContext) =>
    handler(c, parts);
  return [
    { method: 'GET', path: '/office/units', permission: 'office.read', handler: of(showUnits) },
    { method: 'GET', path: '/office/units/new', permission: manage, handler: (c) => showNewUnit(c) },
    { method: 'POST', path: '/office/units', permission: manage, handler: of(add) },
    { method: 'GET', path: '/office/units/:unit', permission: manage, handler: of(show) },
    { method: 'POST', path: '/office/units/:unit', permission: manage, handler: of(change) },
    { method: 'POST', path: '/office/units/:unit/place', permission: manage, handler: of(move) },
    { method: 'POST', path: '/office/units/:unit/closing', permission: manage, handler: of(close) },
    { method: 'POST', path: '/office/units/:unit/reopening', permission: manage, handler: of(reopen) },
  ];
}

function show(c: WebContext, { db }: OfficeParts): Promise<Response> {
  return showUnit(c, db, idParam(c, 'unit'));
}

async function add(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const typed = typedFields(form.value);
  const fields = readFields(form.value, newUnitForm);
  if (!fields.ok) return showNewUnit(c, { typed, errors: fields.error, conflict: null }, 422);
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) => addUnit(tenant, hand, fields.value));
  if (!saved.ok) return answerFault(c, saved.error, typed, (state, status) => showNewUnit(c, state, status));
  setFlash(c, 'created');
  return c.redirect('/office/units', 303);
}

async function change(c: WebContext, parts: OfficeParts): Promise<Response> {
  const id = idParam(c, 'unit');
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  if (id === null) return notFound(c);
  const typed = typedFields(form.value);
  const fields = readFields(form.value, unitForm);
  if (!fields.ok) {
    return showUnit(c, parts.db, id, { form: { typed, errors: fields.error, conflict: null }, status: 422 });
  }
  const { version, ...texts } = fields.value;
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    changeUnit(tenant, hand, { id, version }, texts),
  );
  if (!saved.ok) {
    return answerFault(c, saved.error, typed, (state, status) =>
      showUnit(c, parts.db, id, { form: state, status }),
    );
  }
  setFlash(c, saved.value);
  return c.redirect('/office/units', 303);
}

async function move(c: WebContext, parts: OfficeParts): Promise<Response> {
  const id = idParam(c, 'unit');
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const fields = readFields(form.value, moveForm);
  if (!fields.ok || id === null) return notFound(c);
  const hand = handOf(c, parts);
  const done = await withTenant(parts.db, hand.agencyId, (tenant) =>
    moveUnit(tenant, hand, id, fields.value.direction),
  );
  if (done === null) return notFound(c);
  if (!done) setFlash(c, 'unchanged');
  return c.redirect(`/office/units#unit-${id}`, 303);
}

async function close(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const fields = readFields(form.value, closingForm);
  if (fields.ok) {
    return settle(c, parts, form.value, fields.value.version, fields.value.closedOn);
  }
  const closing = { typed: typedFields(form.value), errors: fields.error, conflict: null };
  return showUnit(c, parts.db, idParam(c, 'unit'), { closing, status: 422 });
}

async function reopen(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const fields = readFields(form.value, reopeningForm);
  return fields.ok
    ? settle(c, parts, form.value, fields.value.version, null)
    : showUnit(c, parts.db, idParam(c, 'unit'), { status: 422 });
}

async function settle(
  c: WebContext,
  parts: OfficeParts,
  form: FormData,
  version: number,
  closedOn: Temporal.PlainDate | null,
): Promise<Response> {
  const id = idParam(c, 'unit');
  if (id === null) return notFound(c);
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    closeUnit(tenant, hand, { id, version }, closedOn),
  );
  if (!saved.ok) {
    return answerFault(c, saved.error, typedFields(form), (state, status) =>
      showUnit(c, parts.db, id, { closing: state, status }),
    );
  }
  setFlash(c, 'saved');
  return c.redirect('/office/units', 303);
}
