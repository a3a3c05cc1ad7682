import { withTenant } from '../../db/tenant.ts';
import { deviceName } from '../../web/device-name.ts';
import { notFound } from '../../web/error-pages.tsx';
import { localPath } from '../../web/local-path.ts';
import { setFlash, takeFlash } from '../../web/office/flash.ts';
import { posting } from '../../web/office/posting.ts';
import { type FieldErrors, readFields, type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { createTokenCookie, sessionCookie } from '../../web/token-cookie.ts';
import { codeFields, signInFields } from './forms.ts';
import { oidcRoutes } from './oidc.tsx';
import type { SignInParts } from './parts.ts';
import { proveCode } from './prove-code.ts';
import { askForPasskey, provePasskey } from './prove-passkey.ts';
import { type Outcome, provePassword } from './prove-password.ts';
import { revokeSessions } from './queries.ts';
import { SESSION_LENGTH } from './rules.ts';
import { SignInPage } from './views.tsx';
import { SecondStepPage } from './views-second-step.tsx';
import { findWaiting } from './waiting.ts';

const HOME = '/office';
const TEN_MINUTES = 600;
/** A password that was right, waiting for the second factor. */
const waitingCookie = createTokenCookie('sign-in');
/** What this browser's passkeys were asked. */
const passkeyCookie = createTokenCookie('passkey');

export function signInRoutes(parts: SignInParts): Route[] {
  const open = { permission: 'public' } as const;
  return [
    { method: 'GET', path: '/sign-in', ...open, handler: (c) => showSignIn(c, parts) },
    { method: 'POST', path: '/sign-in', ...open, handler: posting((c, form) => signIn(c, form, parts)) },
    { method: 'GET', path: '/sign-in/second', ...open, handler: (c) => showSecondStep(c, parts) },
    {
      method: 'POST',
      path: '/sign-in/second',
      ...open,
      handler: posting((c, form) => takeSecondStep(c, form, parts)),
    },
    { method: 'POST', path: '/sign-in/passkey/options', ...open, handler: (c) => offerPasskey(c, parts) },
    {
      method: 'POST',
      path: '/sign-in/passkey',
      ...open,
      handler: posting((c, form) => takePasskey(c, form, parts)),
    },
    { method: 'POST', path: '/sign-out', ...open, handler: (c) => signOut(c, parts) },
    ...(parts.oidc ? oidcRoutes(parts, parts.oidc, { enter, showSignIn }) : []),
  ];
}

interface Shown {
  readonly to?: string;
  readonly typed?: TypedFields;
  readonly errors?: FieldErrors;
  readonly status?: 200 | 422 | 429;
}

function showSignIn(c: WebContext, parts: SignInParts, shown: Shown = {}): Response | Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return parts.setupCode?.read() ? c.redirect('/set-up', 303) : notFound(c);
  const { typed = {}, errors = {}, status = 200 } = shown;
  const to = shown.to ?? localPath(c.req.query('to'), HOME);
  if (c.get('reader') && status === 200) return c.redirect(to, 303);
  c.header('Cache-Control', 'no-store');
  const about = { page: pageOf(c), agencyName: agency.name, notice: takeFlash(c) };
  const provider = parts.oidc?.label ?? null;
  return c.html(<SignInPage {...{ ...about, to, typed, errors, provider }} />, status);
}

async function signIn(c: WebContext, form: FormData, parts: SignInParts): Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const typed = typedFields(form);
  const to = localPath(typed.to, HOME);
  const fields = readFields(form, signInFields);
  if (!fields.ok) return showSignIn(c, parts, { to, typed, errors: fields.error, status: 422 });
  const { address } = c.get('arrival');
  const outcome = await provePassword(parts, agency.id, {
    ...fields.value,
    address,
    device: deviceOf(c),
    to,
  });
  switch (outcome.kind) {
    case 'open':
      return enter(c, outcome.token, to);
    case 'second-factor':
      waitingCookie.write(c, outcome.token, TEN_MINUTES);
      return c.redirect('/sign-in/second', 303);
    default:
      return showSignIn(c, parts, { to, typed, ...faultOf(c, outcome) });
  }
}

/** The sentence of a try that did not succeed, and the answer's status. */
function faultOf(c: WebContext, outcome: Extract<Outcome, { kind: 'locked' | 'refused' }>) {
  if (outcome.kind === 'refused') return { errors: { '': outcome.why }, status: 422 } as const;
  c.header('Retry-After', '60');
  return { errors: { '': outcome.why }, status: 429 } as const;
}

function deviceOf(c: WebContext): string {
  return deviceName(c.req.header('user-agent'));
}

function enter(c: WebContext, token: string, to: string): Response {
  waitingCookie.drop(c);
  sessionCookie.write(c, token, SESSION_LENGTH.total('seconds'));
  return c.redirect(to, 303);
}

async function showSecondStep(
  c: WebContext,
  parts: SignInParts,
  errors: FieldErrors = {},
  status: 200 | 422 | 429 = 200,
): Promise<Response> {
  const agency = c.get('agency');
  const waiting = agency && (await findWaiting(parts, agency.id, waitingCookie.read(c)));
  if (!agency || !waiting) return c.redirect('/sign-in', 303);
  c.header('Cache-Control', 'no-store');
  const { to, factors } = waiting;
  const about = { page: pageOf(c), agencyName: agency.name };
  return c.html(<SecondStepPage {...{ ...about, to, factors, errors }} />, status);
}

async function takeSecondStep(c: WebContext, form: FormData, parts: SignInParts): Promise<Response> {
  const [agency, token] = [c.get('agency'), waitingCookie.read(c)];
  const waiting = agency && (await findWaiting(parts, agency.id, token));
  if (!agency || !waiting || token === null) return c.redirect('/sign-in', 303);
  const fields = readFields(form, codeFields);
  if (!fields.ok) return showSecondStep(c, parts, fields.error, 422);
  const attempt = { token, waiting, code: fields.value.code, device: deviceOf(c) };
  const outcome = await proveCode(parts, agency.id, attempt);
  if (outcome.kind === 'open') return enter(c, outcome.token, waiting.to);
  if (outcome.kind === 'second-factor') return c.redirect('/sign-in/second', 303);
  const { errors, status } = faultOf(c, outcome);
  return showSecondStep(c, parts, errors, status);
}

async function offerPasskey(c: WebContext, parts: SignInParts): Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const { challenge, options } = await askForPasskey(parts, agency.id, c.get('arrival').hostname);
  passkeyCookie.write(c, challenge, TEN_MINUTES);
  c.header('Cache-Control', 'no-store');
  return c.json(options);
}

async function takePasskey(c: WebContext, form: FormData, parts: SignInParts): Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const { to: asked, response = '' } = typedFields(form);
  const to = localPath(asked, HOME);
  const { hostname: rpId, origin } = c.get('arrival');
  const challenge = passkeyCookie.read(c);
  passkeyCookie.drop(c);
  const attempt = { response, challenge, rpId, origin, device: deviceOf(c) };
  const proved = await provePasskey(parts, agency.id, attempt);
  if (proved.ok) return enter(c, proved.value, to);
  return showSignIn(c, parts, { to, errors: { '': proved.error }, status: 422 });
}

async function signOut(c: WebContext, { db, now }: SignInParts): Promise<Response> {
  const [agency, reader] = [c.get('agency'), c.get('reader')];
  if (agency && reader) {
    const { accountId, sessionId } = reader;
    await withTenant(db, agency.id, (tenant) =>
      revokeSessions(tenant, { accountId, only: sessionId, at: now() }),
    );
  }
  sessionCookie.drop(c);
  // The back button must not show the next person what the last one saw.
  c.header('Clear-Site-Data', '"cache"');
  setFlash(c, 'signedOut');
  return c.redirect('/sign-in', 303);
}
