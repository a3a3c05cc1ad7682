import { raw } from 'hono/html';
import { type Child, type FC, Fragment } from 'hono/jsx';
import type { Language } from '../lib/bilingual.ts';
import type { Page } from './page.ts';

/**
 * A part of a page that is printed once, in each language, for as long as `shown` answers the same object: what `recalling`
 * gave. Of the page it may use the language and the files' addresses only; what the request or the site tells (origin,
 * address, contact) would stay as it was when it was printed.
 */
export function printedOnce<P extends { readonly page: Page }>(
  Part: (props: P) => Child,
  shown: (props: P) => object,
): FC<P> {
  const prints = new WeakMap<object, Map<Language, string>>();
  return (props) => {
    const [key, { language }] = [shown(props), props.page];
    const known = prints.get(key) ?? new Map<Language, string>();
    const text = known.get(language) ?? String(Fragment({ children: Part(props) }));
    prints.set(key, known.set(language, text));
    return raw(text);
  };
}
