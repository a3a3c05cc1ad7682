import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { WebContext } from '../../web/page.ts';

const NAME = 'session';

/** Over https the cookie is `__Host-session`; browsers would drop that on a plain local address. */
function prefixOf(c: WebContext): 'host' | undefined {
  return c.get('arrival').secure ? 'host' : undefined;
}

export function readSessionToken(c: WebContext): string | null {
  return getCookie(c, NAME, prefixOf(c)) ?? null;
}

/** `Lax`, so that a link in a mail finds the reader signed in; writes are kept to our own pages by their origin. */
export function writeSessionToken(c: WebContext, token: string, maxAge: number): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge } as const;
  const prefix = prefixOf(c);
  if (prefix) setCookie(c, NAME, token, { ...options, prefix, secure: true });
  else setCookie(c, NAME, token, options);
}

export function dropSessionToken(c: WebContext): void {
  const prefix = prefixOf(c);
  if (prefix) deleteCookie(c, NAME, { path: '/', secure: true, prefix });
  else deleteCookie(c, NAME, { path: '/' });
}
