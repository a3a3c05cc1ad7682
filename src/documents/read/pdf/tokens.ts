import type { PdfName, PdfString } from './values.ts';

/** A place in PDF text in which each character is one byte. */
export interface Cursor {
  readonly source: string;
  at: number;
}

/** A word that is no value: an operator of a page's content, or "obj", "stream", "endobj". */
export interface PdfWord {
  readonly kind: 'word';
  readonly word: string;
}

interface Mark {
  readonly kind: 'mark';
  readonly mark: '[' | ']' | '<<' | '>>' | '{' | '}' | ')' | '>';
}

export type Token = null | boolean | number | PdfString | PdfName | PdfWord | Mark | 'end';

/** White space and delimiters of PDF (7.2.2), for use within a character class. */
export const BLANKS = '\\0\\t\\n\\f\\r ';
const COMMENT = /%[^\r\n]*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const WORD = new RegExp(`[^${BLANKS}()<>[\\]{}/%]+`, 'y');
const UNESCAPED = /[^()\\]+/y;
const SIGN = /<<|>>|[[\]{}>)]/y;

/** The next token (ISO 32000-1, 7.2). Never throws: what cannot be read becomes a word or ends the input. */
export function nextToken(cursor: Cursor): Token {
  skipBlanks(cursor);
  const first = cursor.source[cursor.at];
  if (first === undefined) return 'end';
  if (first === '/') {
    cursor.at++;
    return { kind: 'name', name: unescapeName(take(cursor, WORD)) };
  }
  if (first === '(') return { kind: 'string', bytes: literalString(cursor) };
  if (first === '<' && cursor.source[cursor.at + 1] !== '<')
    return { kind: 'string', bytes: hexString(cursor) };
  const sign = take(cursor, SIGN);
  return sign === '' ? numberOrWord(cursor) : { kind: 'mark', mark: sign as Mark['mark'] };
}

export function isMark(token: Token, mark: Mark['mark']): boolean {
  return typeof token === 'object' && token !== null && token.kind === 'mark' && token.mark === mark;
}

/** White space and comments. By character, for it comes before every token of a page. */
function skipBlanks(cursor: Cursor): void {
  const { source } = cursor;
  for (let code = source.charCodeAt(cursor.at); code <= 37; code = source.charCodeAt(cursor.at)) {
    if (code === 37) take(cursor, COMMENT);
    else if (code > 32 || code === 11) return;
    else cursor.at++;
  }
}

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.source)?.[0] ?? '';
  cursor.at += found.length;
  return found;
}

function numberOrWord(cursor: Cursor): Token {
  const number = take(cursor, NUMBER);
  if (number !== '') return Number(number);
  const word = take(cursor, WORD);
  if (word === 'true') return true;
  if (word === 'false') return false;
  return word === 'null' ? null : { kind: 'word', word };
}

function hexString(cursor: Cursor): string {
  const close = cursor.source.indexOf('>', cursor.at);
  const end = close < 0 ? cursor.source.length : close;
  const hex = cursor.source.slice(cursor.at + 1, end).replace(/[^0-9a-f]/gi, '');
  cursor.at = end + 1;
  return Buffer.from(hex.length % 2 === 1 ? `${hex}0` : hex, 'hex').toString('latin1');
}

function literalString(cursor: Cursor): string {
  const parts: string[] = [];
  cursor.at++;
  for (let depth = 1; cursor.at < cursor.source.length; ) {
    parts.push(take(cursor, UNESCAPED));
    const sign = cursor.source[cursor.at++];
    if (sign === '\\') parts.push(escaped(cursor));
    else if (sign === '(' || sign === ')') {
      depth += sign === '(' ? 1 : -1;
      if (depth === 0) break;
      parts.push(sign);
    }
  }
  return parts.join('');
}

function escaped(cursor: Cursor): string {
  const octal = /^[0-7]{1,3}/.exec(cursor.source.slice(cursor.at, cursor.at + 3))?.[0];
  if (octal) {
    cursor.at += octal.length;
    return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  }
  const sign = cursor.source[cursor.at++] ?? '';
  if (sign === '\r' && cursor.source[cursor.at] === '\n') cursor.at++;
  return ESCAPES[sign] ?? sign;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
};

function unescapeName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
