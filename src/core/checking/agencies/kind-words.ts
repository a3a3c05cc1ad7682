import { canonical } from '../../../lib/thai/canonical.ts';
import type { AgencyKind } from '../agency-kind.ts';

/** How a kind of agency is named: by its full name, an abbreviation, a misprint, or a word only its family uses. */
export type KindForm = 'full' | 'short' | 'misprint' | 'word';

/** One naming of a kind in a text: `start` and `end` index the text as printed. */
export interface KindHit {
  readonly kind: AgencyKind;
  readonly form: KindForm;
  readonly start: number;
  readonly end: number;
}

interface KindPattern {
  readonly pattern: RegExp;
  readonly byWord: ReadonlyMap<string, { readonly kind: AgencyKind; readonly form: KindForm }>;
}

const THAI_LETTER = '[\\u0e01-\\u0e3a\\u0e40-\\u0e4e]';
const patterns = new WeakMap<readonly AgencyKind[], KindPattern>();

/** Every naming of a known kind in a text, the longest where several fit, in reading order. */
export function kindHits(text: string, kinds: readonly AgencyKind[]): readonly KindHit[] {
  const { pattern, byWord } = patternOf(kinds);
  const hits: KindHit[] = [];
  for (const match of text.matchAll(pattern)) {
    const known = byWord.get(compact(match[0]));
    if (known) hits.push({ ...known, start: match.index, end: match.index + match[0].length });
  }
  return hits;
}

/** A word without the spaces a narrow table cell puts into it. */
function compact(text: string): string {
  return canonical(text).replaceAll(' ', '');
}

function patternOf(kinds: readonly AgencyKind[]): KindPattern {
  const known = patterns.get(kinds);
  if (known) return known;
  const byWord = new Map<string, { kind: AgencyKind; form: KindForm }>();
  for (const [word, kind, form] of wordsOf(kinds)) {
    const key = compact(word);
    if (!byWord.has(key)) byWord.set(key, { kind, form });
  }
  const words = [...byWord].toSorted(([a], [b]) => b.length - a.length);
  const alternatives = words.map(([word, { form }]) => loose(word, form));
  // Without any kind the pattern matches nowhere.
  const built = { pattern: new RegExp(alternatives.join('|') || '(?!)', 'gu'), byWord };
  patterns.set(kinds, built);
  return built;
}

/** Full names first, so that a word both full and family word counts as full. */
function wordsOf(kinds: readonly AgencyKind[]): readonly (readonly [string, AgencyKind, KindForm])[] {
  const named = kinds.flatMap((kind) => [
    [kind.full, kind, 'full'] as const,
    // "ม." alone is a month, a section of a law and much else, so one letter names nobody.
    ...kind.short.filter((word) => word.length > 2).map((word) => [word, kind, 'short'] as const),
    ...kind.misprints.map((word) => [word, kind, 'misprint'] as const),
  ]);
  const words = kinds.flatMap((kind) => kind.words.map((word) => [word, kind, 'word'] as const));
  // "ปลัดเทศบาล" is "เทศบาล" with a title before it, which is read apart.
  const stems = words.filter(([word]) => !words.some(([other]) => other !== word && word.includes(other)));
  return [...named, ...stems];
}

/** The word with optional spaces inside and either spelling of sara am; an abbreviation starts at a word's start. */
function loose(word: string, form: KindForm): string {
  const letters = [...word].map((letter) => (letter === 'ำ' ? '(?:ำ|\\u0e4d\\s?า)' : escaped(letter)));
  const body = letters.join('\\s?');
  return form === 'short' ? `(?<!${THAI_LETTER}|\\.)${body}` : body;
}

function escaped(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
}
