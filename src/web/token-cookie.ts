import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { WebContext } from './page.ts';

/** A secret kept by the browser and by nobody's script. */
export interface TokenCookie {
  readonly read: (c: WebContext) => string | null;
  /** `maxAge` in seconds. */
  readonly write: (c: WebContext, token: string, maxAge: number) => void;
  readonly drop: (c: WebContext) => void;
}

/**
 * Over https the cookie is `__Host-<name>`; browsers would drop that on a plain local address. `Lax`, so that a link in
 * a mail finds the reader signed in; writes are kept to our own pages by their origin.
 */
export function createTokenCookie(name: string): TokenCookie {
  const prefixOf = (c: WebContext) => (c.get('arrival').secure ? ('host' as const) : undefined);
  return {
    read: (c) => getCookie(c, name, prefixOf(c)) ?? null,
    write: (c, token, maxAge) => {
      const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge } as const;
      const prefix = prefixOf(c);
      if (prefix) setCookie(c, name, token, { ...options, prefix, secure: true });
      else setCookie(c, name, token, options);
    },
    drop: (c) => {
      const prefix = prefixOf(c);
      if (prefix) deleteCookie(c, name, { path: '/', secure: true, prefix });
      else deleteCookie(c, name, { path: '/' });
    },
  };
}

/** Who is signed in. */
export const sessionCookie = createTokenCookie('session');
