import type { Position, Row } from '../../../documents/read/document.ts';

/** A cell as it is seen at a place: a covered place shows the cell that covers it, with that cell's own row and column. */
export interface GridCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly at: Position;
}

export interface GridRow {
  readonly index: number;
  readonly at: Position;
  /** As seen: a merged cell shows at every place it covers. */
  readonly cells: readonly GridCell[];
  /** The cells with text that begin in this row, each once. */
  readonly own: readonly GridCell[];
  /** Columns the only own cell covers; 0 where the row has none or several. */
  readonly onlySpan: number;
}

/** No cell of a report covers more rows; more would let a small file cost much. */
const MOST_ROWS = 500;

/** Resolves merged cells of a table, so that a merged owner is every row's owner. Linear in the places of the table. */
export function gridOf(rows: readonly Row[]): readonly GridRow[] {
  const covering: { until: number; cell: GridCell }[] = [];
  return rows.map((row, index) => {
    let acrossUntil = -1;
    let across: GridCell | null = null;
    const cells = row.cells.map(({ text, colSpan, rowSpan }, column): GridCell => {
      const above = covering[column];
      const own = { text, row: index, column, at: row.at };
      if (text === '' && across !== null && column < acrossUntil) return across;
      if (text === '' && above !== undefined && index < above.until) return above.cell;
      const width = Math.min(Math.max(colSpan, 1), row.cells.length - column);
      if (text !== '' && width > 1) {
        across = own;
        acrossUntil = column + width;
      }
      if (text !== '' && rowSpan > 1) {
        const until = index + Math.min(rowSpan, MOST_ROWS);
        for (let at = column; at < column + width; at += 1) covering[at] = { until, cell: own };
      }
      return own;
    });
    const own = cells.filter(
      (cell, column) => cell.row === index && cell.column === column && cell.text.trim() !== '',
    );
    return { index, at: row.at, cells, own, onlySpan: onlySpan(row, own) };
  });
}

function onlySpan(row: Row, own: readonly GridCell[]): number {
  const [first, second] = own;
  if (first === undefined || second !== undefined) return 0;
  return Math.max(1, row.cells[first.column]?.colSpan ?? 1);
}
