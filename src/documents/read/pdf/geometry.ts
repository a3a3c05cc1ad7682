import { ok, type Result } from '../../../lib/result.ts';
import type { Block, Cell, ReadFailure } from '../document.ts';
import { rectangularRows } from '../grid.ts';
import { gapTables } from './gap-table.ts';
import { joinLines, type RightLimit } from './join.ts';
import type { Line, PlacedPiece } from './lines.ts';
import { printedRows } from './page-lines.ts';
import { paragraphBlocks } from './paragraphs.ts';
import type { Rule } from './piece.ts';
import { type FoundCell, type FoundTable, ruledTable } from './ruled-table.ts';
import { type Ruling, rulingsOf } from './ruling.ts';

export interface GeometryPage {
  readonly number: number;
  readonly pieces: readonly PlacedPiece[];
  readonly rules: readonly Rule[];
}

export interface Geometry {
  readonly blocks: readonly Block[];
  /** How many tables were told by their lines and how many only by gaps. */
  readonly ruled: number;
  readonly guessed: number;
}

type Part = FoundTable | { readonly kind: 'text'; readonly blocks: readonly Block[] };

/** Blocks of pages without a structure tree: tables by ruled lines, else by gaps; the rest are paragraphs. */
export function geometryBlocks(
  pages: readonly GeometryPage[],
  limit: RightLimit,
  drawsSpaces: boolean,
): Result<Geometry, ReadFailure> {
  const bodySize = medianSize(pages);
  const parts: Part[] = [];
  for (const page of pages) {
    for (const part of pageParts(page, limit, bodySize, drawsSpaces)) addPart(parts, part);
  }
  const blocks: Block[] = [];
  for (const part of parts) {
    const made = part.kind === 'table' ? tableBlock(part, limit) : ok(part.blocks);
    if (!made.ok) return made;
    blocks.push(...made.value);
  }
  const tables = parts.filter((part) => part.kind === 'table');
  const ruled = tables.filter((table) => table.by === 'lines').length;
  return ok({ blocks, ruled, guessed: tables.length - ruled });
}

/** A page from the top down: its tables and the text above, between and below them. */
function pageParts(
  page: GeometryPage,
  limit: RightLimit,
  bodySize: number,
  drawsSpaces: boolean,
): readonly Part[] {
  let rest = page.pieces;
  const parts: { readonly top: number; readonly part: Part }[] = [];
  for (const ruling of rulingsOf(page.rules)) {
    const inside = rest.filter((piece) => isInside(piece, ruling));
    const table = ruledTable(ruling, inside, page.number, drawsSpaces);
    if (!table) continue;
    rest = rest.filter((piece) => !isInside(piece, ruling));
    parts.push({ top: table.top, part: table });
  }
  const tops = parts.map(({ top }) => top).sort((a, b) => b - a);
  const bands = Map.groupBy(rest, (piece) => tops.filter((top) => top > piece.y).length);
  for (const band of bands.values()) {
    for (const stretch of gapTables(printedRows(band, drawsSpaces))) {
      const top = stretch.kind === 'table' ? stretch.top : (stretch.rows[0]?.[0]?.y ?? 0);
      const part: Part =
        stretch.kind === 'table'
          ? stretch
          : { kind: 'text', blocks: paragraphBlocks(stretch.rows, limit, bodySize) };
      parts.push({ top, part });
    }
  }
  return parts.sort((a, b) => b.top - a.top).map(({ part }) => part);
}

function isInside(piece: PlacedPiece, { xs, ys }: Ruling): boolean {
  const middle = piece.x + Math.min(piece.right - piece.x, piece.size) / 2;
  const height = piece.y + piece.size * 0.3;
  return (
    middle > (xs[0] ?? 0) && middle < (xs.at(-1) ?? 0) && height > (ys[0] ?? 0) && height < (ys.at(-1) ?? 0)
  );
}

/**
 * A ruled table at the top of a page with the columns of the one that ended the page before goes on with it. A row
 * without a first cell is then the rest of the row that the page break cut.
 */
function addPart(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  const goesOn = last?.kind === 'table' && part.kind === 'table' && continues(last, part);
  if (!goesOn) {
    parts.push(part);
    return;
  }
  const repeated = rowText(part.rows[0]) === rowText(last.rows[0]);
  const [first, ...others] = repeated ? part.rows.slice(1) : part.rows;
  const cut = last.rows.at(-1);
  const rows = last.rows.slice(0, -1);
  if (!first || !cut) return;
  if (isRest(first, cut))
    rows.push(cut.map((cell, index) => ({ ...cell, lines: [...cell.lines, ...linesIn(first[index])] })));
  else rows.push(cut, first);
  parts[parts.length - 1] = { ...last, page: part.page, rows: [...rows, ...others] };
}

function continues(table: FoundTable, next: FoundTable): boolean {
  if (table.by !== 'lines' || next.by !== 'lines' || next.page !== table.page + 1) return false;
  if (table.columns.length !== next.columns.length) return false;
  return table.columns.every((x, index) => Math.abs(x - (next.columns[index] ?? 0)) < 3);
}

function isRest(row: readonly FoundCell[], above: readonly FoundCell[]): boolean {
  return (
    row.length === above.length && linesIn(row[0]).length === 0 && row.some((cell) => cell.lines.length > 0)
  );
}

function linesIn(cell: FoundCell | undefined): readonly Line[] {
  return cell?.lines ?? [];
}

function rowText(row: readonly FoundCell[] | undefined): string {
  return (row ?? []).map((cell) => cell.lines.map((line) => line.text).join('')).join('\t');
}

function tableBlock(table: FoundTable, limit: RightLimit): Result<readonly Block[], ReadFailure> {
  const rows = rectangularRows(
    table.rows.map((row) => ({
      cells: row.map((cell): Cell => ({ ...cell, text: joinLines(cell.lines, limit, 'any') })).map(plain),
      at: { page: row.flatMap((cell) => cell.lines)[0]?.page ?? table.page },
    })),
  );
  if (!rows.ok) return rows;
  const filled = rows.value.filter((row) => row.cells.some((cell) => cell.text !== ''));
  const [first] = filled;
  return ok(first ? [{ kind: 'table', rows: filled, at: first.at }] : []);
}

function plain({ text, colSpan, rowSpan }: Cell): Cell {
  return { text, colSpan, rowSpan };
}

/** The size most letters have. */
function medianSize(pages: readonly GeometryPage[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flatMap((page) => page.pieces)) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}
