import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Language } from '../lib/bilingual.ts';
import type { WebContext, WebEnv } from './page.ts';

const A_YEAR = 365 * 24 * 60 * 60;

/**
 * Thai first. English when the address asks for it (`?lang=en`), which a cookie then remembers; so a page kept by a
 * browser is asked for again before it is shown.
 */
export const chooseLanguage = createMiddleware<WebEnv>(async (c, next) => {
  const prefix = c.get('arrival').secure ? 'host' : undefined;
  const asked = asLanguage(c.req.query('lang'));
  c.set('language', asked ?? asLanguage(getCookie(c, 'lang', prefix)) ?? 'th');
  if (asked) remember(c, asked, prefix);
  await next();
  // On the headers themselves: `c.header` would make a new answer of one that is made, each time.
  const { headers } = c.res;
  headers.set('Content-Language', c.get('language'));
  headers.append('Vary', 'Cookie');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
});

function asLanguage(value: string | undefined): Language | null {
  return value === 'th' || value === 'en' ? value : null;
}

function remember(c: WebContext, language: Language, prefix: 'host' | undefined): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: A_YEAR } as const;
  if (prefix) setCookie(c, 'lang', language, { ...options, prefix, secure: true });
  else setCookie(c, 'lang', language, options);
}
