import type { AgencyKind } from '../../core/checking/agency-kind.ts';
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

/** Other spellings of a word, by the word: "อบต" and "องค์การบริหารส่วนตำบล" find each other. */
export type OtherNames = ReadonlyMap<string, readonly string[]>;

/** Short and full names of the kinds of agency, each leading to the other. */
export function otherNamesOf(kinds: readonly Pick<AgencyKind, 'full' | 'short'>[]): OtherNames {
  const names = new Map<string, string[]>();
  for (const { full, short } of kinds) {
    for (const each of short.map((name) => plain(name).replace(/\.$/, ''))) {
      names.set(each, [plain(full)]);
      names.set(plain(full), [...(names.get(plain(full)) ?? []), each]);
    }
  }
  return names;
}

/**
 * Words as PostgreSQL writes a tsquery. A word finds those that begin with it: "ปฏิบัติ" finds "ปฏิบัติงาน". Any of its
 * other names will do in its place.
 */
export function queryOf(words: readonly string[], every = true, others: OtherNames = new Map()): string {
  const alternatives = (word: string) =>
    [word, ...(others.get(word) ?? [])].map((each) => `${quoted(each)}:*`);
  const terms = words
    .map(alternatives)
    .map((each) => (each.length > 1 ? `(${each.join(' | ')})` : each.join('')));
  return terms.join(every ? ' & ' : ' | ');
}

/**
 * Does a text of these words have what is looked for? Every word as the query would find it; else any of them whole, for
 * the beginning of a word alone says little.
 */
export function hasWords(
  known: readonly string[],
  words: readonly string[],
  { every, others }: { readonly every: boolean; readonly others: OtherNames },
): boolean {
  const isOf = (other: string, word: string) => (every ? other.startsWith(word) : other === word);
  const has = (word: string) =>
    [word, ...(others.get(word) ?? [])].some((each) => known.some((other) => isOf(other, each)));
  return every ? words.every(has) : words.some(has);
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** Markdown as plain words: its signs are nobody's search. */
export function withoutMarks(markdown: string): string {
  return canonical(markdown.replace(/\]\([^)\s]{0,2000}\)/g, ' ').replace(/[#*_`>|~[\]]+/g, ' '));
}
