import type { Damage } from './damage.ts';
import { wholeWords } from './word-bounds.ts';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»' };
const OPENING = new Map(Object.entries(CLOSING).map(([open, close]) => [close, open]));

/** "ก)", "๑)", "12)": a list's marker closes a bracket that was never opened. */
const LIST_MARK = /(?:^|[\s(])(?:\p{L}\p{M}?|\p{Nd}{1,3})$/u;
const SHOWN = 24;

/** Brackets and quotes opened and not closed, or closed and not opened. */
export function unbalanced(text: string): readonly Damage[] {
  const open: { readonly sign: string; readonly at: number }[] = [];
  const wrong: number[] = [];
  const signs = [...text.matchAll(/[()[\]“”«»]/g)];
  for (const { 0: sign, index } of signs) {
    const opening = OPENING.get(sign);
    if (opening === undefined) open.push({ sign, at: index });
    else if (open.at(-1)?.sign === opening) open.pop();
    else if (!LIST_MARK.test(text.slice(Math.max(0, index - 5), index))) wrong.push(index);
  }
  const quotes = [...text.matchAll(/"/g)].map(({ index }) => index);
  const afterDigit = [...text.matchAll(/\p{Nd}\s?"/gu)].length;
  // 14" may be a size and no quote, so a number before the sign leaves it open whether one is missing.
  const odd = quotes.length % 2 === 1 && afterDigit === 0 ? quotes.slice(-1) : [];
  return [...open.map(({ at }) => at), ...wrong, ...odd]
    .toSorted((a, b) => a - b)
    .slice(0, 3)
    .map((at) => ({ kind: 'unbalanced', found: wholeWords(text.slice(at), 0, SHOWN), expected: null }));
}

/** Brackets with nothing in them. "( ) ทำแล้ว" after a space is a box to tick, not an empty bracket. */
export function emptyBrackets(text: string): readonly Damage[] {
  const found = [...text.matchAll(/\(\)|(?<=\S)\(\s{1,20}\)|“\s{0,20}”|(?<=\S)\[\s{1,20}\]/g)].map(
    ([empty]) => empty,
  );
  return [...new Set(found)].map((empty) => ({ kind: 'empty-brackets', found: empty, expected: null }));
}
