import { ok, type Result } from '../../../lib/result.ts';
import type { Block, Cell, ReadFailure } from '../document.ts';
import { type LooseRow, plainCell, rectangularRows, refuseWide } from '../grid.ts';
import { limits } from '../limits.ts';
import type { Region, RegionRow } from './regions.ts';

type Blocks = Result<readonly Block[], ReadFailure>;

/**
 * A region as blocks: rows of one filled cell before and after are headings and paragraphs, the rest is a table. Such
 * a row within stays a row of the table, unless the table's head is repeated below it: then another table begins.
 */
export function regionBlocks(region: Region, sheet: string): Blocks {
  const blocks: Block[] = [];
  let table: RegionRow[] = [];
  const finish = () => {
    const made = tableBlocks(table, sheet);
    table = [];
    if (made.ok) blocks.push(...made.value);
    return made;
  };
  const last = region.rows.findLastIndex((row) => !isSingle(row) || isCode(row));
  for (const [index, row] of region.rows.entries()) {
    const apart = table.length === 0 || index > last || repeatsHead(region.rows[index + 1], table[0]);
    if (!isSingle(row) || !apart) {
      table.push(row);
      continue;
    }
    const made = finish();
    if (!made.ok) return made;
    blocks.push(lineBlock(row, sheet));
  }
  const made = finish();
  return made.ok ? ok(blocks) : made;
}

/** One filled cell, and not merely what is left beside a cell merged down from above. */
function isSingle(row: RegionRow): boolean {
  return row.cells.length === 1 && row.from.length === 0;
}

/** A short text in one column is the start of a row not yet filled in ("๐๔๓"); lines of text are longer or merged. */
function isCode(row: RegionRow): boolean {
  const [cell] = row.cells;
  return cell !== undefined && cell.right === cell.column && cell.text.length <= 8 && !cell.style.bold;
}

function repeatsHead(row: RegionRow | undefined, head: RegionRow | undefined): boolean {
  if (!row || !head || row.cells.length !== head.cells.length) return false;
  return row.cells.every((cell, index) => cell.text === head.cells[index]?.text);
}

function lineBlock(row: RegionRow, sheet: string): Block {
  const [cell] = row.cells;
  const text = cell?.text ?? '';
  const at = { sheet, line: row.row };
  if (!cell?.style.bold) return { kind: 'paragraph', text, at };
  return { kind: 'heading', level: cell.style.size >= 18 ? 1 : 2, text, at };
}

function tableBlocks(rows: readonly RegionRow[], sheet: string): Blocks {
  const [first] = rows;
  if (!first) return ok([]);
  const at = { sheet, line: first.row };
  // One row of several cells is a line of a form ("ส่วนราชการ | สำนักปลัด"), not a table.
  if (rows.length === 1) {
    return ok([{ kind: 'paragraph', text: first.cells.map((cell) => cell.text).join(' '), at }]);
  }
  const blocks: Block[] = [];
  const rowNumbers = rows.map((row) => row.row);
  for (const columns of columnGroups(rows)) {
    if (columns.length > limits.tableColumns) return refuseWide();
    const loose = rows.map((row) => looseRow(row, rowNumbers, columns, sheet));
    const grid = rectangularRows(loose);
    if (!grid.ok) return grid;
    const filled = grid.value.filter((row) => row.cells.some((cell) => cell.text !== ''));
    blocks.push({ kind: 'table', rows: filled, at });
  }
  return ok(blocks);
}

/**
 * The columns that hold anything, in groups parted by a wholly empty column: tables side by side. Columns that only
 * widen merged cells hold nothing and vanish.
 */
function columnGroups(rows: readonly RegionRow[]): readonly (readonly number[])[] {
  const rightEdge = new Map<number, number>();
  for (const { column, right } of rows.flatMap((row) => row.cells)) {
    rightEdge.set(column, Math.max(rightEdge.get(column) ?? 0, right));
  }
  const groups: number[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const column of [...rightEdge.keys()].sort((a, b) => a - b)) {
    if (column > reach + 1) groups.push([]);
    groups.at(-1)?.push(column);
    reach = Math.max(reach, rightEdge.get(column) ?? column);
  }
  return groups;
}

function looseRow(
  row: RegionRow,
  rowNumbers: readonly number[],
  columns: readonly number[],
  sheet: string,
): LooseRow {
  const cells: Cell[] = [];
  let reach = 0;
  for (const column of columns) {
    const covered = row.from.some((merge) => column >= merge.left && column <= merge.right);
    if (covered || column <= reach) continue;
    const cell = row.cells.find((candidate) => candidate.column === column);
    if (!cell) {
      cells.push(plainCell(''));
      continue;
    }
    reach = cell.right;
    const colSpan = countUpTo(columns, cell.right) - countUpTo(columns, column - 1);
    const rowSpan = countUpTo(rowNumbers, cell.bottom) - countUpTo(rowNumbers, row.row - 1);
    cells.push({ text: cell.text, colSpan, rowSpan });
  }
  return { cells, at: { sheet, line: row.row } };
}

/** How many of the rising numbers are at most `value`. */
function countUpTo(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
