import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { WebContext } from '../page.ts';
import { type FlashCode, flashWords } from './flash-words.ts';

const NAME = 'flash';
const A_MINUTE = 60;

/** Leaves a sentence for the page after a redirect. The cookie holds its code and the numbers for its gaps alone, so nobody can put words on our page. */
export function setFlash(c: WebContext, code: FlashCode, counts: readonly number[] = []): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: A_MINUTE } as const;
  const value = [code, ...counts].join('.');
  if (c.get('arrival').secure) setCookie(c, NAME, value, { ...options, prefix: 'host', secure: true });
  else setCookie(c, NAME, value, options);
}

/** The sentence left for this page, once; null when there is none or its code is not ours. */
export function takeFlash(c: WebContext): Bilingual | null {
  const prefix = c.get('arrival').secure ? 'host' : undefined;
  const value = getCookie(c, NAME, prefix);
  if (value === undefined) return null;
  if (prefix) deleteCookie(c, NAME, { path: '/', secure: true, prefix });
  else deleteCookie(c, NAME, { path: '/' });
  const [code = '', ...counts] = value.split('.', 6);
  if (!Object.hasOwn(flashWords, code)) return null;
  const { th, en } = flashWords[code as FlashCode];
  return { th: fill(th, counts), en: fill(en, counts) };
}

/** "{0}" becomes the first number; what is no number, 0. */
function fill(sentence: string, counts: readonly string[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, at: string) => {
    const count = counts[Number(at)] ?? '';
    return /^\d{1,6}$/.test(count) ? count : '0';
  });
}
