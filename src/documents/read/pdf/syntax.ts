import { type Cursor, isMark, nextToken, type PdfWord, type Token } from './tokens.ts';
import type { PdfValue } from './values.ts';

const MAX_DEPTH = 60;

/** The next value or word of PDF text; the same notation writes a file's objects and a page's contents. */
export function nextValue(cursor: Cursor): PdfValue | PdfWord | 'end' {
  return complete(nextToken(cursor), cursor, 0);
}

export function isWord(value: PdfValue | PdfWord | 'end'): value is PdfWord {
  return typeof value === 'object' && value !== null && value.kind === 'word';
}

function complete(token: Token, cursor: Cursor, depth: number): PdfValue | PdfWord | 'end' {
  if (typeof token !== 'object' || token === null || token.kind !== 'mark') return token;
  if (token.mark === '[') return { kind: 'array', items: listUntil(']', cursor, depth) };
  if (token.mark === '<<') return { kind: 'dict', entries: pairs(listUntil('>>', cursor, depth)) };
  return { kind: 'word', word: token.mark };
}

function listUntil(end: ']' | '>>', cursor: Cursor, depth: number): PdfValue[] {
  const items: PdfValue[] = [];
  for (let token = nextToken(cursor); token !== 'end' && !isMark(token, end); token = nextToken(cursor)) {
    // Deeper than any real file: the tokens are passed over.
    if (depth > MAX_DEPTH) continue;
    const item = complete(token, cursor, depth + 1);
    if (item === 'end') break;
    if (!isWord(item)) items.push(item);
    else if (item.word === 'R') items.splice(-2, 2, referenceOf(items));
    else if (item.word === 'endobj' || item.word === 'stream') break;
  }
  return items;
}

/** "12 0 R": the two numbers before the word. */
function referenceOf(items: readonly PdfValue[]): PdfValue {
  const number = items.at(-2);
  return typeof number === 'number' ? { kind: 'ref', number } : null;
}

function pairs(items: readonly PdfValue[]): Map<string, PdfValue> {
  const entries = new Map<string, PdfValue>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const key = items[index];
    if (typeof key === 'object' && key?.kind === 'name') entries.set(key.name, items[index + 1] ?? null);
  }
  return entries;
}
