import { toArabicDigits } from '../../lib/digits.ts';
import { wordSpans } from '../../lib/thai/words.ts';
import { MOST_QUERY, type OtherNames, searchWords } from './rules.ts';

/** A word that is looked for. */
export interface Sought {
  readonly text: string;
  /** More letters followed it without a space: "นาย" of "นายสมมติ" is not the beginning of "นายก". */
  readonly isWhole: boolean;
}

/** The words to mark of what was typed, with their other names. */
export function soughtIn(typed: string, others: OtherNames): Sought[] {
  return typed
    .slice(0, MOST_QUERY)
    .split(/\s+/)
    .flatMap((run) => {
      const words = searchWords(run);
      return words.flatMap((word, at) =>
        [word, ...(others.get(word) ?? [])].map((text) => ({ text, isWhole: at < words.length - 1 })),
      );
    });
}

export interface SnippetPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** Characters of a snippet, and of them before its first hit. */
const SNIPPET = 220;
const BEFORE = 60;

/** A stretch of a text around the first word that is found, in parts, the words marked. The text is canonical. */
export function snippetOf(text: string, words: readonly Sought[]): SnippetPart[] {
  const folded = foldedOf(text);
  const first = Math.min(
    ...words.map((word) => placesOf(folded, word).next().value ?? Number.POSITIVE_INFINITY),
  );
  const start = Number.isFinite(first) ? edgeBefore(text, first - BEFORE) : 0;
  const end = edgeBefore(text, start + SNIPPET);
  const parts = markedParts(text.slice(start, end), words);
  const dots = (text: string) => ({ text, isHit: false });
  return [...(start > 0 ? [dots('… ')] : []), ...parts, ...(end < text.length ? [dots(' …')] : [])];
}

/** The whole text in parts, the words marked. */
export function markedParts(text: string, words: readonly Sought[]): SnippetPart[] {
  const folded = foldedOf(text);
  const isMarked = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    for (const at of placesOf(folded, word))
      isMarked.fill(true, at, endOfCluster(text, at + word.text.length));
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

/** Characters around a place that are cut into words to see whether one begins there. */
const AROUND = 40;
/** Places looked at in one text: a hostile one could hold a letter everywhere. */
const MOST_PLACES = 200;

/** Where a word stands in a text as a word of its own, or as what one begins with: "นาย" is not in "ตานาย". */
function* placesOf(text: string, { text: word, isWhole }: Sought): Generator<number, undefined> {
  if (word === '') return;
  let at = text.indexOf(word);
  for (let looked = 0; at >= 0 && looked < MOST_PLACES; looked += 1) {
    if (isWordAt(text, at, word, isWhole)) yield at;
    at = text.indexOf(word, at + word.length);
  }
}

function isWordAt(text: string, at: number, word: string, isWhole: boolean): boolean {
  const from = Math.max(0, at - AROUND);
  const spans = wordSpans(text.slice(from, at + word.length + AROUND));
  const found = spans.find((span) => from + span.at === at);
  return found !== undefined && (!isWhole || found.word.replace(/\.$/, '') === word);
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
