import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { WebContext } from '../page.ts';
import { type FlashCode, flashWords } from './flash-words.ts';

const NAME = 'flash';
const A_MINUTE = 60;

/** Leaves a sentence for the page after a redirect. The cookie holds its code alone, so nobody can put words on our page. */
export function setFlash(c: WebContext, code: FlashCode): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: A_MINUTE } as const;
  if (c.get('arrival').secure) setCookie(c, NAME, code, { ...options, prefix: 'host', secure: true });
  else setCookie(c, NAME, code, options);
}

/** The sentence left for this page, once; null when there is none or its code is not ours. */
export function takeFlash(c: WebContext): Bilingual | null {
  const prefix = c.get('arrival').secure ? 'host' : undefined;
  const code = getCookie(c, NAME, prefix);
  if (code === undefined) return null;
  if (prefix) deleteCookie(c, NAME, { path: '/', secure: true, prefix });
  else deleteCookie(c, NAME, { path: '/' });
  return Object.hasOwn(flashWords, code) ? flashWords[code as FlashCode] : null;
}
