import { repairPdfText } from '../../../lib/thai/repair.ts';
import { tidyLines } from '../text-lines.ts';
import type { Line } from './lines.ts';

/** Where a line could have gone on to, in points from the left. */
export type RightLimit = (line: Line) => number;

/** Signs that begin a line of their own wherever they stand. */
const MARKER = /^[•▪◦☐☑□☒]/;

/** Letters that writers may keep together at most when they break a line. */
const LONGEST_UNIT = 20;

/**
 * How lines of one stretch are told apart. In a structure tree a paragraph is one already, so only a line that ends
 * far too early was ended on purpose; by position each line that had room for the next word counts.
 */
export type Breaks = 'rare' | 'any';

/**
 * Printed lines of one paragraph or cell to text. Thai has no spaces between words, so a line that was merely full is
 * joined without one (the space before a break is drawn by most writers); where the next word would still have fitted,
 * the line ended on purpose and "\n" stands.
 */
export function joinLines(lines: readonly Line[], limit: RightLimit, breaks: Breaks): string {
  // Writers that draw the space at a line's end need no other between words.
  const trailing = lines.some((line) => line.text.endsWith(' '));
  const parts: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before)
      parts.push(
        endedOnPurpose(before, line, limit(before), breaks)
          ? '\n'
          : glue(before.text, line.text, trailing, breaks),
      );
    parts.push(line.text);
  });
  return cleanPdfText(parts.join(''));
}

/** Mends what PDFs do to Thai; drops signs that only steer line breaks. */
export function cleanPdfText(text: string): string {
  const plain = text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replaceAll('\u00a0', ' ');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: damaged letter maps give control codes
  return tidyLines(repairPdfText(plain.replace(/[\u0000-\u0008\u000b-\u001f]/g, '')));
}

function endedOnPurpose(line: Line, next: Line, limit: number, breaks: Breaks): boolean {
  if (MARKER.test(next.text.trimStart())) return true;
  const unit = /^\s*(\S{0,60})/.exec(next.text)?.[1] ?? '';
  const letters = breaks === 'rare' ? LONGEST_UNIT : Math.min(width(unit), LONGEST_UNIT);
  const letterWidth = (next.right - next.x) / Math.max(width(next.text), 1);
  return line.right + letters * letterWidth + 0.8 * line.size < limit;
}

/** Letters that take room. */
function width(text: string): number {
  return text.replace(/\p{M}/gu, '').length;
}

/** An address holds no spaces, wherever it was broken. */
const ADDRESS = /(?:https?:\/\/|www\.)\S{0,200}$/;

/** An item's number or dash hardly follows a word without a space, even where its line was joined. */
const ITEM = /^(?:-\s|\(?[0-9๐-๙]{1,2}[.)](?![0-9๐-๙]))/;

function glue(before: string, after: string, trailing: boolean, breaks: Breaks): string {
  if (/[\s([]$/.test(before) || /^\s/.test(after)) return '';
  if (breaks === 'any' && ITEM.test(after)) return ' ';
  if (ADDRESS.test(before.slice(-220)) && /^[a-z0-9/._?=&-]/.test(after)) return '';
  return !trailing && /[\p{Script=Latin},;:]$/u.test(before) && /^\p{Script=Latin}/u.test(after) ? ' ' : '';
}
