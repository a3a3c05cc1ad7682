import { orderMarks } from '../../../lib/thai/canonical.ts';
import type { Damage } from './damage.ts';
import { wholeWords } from './word-bounds.ts';

/** A passage with more broken words than this is no text, and listing them all would tell nothing. */
const MOST_SHOWN = 20;

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

export function brokenMarks(text: string): readonly Damage[] {
  const ordered = orderMarks(text);
  const found = new Set<string>();
  for (const { index } of ordered.matchAll(IMPOSSIBLE)) {
    const line = ordered.lastIndexOf('\n', index) + 1;
    found.add(wholeWords(ordered.slice(line), Math.max(0, index - line - 4), index - line + 3));
    if (found.size === MOST_SHOWN) break;
  }
  return [...found].map((word) => ({ kind: 'marks', found: word, expected: null }));
}
