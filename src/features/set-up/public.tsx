import { hashPassword } from '../../credentials/password.ts';
import { deviceName } from '../../web/device-name.ts';
import { notFound } from '../../web/error-pages.tsx';
import { posting } from '../../web/office/posting.ts';
import { type FieldErrors, type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { sessionCookie } from '../../web/token-cookie.ts';
import { SESSION_LENGTH } from '../sessions/rules.ts';
import type { SetUpFields } from './forms.ts';
import { found } from './found.ts';
import { readSetUp } from './judge.ts';
import type { SetUpParts } from './parts.ts';
import { SetUpPage } from './views.tsx';
import { words } from './words.ts';

export function setUpRoutes(parts: SetUpParts): Route[] {
  const path = '/set-up';
  return [
    { method: 'GET', path, permission: 'public', handler: (c) => show(c, parts) },
    { method: 'POST', path, permission: 'public', handler: posting((c, form) => setUp(c, form, parts)) },
  ];
}

/** Set up already: to sign in. Nothing to set up here and nobody there: no such page. */
function leave(c: WebContext): Response | Promise<Response> {
  return c.get('agency') ? c.redirect('/sign-in', 303) : notFound(c);
}

function show(
  c: WebContext,
  { setupCode }: SetUpParts,
  typed: TypedFields = {},
  errors: FieldErrors = {},
): Response | Promise<Response> {
  if (c.get('agency') || !setupCode?.read()) return leave(c);
  c.header('Cache-Control', 'no-store');
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return c.html(<SetUpPage {...{ page: pageOf(c), typed, errors }} />, status);
}

async function setUp(c: WebContext, form: FormData, parts: SetUpParts): Promise<Response> {
  const { setupCode } = parts;
  if (c.get('agency') || !setupCode?.read()) return leave(c);
  const typed = typedFields(form);
  if (!setupCode.try(typed.code ?? '')) return show(c, parts, typed, { code: words.wrongCode });
  const judged = await readSetUp(form);
  if (!judged.ok) return show(c, parts, typed, judged.error);
  const { fields, kind, place } = judged.value;
  const person = await personOf(fields);
  const agency = { name: fields.name, kind: kind.code, ...place };
  const device = deviceName(c.req.header('user-agent'));
  const token = await found(parts, { agency, kind, person, device });
  setupCode.consume();
  if (token === null) return c.redirect('/sign-in', 303);
  sessionCookie.write(c, token, SESSION_LENGTH.total('seconds'));
  return c.redirect('/office', 303);
}

async function personOf({ personName: name, email, password }: SetUpFields) {
  return { name, email, passwordHash: await hashPassword(password) };
}
