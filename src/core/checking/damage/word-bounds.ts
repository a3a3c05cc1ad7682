import { segmentWords } from '../../../lib/thai/words.ts';

/** How far a word may reach beyond what is asked for. */
const REACH = 16;

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

/** The words of a text from `from` to `to`, the first and the last one whole where they are not too long. */
export function wholeWords(text: string, from: number, to: number): string {
  const bounds = [...wordBounds(text.slice(0, to + REACH))].toSorted((a, b) => a - b);
  const start = bounds.findLast((at) => at <= from && from - at <= REACH) ?? from;
  const end = bounds.find((at) => at >= to && at - to <= REACH) ?? to;
  return text.slice(start, end).trim();
}
