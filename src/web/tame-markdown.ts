/** Quotes and list items begun on one line; more nest deeper than any page needs, and than a stack holds. */
const MOST_NESTED = 8;
/** Signs that may open or close something, in one paragraph: reading them costs their number squared. */
const MOST_SIGNS = 400;
/** Cells of one table cost less. */
const MOST_BARS = 4_000;

/** Where a paragraph certainly ends: a blank line, or a bullet with something behind it. */
const anew = /^[ \t]*$|^ {0,3}[-+*][ \t]+\S/;

/**
 * Whether a Markdown text of 100,000 characters is read within a blink. The parser is exact, and CommonMark lets a short
 * text cost it minutes; people's texts are far below these bounds.
 */
export function isTame(text: string): boolean {
  let [signs, bars] = [0, 0];
  for (const line of text.split(/\r\n?|\n/)) {
    if (anew.test(line)) [signs, bars] = [0, 0];
    signs += line.match(/[*_~`[\]<\\!]/g)?.length ?? 0;
    bars += line.match(/\|/g)?.length ?? 0;
    if (signs > MOST_SIGNS || bars > MOST_BARS || nesting(line) > MOST_NESTED) return false;
  }
  return true;
}

/** How many quotes and items a line begins: "> - 1. a" is three. */
function nesting(line: string): number {
  let [rest, count] = [line, 0];
  for (; count <= MOST_NESTED; count += 1) {
    const next = rest.replace(/^[ \t]{0,8}(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/, '');
    if (next === rest) break;
    rest = next;
  }
  return count;
}
