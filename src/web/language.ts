import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Language } from '../lib/bilingual.ts';
import type { WebContext, WebEnv } from './page.ts';

const A_YEAR = 365 * 24 * 60 * 60;

/**
 * Thai first, or what the agency has chosen for its public pages. Another when the address asks for it (`?lang=en`),
 * which a cookie then remembers; so a page kept by a browser is asked for again before it is shown.
 */
export const chooseLanguage = createMiddleware<WebEnv>(async (c, next) => {
  const asked = asLanguage(c.req.query('lang'));
  c.set('language', chosenLanguage(c) ?? 'th');
  if (asked && !isOfSurvey(c.req.path)) remember(c, asked, prefixOf(c));
  await next();
  // On the headers themselves: `c.header` would make a new answer of one that is made, each time.
  const { headers } = c.res;
  headers.set('Content-Language', c.get('language'));
  headers.append('Vary', 'Cookie');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
});

/** What this visitor chose, now or before; null for one who has not. */
export function chosenLanguage(c: WebContext): Language | null {
  return asLanguage(c.req.query('lang')) ?? asLanguage(getCookie(c, 'lang', prefixOf(c)));
}

/** An address as it is led to from here: the language asked for in this one goes along. */
export function inAskedLanguage(c: WebContext, address: string): string {
  const asked = asLanguage(c.req.query('lang'));
  return asked ? `${address}?lang=${asked}` : address;
}

function prefixOf(c: WebContext): 'host' | undefined {
  return c.get('arrival').secure ? 'host' : undefined;
}

/** Who answers a survey is given no cookie, not even this one: its pages carry the language in their addresses. */
function isOfSurvey(path: string): boolean {
  return path.startsWith('/s/');
}

function asLanguage(value: string | undefined): Language | null {
  return value === 'th' || value === 'en' ? value : null;
}

function remember(c: WebContext, language: Language, prefix: 'host' | undefined): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: A_YEAR } as const;
  if (prefix) setCookie(c, 'lang', language, { ...options, prefix, secure: true });
  else setCookie(c, 'lang', language, options);
}
