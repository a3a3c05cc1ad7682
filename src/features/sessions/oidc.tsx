import { deviceName } from '../../web/device-name.ts';
import { notFound } from '../../web/error-pages.tsx';
import { localPath } from '../../web/local-path.ts';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { createTokenCookie } from '../../web/token-cookie.ts';
import { createProviders } from './oidc-providers.ts';
import { beginOidc, finishOidc, readKept } from './oidc-sign-in.ts';
import type { OidcClient, SignInParts } from './parts.ts';

const oidcCookie = createTokenCookie('oidc');
const TEN_MINUTES = 600;

interface Doors {
  readonly enter: (c: WebContext, token: string, to: string) => Response;
  readonly showSignIn: (
    c: WebContext,
    parts: SignInParts,
    shown: { readonly to: string; readonly errors: FieldErrors; readonly status: 422 },
  ) => Response | Promise<Response>;
}

/** Signing in by an identity provider. Both are GET: a form may only lead to our own pages, and a provider's answer is a link. */
export function oidcRoutes(parts: SignInParts, client: OidcClient, doors: Doors): Route[] {
  const providers = createProviders(client);
  const providerOf = (c: WebContext) => providers(parts.publicUrl ?? c.get('arrival').origin);
  const begin = async (c: WebContext) => {
    if (!c.get('agency')) return notFound(c);
    const to = localPath(c.req.query('to'), '/office');
    const begun = await beginOidc(parts, providerOf(c), to);
    if (!begun.ok) return doors.showSignIn(c, parts, { to, errors: { '': begun.error }, status: 422 });
    oidcCookie.write(c, begun.value.kept, TEN_MINUTES);
    return c.redirect(begun.value.url.href, 303);
  };
  const finish = async (c: WebContext) => {
    const agency = c.get('agency');
    if (!agency) return notFound(c);
    const kept = readKept(parts, oidcCookie.read(c));
    oidcCookie.drop(c);
    const answer = { url: new URL(c.req.url), kept, device: deviceName(c.req.header('user-agent')) };
    const finished = await finishOidc(parts, agency.id, providerOf(c), answer);
    const to = kept?.to ?? '/office';
    if (finished.ok) return doors.enter(c, finished.value, to);
    return doors.showSignIn(c, parts, { to, errors: { '': finished.error }, status: 422 });
  };
  return [
    { method: 'GET', path: '/sign-in/oidc', permission: 'public', handler: begin },
    { method: 'GET', path: '/sign-in/oidc/callback', permission: 'public', handler: finish },
  ];
}
