import { ok, type Result } from '../../../lib/result.ts';
import type { ReadFailure } from '../document.ts';
import { refuseNesting } from '../failures.ts';
import { limits } from '../limits.ts';

/**
 * Markdown in pieces that can be parsed one by one: the parser's memory grows with its input (a table of 10,000 rows
 * takes half a gigabyte at once) and some of its work with the square of it. A piece ends at a blank line outside
 * fences, or within a long table, whose head is then repeated.
 */
export interface Piece {
  readonly text: string;
  /** Add to a line of the piece (1-based) to get the line of the file. */
  readonly lineOffset: number;
  /** The piece goes on with the table that the piece before ended in; its first two lines repeat the head. */
  readonly continuesTable: boolean;
}

const PIECE_CHARACTERS = 48_000;
const TABLE_LINES = 250;
export function markdownPieces(markdown: string): Result<readonly Piece[], ReadFailure> {
  const lines = markdown.split('\n').map(shallower);
  const pieces: Piece[] = [];
  let from = 0;
  let size = 0;
  let fence: string | null = null;
  let table: Table | null = null;
  const cut = (before: number) => {
    pieces.push(pieceOf(lines, from, before, table));
    from = before;
    size = 0;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.length > limits.lineLength) return refuseNesting();
    fence = fenceAfter(line, fence);
    if (table && line.trim() === '') {
      if (table.head < from) cut(index);
      table = null;
    }
    if (!fence && !table && index > 0 && isDelimiterRow(line)) table = { head: index - 1 };
    if (table && index - Math.max(from, table.head) >= TABLE_LINES) cut(index);
    else if (!fence && !table && size > PIECE_CHARACTERS && startsAfresh(lines, index)) cut(index);
    size += line.length + 1;
  }
  cut(lines.length);
  return pieces.some(isAbnormal) ? refuseNesting() : ok(pieces);
}

interface Table {
  /** Index of its first line. */
  readonly head: number;
}

/** "|---|:--:|": written without a pattern over the whole line, which hostile lines could make slow. */
function isDelimiterRow(line: string): boolean {
  if (!line.includes('|') || !line.includes('-')) return false;
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}

function pieceOf(lines: readonly string[], from: number, before: number, table: Table | null): Piece {
  const body = lines.slice(from, before);
  if (!table || table.head >= from) {
    return { text: body.join('\n'), lineOffset: from, continuesTable: false };
  }
  const head = lines.slice(table.head, table.head + 2);
  return { text: [...head, ...body].join('\n'), lineOffset: from - 2, continuesTable: true };
}

function fenceAfter(line: string, open: string | null): string | null {
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (mark === undefined) return open;
  if (open === null) return mark;
  return mark[0] === open[0] && mark.length >= open.length ? null : open;
}

/** A line that cannot belong to a list, quote or paragraph before it. */
function startsAfresh(lines: readonly string[], index: number): boolean {
  return lines[index - 1]?.trim() === '' && /^[^\s>*+\-\d]/.test(lines[index] ?? '');
}

/** Indentation opens lists in lists; beyond any real depth it only costs, so it is cut. */
function shallower(line: string): string {
  const most = limits.markdownNesting * 2;
  const indent = line.length - line.trimStart().length;
  return indent > most ? line.slice(indent - most) : line;
}

/** Input that makes the parser work without end: deep quotes and lists, tens of thousands of brackets or backticks. */
function isAbnormal(piece: Piece): boolean {
  const { text } = piece;
  return (
    text.length > limits.markdownPiece ||
    count(text, '[') > 4_000 ||
    count(text, '`') > 20_000 ||
    text.split('\n').some(isDeep)
  );
}

function isDeep(line: string): boolean {
  let depth = 0;
  let rest = line.slice(0, limits.markdownNesting * 16);
  for (let mark = containerMark(rest); mark > 0; mark = containerMark(rest)) {
    rest = rest.slice(mark);
    if (++depth > limits.markdownNesting) return true;
  }
  return false;
}

/** Length of the quote or list mark at the start of a line, 0 where there is none. */
function containerMark(line: string): number {
  return /^[ \t]{0,8}(>|[-+*][ \t]|\d{1,9}[.)][ \t])/.exec(line)?.[0].length ?? 0;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
