import type { Block } from '../document.ts';
import { joinLines, type RightLimit } from './join.ts';
import type { Line } from './lines.ts';
import type { PrintedRow } from './page-lines.ts';

/** Parts of a line's height: a step further down than this begins a paragraph. */
const WIDE_STEP = 2.6;
const INDENT = 1.5;
const TITLE_SIZE = 1.15;

/** Printed lines of running text to paragraphs; lines clearly larger than the document's are headings. */
export function paragraphBlocks(rows: readonly PrintedRow[], limit: RightLimit, bodySize: number): Block[] {
  const paragraphs: Line[][] = [];
  for (const line of rows.map(oneLine)) {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    if (!open || !before || startsParagraph(before, line, limit)) paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs.flatMap((lines): Block[] => {
    const text = joinLines(lines, limit, 'any');
    const [first] = lines;
    if (text === '' || !first) return [];
    const at = { page: first.page };
    if (first.size > bodySize * TITLE_SIZE)
      return [{ kind: 'heading', level: 1, text: text.replaceAll('\n', ' '), at }];
    return text.split('\n').map((part) => lineBlock(part, first.page));
  });
}

function lineBlock(text: string, page: number): Block {
  const bullet = /^[-–•▪◦]\s+(?=\S)/.exec(text)?.[0];
  if (bullet === undefined) return { kind: 'paragraph', text, at: { page } };
  return { kind: 'list-item', marker: '-', text: text.slice(bullet.length), at: { page } };
}

/** A line with wide gaps that is no table: a line of a form, its parts a space apart. */
function oneLine(row: PrintedRow): Line {
  const [first = { text: '', x: 0, right: 0, y: 0, size: 0, page: 0 }, ...rest] = row;
  const text = [first, ...rest].map((line) => line.text.trim()).join(' ');
  return { ...first, text: rest.length > 0 ? text : first.text, right: rest.at(-1)?.right ?? first.right };
}

function startsParagraph(before: Line, line: Line, limit: RightLimit): boolean {
  const size = Math.max(line.size, 1);
  if (before.page !== line.page || Math.abs(before.size - line.size) > 0.1 * size) return true;
  if (before.y - line.y > WIDE_STEP * size || line.x - before.x > INDENT * size) return true;
  return limit(before) - before.right > 8 * size;
}
