import { z } from 'zod';
import { notFound } from '../../web/error-pages.tsx';
import { secret, text } from '../../web/office/field-types.ts';
import { setFlash } from '../../web/office/flash.ts';
import { posting } from '../../web/office/posting.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { createTokenCookie } from '../../web/token-cookie.ts';
import { visitOf } from '../../web/visit.ts';
import { proveOwnPassword } from '../tries/queries.ts';
import type { Owner } from './change-factors.ts';
import { allowPasskey, keepPasskey, passkeyOptions } from './change-passkeys.ts';
import { address as at } from './rules.ts';
import { showCodes, showFactors, showMakePasskey } from './show.tsx';

const TEN_MINUTES = 600;
/** The permission to add one passkey; its token is the challenge the browser signs. */
const allowedCookie = createTokenCookie('passkey-add');
const form = z.object({ name: text(60, 'required'), password: secret() });

/** Name and password first, then the browser makes the passkey. */
export function passkeyRoutes(parts: OfficeParts): Route[] {
  const permission = 'signed-in';
  const path = `${at}/passkeys`;
  return [
    { method: 'POST', path, permission, handler: posting((c, sent) => allow(c, sent, parts)) },
    { method: 'GET', path: `${path}/new`, permission, handler: (c) => make(c) },
    { method: 'POST', path: `${path}/options`, permission, handler: (c) => offer(c, parts) },
    { method: 'POST', path: `${path}/new`, permission, handler: posting((c, sent) => keep(c, sent, parts)) },
  ];
}

function ownerOf(c: WebContext): Owner {
  const { agency, reader } = visitOf(c);
  return { agencyId: agency.id, accountId: reader.accountId };
}

async function allow(c: WebContext, sent: FormData, parts: OfficeParts): Promise<Response> {
  const typed = typedFields(sent);
  const fields = readFields(sent, form);
  if (!fields.ok) return showFactors(c, parts, { passkey: fields.error, typed });
  const { name, password } = fields.value;
  const proved = await proveOwnPassword(parts, { ...ownerOf(c), password, at: parts.now() });
  if (!proved.ok) return showFactors(c, parts, { passkey: { password: proved.error }, typed });
  const allowed = await allowPasskey(parts, ownerOf(c), name);
  if (!allowed.ok) return showFactors(c, parts, { passkey: { name: allowed.error }, typed });
  allowedCookie.write(c, allowed.value, TEN_MINUTES);
  return c.redirect(`${at}/passkeys/new`, 303);
}

function make(c: WebContext): Response | Promise<Response> {
  return allowedCookie.read(c) === null ? c.redirect(at, 303) : showMakePasskey(c);
}

async function offer(c: WebContext, parts: OfficeParts): Promise<Response> {
  const challenge = allowedCookie.read(c);
  if (challenge === null) return notFound(c);
  const { hostname: rpId } = c.get('arrival');
  const rpName = visitOf(c).agency.name;
  const options = await passkeyOptions(parts, ownerOf(c), { rpId, rpName, challenge });
  c.header('Cache-Control', 'no-store');
  return options ? c.json(options) : notFound(c);
}

async function keep(c: WebContext, sent: FormData, parts: OfficeParts): Promise<Response> {
  const { hostname: rpId, origin } = c.get('arrival');
  const { response = '' } = typedFields(sent);
  const challenge = allowedCookie.read(c);
  allowedCookie.drop(c);
  const kept = await keepPasskey(parts, ownerOf(c), { response, challenge, rpId, origin });
  if (!kept.ok) return showFactors(c, parts, { passkey: { '': kept.error } });
  if (kept.value.codes) return showCodes(c, kept.value.codes);
  setFlash(c, 'secondStepAdded');
  return c.redirect(at, 303);
}
