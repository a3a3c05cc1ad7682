import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Language } from '../lib/bilingual.ts';
import type { WebContext, WebEnv } from './page.ts';

const A_YEAR = 365 * 24 * 60 * 60;

/**
 * Thai first. English when the address asks for it (`?lang=en`), which a cookie then remembers; so a page kept by a
 * browser is asked for again before it is shown.
 */
export function chooseLanguage(trustProxy: boolean) {
  return createMiddleware<WebEnv>(async (c, next) => {
    const prefix = isSecure(c, trustProxy) ? 'host' : undefined;
    const asked = asLanguage(c.req.query('lang'));
    c.set('language', asked ?? asLanguage(getCookie(c, 'lang', prefix)) ?? 'th');
    if (asked) remember(c, asked, prefix);
    await next();
    c.header('Content-Language', c.get('language'));
    c.header('Vary', 'Cookie', { append: true });
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'private, no-cache');
  });
}

function asLanguage(value: string | undefined): Language | null {
  return value === 'th' || value === 'en' ? value : null;
}

function remember(c: WebContext, language: Language, prefix: 'host' | undefined): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: A_YEAR } as const;
  if (prefix) setCookie(c, 'lang', language, { ...options, prefix, secure: true });
  else setCookie(c, 'lang', language, options);
}

/** Browsers accept a `__Host-` cookie over https only; on a plain local address it would be dropped. */
function isSecure(c: WebContext, trustProxy: boolean): boolean {
  const forwarded = trustProxy ? c.req.header('x-forwarded-proto') : undefined;
  return (forwarded ?? new URL(c.req.url).protocol.replace(':', '')) === 'https';
}
