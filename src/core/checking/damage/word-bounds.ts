import { segmentWords } from '../../../lib/thai/words.ts';

/** The indexes at which a word of the text starts or ends. */
export function wordBounds(text: string): ReadonlySet<number> {
  const bounds = new Set<number>([0, text.length]);
  let from = 0;
  for (const word of segmentWords(text)) {
    const start = text.indexOf(word, from);
    if (start < 0) continue;
    from = start + word.length;
    bounds.add(start).add(from);
  }
  return bounds;
}
