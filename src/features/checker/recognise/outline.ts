import { parseItemCode } from '../../../core/checking/item-code.ts';
import type { Block, Position, ReadDocument } from '../../../documents/read/document.ts';
import { canonical } from '../../../lib/thai/canonical.ts';
import { type Columns, headOf } from './columns.ts';
import { type GridCell, type GridRow, gridOf } from './grid.ts';
import { continues, guessColumns } from './shapes.ts';
import { startsSignature } from './signatures.ts';

/** Where a line or row stands in the document as read. */
export interface Spot {
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
  readonly at: Position;
}

/** A line of running text: of a paragraph, a heading, a list item, or a table row that belongs to no known table. */
export interface Line {
  readonly kind: 'line';
  /** Canonical, not empty. Cells of a row are joined by two spaces. */
  readonly text: string;
  readonly spot: Spot;
  readonly heading: boolean;
  /** The lines of each cell, where the line is a table row with several. */
  readonly cells: readonly (readonly Line[])[];
}

/** A row of a table whose columns are known. */
export interface DataRow {
  readonly kind: 'row';
  readonly columns: Columns;
  readonly row: GridRow;
  readonly spot: Spot;
}

export type Entry = Line | DataRow;

/** Heads may be misprinted in the first rows of a table; further down only exact ones count, which is quick. */
const TOLERANT_ROWS = 4;

/** The document in reading order: lines of text and rows of known tables. Linear in its size. */
export function outlineOf(document: ReadDocument): readonly Entry[] {
  const entries: Entry[] = [];
  let last: Columns | null = null;
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'table') {
      entries.push(...linesOf(blockText(block), { block: index, at: block.at }, block.kind === 'heading'));
      return;
    }
    last = tableEntries(gridOf(block.rows), index, last, entries);
  });
  return entries;
}

/** A number that the word processor gave ("9.1") is part of what is read; a bullet is not. */
function blockText(block: Exclude<Block, { kind: 'table' }>): string {
  if (block.kind !== 'list-item' || !/\p{Nd}/u.test(block.marker)) return block.text;
  return `${block.marker} ${block.text}`;
}

function linesOf(text: string, spot: Spot, heading = false): Line[] {
  return text
    .split('\n')
    .map(canonical)
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'line', text: line, spot, heading, cells: [] }));
}

interface TableState {
  /** Columns of the rows now read; null where they are unknown. */
  columns: Columns | null;
  /** The columns last told, here or in an earlier table. */
  known: Columns | null;
  headRow: number;
  /** Whether columns were told, guessed or given up. */
  settled: boolean;
}

/** Adds a table's entries and returns the columns a table without a head may take over. */
function tableEntries(
  rows: readonly GridRow[],
  block: number,
  last: Columns | null,
  entries: Entry[],
): Columns | null {
  const state: TableState = { columns: null, known: last, headRow: -1, settled: false };
  for (const row of rows) {
    if (row.own.length === 0) continue;
    const head = headOf(row, row.index < TOLERANT_ROWS);
    if (head !== null) {
      Object.assign(state, { columns: head, known: head, headRow: row.index, settled: true });
      continue;
    }
    settle(state, row, rows);
    entries.push(...rowEntries(row, { block, row: row.index, at: row.at }, state));
  }
  return state.columns ?? state.known;
}

/** Without a head, the first row with several texts decides: as the table before, or as its rows look. */
function settle(state: TableState, row: GridRow, rows: readonly GridRow[]): void {
  if (endsTable(row)) {
    state.columns = null;
    state.settled = true;
  } else if (!state.settled && !isText(row, null)) {
    const rest = rows.slice(row.index, row.index + 40);
    state.columns = state.known !== null && continues(state.known, rest) ? state.known : guessColumns(rest);
    state.settled = true;
  }
}

function rowEntries(row: GridRow, spot: Spot, { columns, headRow }: TableState): readonly Entry[] {
  if (columns === null || isText(row, columns)) return rowLines(row, spot);
  return isUnderHead(row, columns, headRow) ? [] : [{ kind: 'row', columns, row, spot }];
}

/** A spreadsheet may hold the memo or the signatures below a table: their first line ends it. */
function endsTable(row: GridRow): boolean {
  const text = canonical((row.own[0]?.text ?? '').slice(0, 400));
  return text.startsWith('บันทึกข้อความ') || text.startsWith('ส่วนราชการ') || startsSignature(text);
}

/** A row with one text across the table, or in its first column, is a heading inside it; a lone code is a row. */
function isText(row: GridRow, columns: Columns | null): boolean {
  const [only] = row.own;
  if (row.onlySpan === 0 || only === undefined) return false;
  if (columns === null || columns.kind === 'scores') return true;
  if (row.onlySpan > 1) return row.onlySpan >= columns.width - 1;
  const known = [...columns.at.values()].includes(only.column);
  if (!known) return true;
  return only.column === 0 && !isKey(only.text);
}

function isKey(text: string): boolean {
  return (
    parseItemCode(text, { max: 999, bare: true }) !== null ||
    /^\s*ตัวชี้วัด(ที่)?\s*[\d๐-๙]{1,2}\s*(?![.\d๐-๙])/.test(text)
  );
}

/** A second row of heads under merged ones: its key cell is still the head's. */
function isUnderHead(row: GridRow, columns: Columns, headRow: number): boolean {
  const [key] = columns.at.values();
  const cell = key === undefined ? undefined : row.cells[key];
  return cell !== undefined && cell.row === headRow && headRow >= 0;
}

function rowLines(row: GridRow, spot: Spot): Line[] {
  const cells = row.own.map((cell) => linesOf(cell.text, { ...spot, column: cell.column }));
  if (cells.length === 1) return cells[0] ?? [];
  const text = row.own.map((cell: GridCell) => canonical(cell.text)).join('  ');
  const column = row.own[0]?.column ?? 0;
  return [{ kind: 'line', text, spot: { ...spot, column }, heading: false, cells }];
}
