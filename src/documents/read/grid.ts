import { ok, type Result } from '../../lib/result.ts';
import type { Cell, Position, ReadFailure, Row } from './document.ts';
import { refuseTooMuch } from './failures.ts';
import { limits } from './limits.ts';

const COVERED: Cell = { text: '', colSpan: 1, rowSpan: 1 };

export interface LooseRow {
  readonly cells: readonly Cell[];
  readonly at: Position;
}

export function plainCell(text: string): Cell {
  return { text, colSpan: 1, rowSpan: 1 };
}

/**
 * Rows as written (a merged cell once) to rows as seen: places a merged cell covers hold an empty cell and all rows
 * are equally long. Spans that reach outside the table are cut. Error: 'too-large'.
 */
export function rectangularRows(rows: readonly LooseRow[]): Result<readonly Row[], ReadFailure> {
  const covered: number[] = [];
  const placed = rows.map((row, index) => placeRow(row.cells, covered, rows.length - index));
  const width = placed.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  if (width > limits.tableColumns || width * rows.length > limits.tableCells) return refuseWide();
  return ok(placed.map((cells, index) => ({ cells: padded(cells, width), at: rows[index]?.at ?? {} })));
}

export function refuseWide() {
  return refuseTooMuch(
    `ตารางหนึ่งมีเกิน ${limits.tableColumns} คอลัมน์ หรือมีช่องมากเกินไป`,
    `A table has more than ${limits.tableColumns} columns or too many cells`,
  );
}

/** `covered[c]`: how many more rows a cell from above covers column c. Changed in place, row by row. */
function placeRow(cells: readonly Cell[], covered: number[], rowsLeft: number): Cell[] {
  const taken = covered.map((rows) => rows > 0);
  for (let column = 0; column < covered.length; column++)
    covered[column] = Math.max((covered[column] ?? 0) - 1, 0);
  const placed: Cell[] = [];
  for (const cell of cells) {
    while (taken[placed.length]) placed.push(COVERED);
    if (placed.length > limits.tableColumns) break;
    const colSpan = clamp(cell.colSpan, limits.tableColumns);
    const rowSpan = clamp(cell.rowSpan, rowsLeft);
    for (let column = 0; column < colSpan; column++) covered[placed.length + column] = rowSpan - 1;
    placed.push({ text: cell.text, colSpan, rowSpan });
    for (let column = 1; column < colSpan; column++) placed.push(COVERED);
  }
  while (placed.length <= taken.lastIndexOf(true)) placed.push(COVERED);
  return placed;
}

function clamp(span: number, most: number): number {
  return Number.isInteger(span) && span > 1 ? Math.min(span, Math.max(most, 1)) : 1;
}

function padded(cells: Cell[], width: number): Cell[] {
  while (cells.length < width) cells.push(COVERED);
  return cells;
}
