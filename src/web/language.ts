import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Language } from '../lib/bilingual.ts';
import type { WebContext, WebEnv } from './page.ts';

const A_YEAR = 365 * 24 * 60 * 60;

/** Thai first. English when the address asks for it (`?lang=en`), which a cookie then remembers. */
export const chooseLanguage = createMiddleware<WebEnv>(async (c, next) => {
  const asked = asLanguage(c.req.query('lang'));
  c.set('language', asked ?? asLanguage(getCookie(c, 'lang', cookiePrefix(c))) ?? 'th');
  if (asked) remember(c, asked);
  await next();
  c.header('Content-Language', c.get('language'));
});

function asLanguage(value: string | undefined): Language | null {
  return value === 'th' || value === 'en' ? value : null;
}

function remember(c: WebContext, language: Language): void {
  const prefix = cookiePrefix(c);
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: A_YEAR } as const;
  if (prefix) setCookie(c, 'lang', language, { ...options, prefix, secure: true });
  else setCookie(c, 'lang', language, options);
}

/** Browsers accept a `__Host-` cookie over https only; on a plain local address it would be dropped. */
function cookiePrefix(c: WebContext): 'host' | undefined {
  return new URL(c.req.url).protocol === 'https:' ? 'host' : undefined;
}
