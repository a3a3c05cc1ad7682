import { z } from 'zod';
import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { secret, text } from '../../web/office/field-types.ts';
import { setFlash } from '../../web/office/flash.ts';
import { posting } from '../../web/office/posting.ts';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { idParam, visitOf } from '../../web/visit.ts';
import { proveOwnPassword } from '../tries/queries.ts';
import { type Owner, renewCodes } from './change-factors.ts';
import { dropPasskey } from './change-passkeys.ts';
import { beginTotp, confirmTotp, dropTotp, waitingTotp } from './change-totp.ts';
import { passkeyRoutes } from './passkeys.tsx';
import { listPasskeys } from './queries.ts';
import { address as at } from './rules.ts';
import { showCodes, showFactors, showRemoval, showTotp } from './show.tsx';
import { passkeyNamed, theApp } from './words.ts';

const passwordForm = z.object({ password: secret() });
const codeForm = z.object({ code: text(20, 'required') });

/** A person's own second factors. Whatever changes them asks for the password again, however fresh the session is. */
export function secondFactorRoutes(parts: OfficeParts): Route[] {
  const permission = 'signed-in';
  const get = (path: string, handler: (c: WebContext) => Response | Promise<Response>): Route => ({
    ...{ method: 'GET', path, permission, handler },
  });
  const post = (path: string, handle: (c: WebContext, form: FormData) => Promise<Response>): Route => ({
    ...{ method: 'POST', path, permission, handler: posting(handle) },
  });
  return [
    get(at, (c) => showFactors(c, parts)),
    post(`${at}/totp`, (c, form) => startTotp(c, form, parts)),
    get(`${at}/totp`, (c) => pairTotp(c, parts)),
    post(`${at}/totp/confirm`, (c, form) => finishTotp(c, form, parts)),
    get(`${at}/totp/remove`, (c) => showRemoval(c, theApp, `${at}/totp/remove`)),
    post(`${at}/totp/remove`, (c, form) => removeApp(c, form, parts)),
    post(`${at}/codes`, (c, form) => makeCodes(c, form, parts)),
    get(`${at}/passkeys/:passkey/remove`, (c) => showKeyRemoval(c, parts)),
    post(`${at}/passkeys/:passkey/remove`, (c, form) => removeKey(c, form, parts)),
    ...passkeyRoutes(parts),
  ];
}

function ownerOf(c: WebContext): Owner {
  const { agency, reader } = visitOf(c);
  return { agencyId: agency.id, accountId: reader.accountId };
}

/** Null when the password is right; else the sentence for its field. */
async function refusalOf(c: WebContext, form: FormData, parts: OfficeParts) {
  const fields = readFields(form, passwordForm);
  if (!fields.ok) return fields.error;
  const who = { ...ownerOf(c), password: fields.value.password, at: parts.now() };
  const proved = await proveOwnPassword(parts, who);
  return proved.ok ? null : { password: proved.error };
}

async function startTotp(c: WebContext, form: FormData, parts: OfficeParts): Promise<Response> {
  const refused = await refusalOf(c, form, parts);
  if (refused) return showFactors(c, parts, { totp: refused });
  await beginTotp(parts, ownerOf(c));
  return c.redirect(`${at}/totp`, 303);
}

async function pairTotp(c: WebContext, parts: OfficeParts): Promise<Response> {
  const waiting = await waitingTotp(parts, ownerOf(c));
  return waiting === null ? c.redirect(at, 303) : showTotp(c, parts, waiting);
}

async function finishTotp(c: WebContext, form: FormData, parts: OfficeParts): Promise<Response> {
  const waiting = await waitingTotp(parts, ownerOf(c));
  if (waiting === null) return c.redirect(at, 303);
  const fields = readFields(form, codeForm);
  if (!fields.ok) return showTotp(c, parts, waiting, fields.error);
  const added = await confirmTotp(parts, ownerOf(c), fields.value.code);
  if (!added.ok) return showTotp(c, parts, waiting, { code: added.error });
  if (added.value.codes) return showCodes(c, added.value.codes);
  setFlash(c, 'secondStepAdded');
  return c.redirect(at, 303);
}

async function removeApp(c: WebContext, form: FormData, parts: OfficeParts): Promise<Response> {
  const refused = await refusalOf(c, form, parts);
  if (refused) return showRemoval(c, theApp, c.req.path, refused);
  await dropTotp(parts, ownerOf(c));
  setFlash(c, 'secondStepRemoved');
  return c.redirect(at, 303);
}

async function showKeyRemoval(
  c: WebContext,
  { db }: OfficeParts,
  errors: FieldErrors = {},
): Promise<Response> {
  const { agencyId, accountId } = ownerOf(c);
  const own = await readTenant(db, agencyId, (tenant) => listPasskeys(tenant, accountId));
  const key = own.find(({ passkeyId }) => passkeyId === idParam(c, 'passkey'));
  return key ? showRemoval(c, passkeyNamed(key.name), c.req.path, errors) : notFound(c);
}

async function removeKey(c: WebContext, form: FormData, parts: OfficeParts): Promise<Response> {
  const id = idParam(c, 'passkey');
  if (id === null) return notFound(c);
  const refused = await refusalOf(c, form, parts);
  if (refused) return showKeyRemoval(c, parts, refused);
  if (!(await dropPasskey(parts, ownerOf(c), id))) return notFound(c);
  setFlash(c, 'secondStepRemoved');
  return c.redirect(at, 303);
}

async function makeCodes(c: WebContext, form: FormData, parts: OfficeParts): Promise<Response> {
  const refused = await refusalOf(c, form, parts);
  if (refused) return showFactors(c, parts, { codes: refused, typed: typedFields(form) });
  return showCodes(c, await renewCodes(parts, ownerOf(c)));
}
