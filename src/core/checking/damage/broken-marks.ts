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

/** Read on either side of the damage to find where its word begins and ends. */
const AROUND = 40;

export function brokenMarks(text: string): readonly Damage[] {
  const ordered = orderMarks(text);
  const found = new Set<string>();
  for (const { index } of ordered.matchAll(IMPOSSIBLE).take(MOST_SHOWN)) {
    const from = Math.max(ordered.lastIndexOf('\n', index) + 1, index - AROUND);
    const shown = wholeWords(ordered.slice(from), Math.max(0, index - from - 4), index - from + 3);
    found.add(shown);
  }
  return [...found].map((word) => ({ kind: 'marks', found: word, expected: null }));
}
