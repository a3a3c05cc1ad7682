import { withTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { setFlash } from '../../web/office/flash.ts';
import { answerFault, untouched } from '../../web/office/form-state.tsx';
import { posting } from '../../web/office/posting.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { idParam, visitOf } from '../../web/visit.ts';
import { changeRoles, dropFactors, type Hand } from './change-account.ts';
import { accountForm, inviteForm, toRole, typedRoles, versionForm } from './forms.ts';
import { invite, makeLink } from './invite.ts';
import type { PeopleParts } from './parts.ts';
import { showAccounts, showInvite, showSuspension, standingUnits } from './show.tsx';
import { showAccount } from './show-account.tsx';
import { showLink } from './show-link.tsx';
import { setSuspended } from './suspend.ts';

const permission = 'people.manage';
const at = '/office/accounts';
const one = `${at}/:account`;

export function accountRoutes(parts: PeopleParts): Route[] {
  const get = (path: string, handler: (c: WebContext) => Promise<Response>): Route => ({
    ...{ method: 'GET', path, permission, handler },
  });
  const post = (path: string, handle: (c: WebContext, form: FormData) => Promise<Response>): Route => ({
    ...{ method: 'POST', path, permission, handler: posting(handle) },
  });
  return [
    get(at, (c) => showAccounts(c, parts)),
    get(`${at}/new`, (c) => showInvite(c, parts)),
    post(at, (c, form) => addPerson(c, form, parts)),
    get(one, (c) => showAccount(c, parts, idParam(c, 'account'))),
    post(one, (c, form) => change(c, form, parts)),
    post(`${one}/invitation`, (c) => giveLink(c, parts, 'join')),
    post(`${one}/reset`, (c) => giveLink(c, parts, 'reset')),
    post(`${one}/lost-factors`, (c) => forgetFactors(c, parts)),
    get(`${one}/suspension`, (c) => showSuspension(c, parts, idParam(c, 'account'))),
    post(`${one}/suspension`, (c, form) => settle(c, form, parts, true)),
    post(`${one}/restoration`, (c, form) => settle(c, form, parts, false)),
  ];
}

function handOf(c: WebContext, { now }: PeopleParts): Hand & { readonly agencyId: string } {
  const { page, reader, agency } = visitOf(c);
  return { accountId: reader.accountId, page, now: now(), agencyId: agency.id };
}

function unitsOf(c: WebContext, { db, now }: PeopleParts) {
  return withTenant(db, visitOf(c).agency.id, (tenant) => standingUnits(tenant, now()));
}

async function addPerson(c: WebContext, form: FormData, parts: PeopleParts): Promise<Response> {
  const typed = typedRoles(form, typedFields(form));
  const fields = readFields(form, inviteForm(await unitsOf(c, parts)));
  if (!fields.ok) return showInvite(c, parts, { ...untouched(typed), errors: fields.error }, 422);
  const hand = handOf(c, parts);
  const account = { ...fields.value, roles: fields.value.roles.map(toRole) };
  const invited = await withTenant(parts.db, hand.agencyId, (tenant) => invite(tenant, hand, account));
  if (invited.ok) return showLink(c, parts, invited.value);
  return answerFault(c, invited.error, typed, (state, status) => showInvite(c, parts, state, status));
}

async function change(c: WebContext, form: FormData, parts: PeopleParts): Promise<Response> {
  const id = idParam(c, 'account');
  if (id === null) return notFound(c);
  const typed = typedRoles(form, typedFields(form));
  const fields = readFields(form, accountForm(await unitsOf(c, parts)));
  if (!fields.ok) {
    const state = { ...untouched(typed), errors: fields.error };
    return showAccount(c, parts, id, { form: state, status: 422 });
  }
  const { name, roles, version } = fields.value;
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    changeRoles(tenant, hand, { accountId: id, version }, { name, roles: roles.map(toRole) }),
  );
  if (!saved.ok) {
    return answerFault(c, saved.error, typed, (state, status) =>
      showAccount(c, parts, id, { form: state, status }),
    );
  }
  setFlash(c, saved.value);
  return c.redirect(`${at}/${id}`, 303);
}

async function giveLink(c: WebContext, parts: PeopleParts, purpose: 'join' | 'reset'): Promise<Response> {
  const id = idParam(c, 'account');
  if (id === null) return notFound(c);
  const hand = handOf(c, parts);
  const link = await withTenant(parts.db, hand.agencyId, (tenant) => makeLink(tenant, hand, id, purpose));
  if (link === null) return notFound(c);
  if (!link.ok) return showAccount(c, parts, id, { refused: { '': link.error }, status: 422 });
  return showLink(c, parts, link.value);
}

async function forgetFactors(c: WebContext, parts: PeopleParts): Promise<Response> {
  const id = idParam(c, 'account');
  if (id === null) return notFound(c);
  const hand = handOf(c, parts);
  const done = await withTenant(parts.db, hand.agencyId, (tenant) => dropFactors(tenant, hand, id));
  if (done === null) return notFound(c);
  setFlash(c, 'removed');
  return c.redirect(`${at}/${id}`, 303);
}

async function settle(
  c: WebContext,
  form: FormData,
  parts: PeopleParts,
  isSuspended: boolean,
): Promise<Response> {
  const id = idParam(c, 'account');
  if (id === null) return notFound(c);
  const fields = readFields(form, versionForm);
  if (!fields.ok) return showAccount(c, parts, id, { refused: fields.error, status: 422 });
  const hand = handOf(c, parts);
  const named = { accountId: id, version: fields.value.version };
  const done = await withTenant(parts.db, hand.agencyId, (tenant) =>
    setSuspended(tenant, hand, named, isSuspended),
  );
  if (!done.ok) {
    return answerFault(c, done.error, typedFields(form), (state, status) =>
      showAccount(c, parts, id, { refused: state.errors, status }),
    );
  }
  setFlash(c, 'saved');
  return c.redirect(`${at}/${id}`, 303);
}
