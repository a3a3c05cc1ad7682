import { orderMarks } from '../../../lib/thai/canonical.ts';
import type { Damage } from './damage.ts';

/**
 * Vowels and marks that no Thai word can hold, whatever the word: a mark without a consonant, a vowel typed twice,
 * a leading vowel with no consonant after it, two tones on one consonant.
 */
const MARKS = 'ัิ-ฺ็-๎';
const IMPOSSIBLE = new RegExp(
  [
    // า, ะ, ำ or a mark that follows no consonant; เกาะ and ฤๅษี are right.
    `(?<![ก-ฮ${MARKS}า])ะ`,
    `(?<![ก-ฮ${MARKS}])[าำ]`,
    `(?<![ก-ฮ${MARKS}])[${MARKS}]`,
    '[เ-ไ](?![ก-ฮ])',
    '[ัิ-ื]{2}',
    '[ุู]{2}',
    '[่-๋]{2}',
  ].join('|'),
  'g',
);

/** Words around damage that are shown, in characters. */
const AROUND = 12;

export function brokenMarks(text: string): readonly Damage[] {
  const ordered = orderMarks(text);
  const found = new Set<string>();
  for (const match of ordered.matchAll(IMPOSSIBLE)) found.add(wordAround(ordered, match.index));
  return [...found].map((word) => ({ kind: 'marks', found: word, expected: null }));
}

/** The damage with the letters beside it, cut at spaces. */
function wordAround(text: string, at: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - AROUND), at))?.[0] ?? '';
  const after = /^.\S*/u.exec(text.slice(at, at + AROUND))?.[0] ?? '';
  return before + after;
}
