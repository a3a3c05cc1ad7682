import { toArabicDigits } from '../../lib/digits.ts';
import { canonical } from '../../lib/thai/canonical.ts';
import { segmentWords } from '../../lib/thai/words.ts';

/** Raised when words are cut or written otherwise than before, so that every entry is made again. */
export const INDEX_VERSION = 1;

/** Characters of a text that are searched in and shown around a hit. */
export const MOST_TEXT = 30_000;
/** Characters of what a visitor types, and words that are looked for. */
export const MOST_QUERY = 200;
const MOST_WORDS = 12;
/** Of a word: its length, the last position PostgreSQL tells apart, and positions kept (more make ranking slow, not better). */
const LONGEST_WORD = 80;
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 8;

/** One spelling for search: canonical Thai, Arabic digits, small letters. */
export function plain(text: string): string {
  return canonical(toArabicDigits(text)).toLowerCase();
}

/** The words of a text as they are looked for, in reading order. */
export function searchWords(text: string): string[] {
  const words = segmentWords(plain(text));
  return words.map((word) => word.replace(/\.$/, '')).filter((word) => word.length <= LONGEST_WORD);
}

/**
 * A text as PostgreSQL writes a tsvector: title with weight A, the rest with D. Written here and not by `to_tsvector`,
 * whose parser takes Thai for one long word, or for none, as the database's locale has it.
 */
export function vectorOf(title: string, body: string): string {
  const places = new Map<string, string[]>();
  let at = 0;
  const add = (text: string, weight: string) => {
    for (const word of searchWords(text)) {
      at = Math.min(at + 1, LAST_POSITION);
      const known = places.get(word) ?? [];
      if (known.length < MOST_POSITIONS) places.set(word, [...known, `${at}${weight}`]);
    }
  };
  add(title, 'A');
  add(body.slice(0, MOST_TEXT), '');
  return [...places].map(([word, positions]) => `${quoted(word)}:${positions.join(',')}`).join(' ');
}

/** Each word once, as typed: the last rule of a tsquery is that every one is found, or begins what is found. */
export function queryWords(typed: string): string[] {
  return [...new Set(searchWords(typed.slice(0, MOST_QUERY)))].slice(0, MOST_WORDS);
}

/** Words as PostgreSQL writes a tsquery. A word finds those that begin with it: "ปฏิบัติ" finds "ปฏิบัติงาน". */
export function queryOf(words: readonly string[], every = true): string {
  return words.map((word) => `${quoted(word)}:*`).join(every ? ' & ' : ' | ');
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

export interface SnippetPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** Characters of a snippet, and of them before its first hit. */
const SNIPPET = 220;
const BEFORE = 60;

/** A stretch of a text around the first word that is found, in parts, the words marked. The text is canonical. */
export function snippetOf(text: string, words: readonly string[]): SnippetPart[] {
  const folded = foldedOf(text);
  const first = Math.min(...words.map((word) => positionOf(folded, word)));
  const start = Number.isFinite(first) ? edgeBefore(text, first - BEFORE) : 0;
  const end = edgeBefore(text, start + SNIPPET);
  const parts = markedParts(text.slice(start, end), words);
  const dots = (text: string) => ({ text, isHit: false });
  return [...(start > 0 ? [dots('… ')] : []), ...parts, ...(end < text.length ? [dots(' …')] : [])];
}

/** The whole text in parts, the words marked. */
export function markedParts(text: string, words: readonly string[]): SnippetPart[] {
  const folded = foldedOf(text);
  const isMarked = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      isMarked.fill(true, at, endOfCluster(text, at + word.length));
    }
  }
  const parts: SnippetPart[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    while (to < text.length && isMarked[to] === isMarked[from]) to += 1;
    parts.push({ text: text.slice(from, to), isHit: isMarked[from] === true });
    from = to;
  }
  return parts;
}

/** Of the same length as the text, so that places in one are places in the other. */
function foldedOf(text: string): string {
  const folded = toArabicDigits(text).toLowerCase();
  return folded.length === text.length ? folded : toArabicDigits(text);
}

function positionOf(text: string, word: string): number {
  const at = text.indexOf(word);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

const MARK = /[\p{M}\u0e33\udc00-\udfff]/u;

/** Never between a consonant and its marks. */
function endOfCluster(text: string, at: number): number {
  let end = at;
  while (end < text.length && MARK.test(text[end] ?? '')) end += 1;
  return end;
}

/** The nearest space before a place, else the place itself at the edge of a character. */
function edgeBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > at - 30 ? space + 1 : endOfCluster(text, at);
}

/** Markdown as plain words: its signs are nobody's search. */
export function withoutMarks(markdown: string): string {
  return canonical(markdown.replace(/\]\([^)\s]{0,2000}\)/g, ' ').replace(/[#*_`>|~[\]]+/g, ' '));
}
