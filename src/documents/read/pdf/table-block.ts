import { ok, type Result } from '../../../lib/result.ts';
import type { Block, Cell, ReadFailure } from '../document.ts';
import { rectangularRows } from '../grid.ts';
import { joinLines, type RightLimit } from './join.ts';
import type { FoundCell, FoundTable } from './ruled-table.ts';

/** A table found on pages as a block; none when all its cells are empty. */
export function tableBlock(table: FoundTable, limit: RightLimit): Result<readonly Block[], ReadFailure> {
  const limits = table.by === 'gaps' ? columnLimits(table) : () => limit;
  const rows = rectangularRows(
    table.rows.map((row) => ({
      cells: row.map((cell, column) => toCell(cell, limits(column))),
      at: { page: row.flatMap((cell) => cell.lines)[0]?.page ?? table.page },
    })),
  );
  if (!rows.ok) return rows;
  const filled = rows.value.filter((row) => row.cells.some((cell) => cell.text !== ''));
  const [first] = filled;
  return ok(first ? [{ kind: 'table', rows: filled, at: first.at }] : []);
}

function toCell({ lines, colSpan, rowSpan }: FoundCell, limit: RightLimit): Cell {
  return { text: joinLines(lines, limit, 'any'), colSpan, rowSpan };
}

/** Without ruled lines a column is as wide as the widest text in it. */
function columnLimits(table: FoundTable): (column: number) => RightLimit {
  const edges = table.columns.map((_, column) =>
    table.rows
      .flatMap((row) => row[column]?.lines ?? [])
      .reduce((most, line) => Math.max(most, line.right), 0),
  );
  return (column) => () => edges[column] ?? 0;
}
