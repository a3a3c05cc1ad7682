import { readTenant } from '../../db/tenant.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { actInYear } from '../../web/office/doing.ts';
import { posting } from '../../web/office/posting.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { addWeakPoint, adoptSuggestion } from './acts.ts';
import { answerFailure, back } from './answer.ts';
import { changeWeakPoint } from './change-weak-point.ts';
import { dropWeakPoint } from './drop-weak-point.ts';
import { adoptionForm, versionForm, weakPointForm } from './forms.ts';
import { loadWeakPoints } from './load.ts';
import { targetsOf } from './rules.ts';
import { type Refused, showWeakPoint, showWeakPoints } from './show.tsx';
import { words } from './words.ts';

const list = '/office/years/:year/weak-points';

const one = `${list}/:weakPoint`;

export function weakPointRoutes(parts: OfficeParts): Route[] {
  const manage = 'year.manage';
  return [
    { method: 'GET', path: list, permission: 'office.read', handler: (c) => showWeakPoints(c, parts) },
    { method: 'POST', path: list, permission: manage, handler: add(parts) },
    { method: 'POST', path: `${list}/adoption`, permission: manage, handler: adopt(parts) },
    { method: 'GET', path: one, permission: manage, handler: (c) => showWeakPoint(c, parts) },
    { method: 'POST', path: one, permission: manage, handler: change(parts) },
    { method: 'POST', path: `${one}/removal`, permission: manage, handler: remove(parts) },
  ];
}

/** What a weak point of this year may be about; none where there is no such year. */
async function targetsFor(c: WebContext, { db }: OfficeParts): Promise<string[]> {
  const loaded = await readTenant(db, visitOf(c).agency.id, (tenant) => loadWeakPoints(tenant, yearParam(c)));
  return loaded ? targetsOf(loaded.framework).map(({ target }) => target) : [];
}

function add(parts: OfficeParts) {
  return posting(async (c, form) => {
    const typed = typedFields(form);
    const show = (refused: Refused) => showWeakPoints(c, parts, refused.form);
    const fields = readFields(form, weakPointForm(await targetsFor(c, parts)));
    if (!fields.ok) return show({ form: { typed, errors: fields.error, conflict: null }, status: 422 });
    const done = await actInYear(c, parts, (doing) => addWeakPoint(doing, fields.value));
    return done?.ok ? back(c, 'created') : answerFailure(c, done?.error, typed, show);
  });
}

function adopt(parts: OfficeParts) {
  return posting(async (c, form) => {
    const fields = readFields(form, adoptionForm);
    const done = fields.ok
      ? await actInYear(c, parts, (doing) => adoptSuggestion(doing, fields.value.target))
      : null;
    if (done?.ok) return back(c, 'created');
    return answerFailure(c, done?.error, {}, (refused) => showWeakPoints(c, parts, refused.form));
  });
}

function change(parts: OfficeParts) {
  return posting(async (c, form) => {
    const [typed, id] = [typedFields(form), idParam(c, 'weakPoint')];
    const show = (refused: Refused) => showWeakPoint(c, parts, refused);
    const fields = readFields(form, weakPointForm(await targetsFor(c, parts)).extend(versionForm.shape));
    if (!fields.ok) return show({ form: { typed, errors: fields.error, conflict: null }, status: 422 });
    if (id === null) return notFound(c);
    const { version, ...texts } = fields.value;
    const done = await actInYear(c, parts, (doing) => changeWeakPoint(doing, { id, version }, texts));
    return done?.ok ? back(c, done.value) : answerFailure(c, done?.error, typed, show);
  });
}

function remove(parts: OfficeParts) {
  return posting(async (c, form) => {
    const [fields, id] = [readFields(form, versionForm), idParam(c, 'weakPoint')];
    if (id === null) return notFound(c);
    if (!fields.ok) return refuse(c, 409, words.savedInBetween);
    const done = await actInYear(c, parts, (doing) => dropWeakPoint(doing, { id, ...fields.value }));
    if (done?.ok) return back(c, 'removed');
    return answerFailure(c, done?.error, {}, (refused) => showWeakPoint(c, parts, refused));
  });
}
