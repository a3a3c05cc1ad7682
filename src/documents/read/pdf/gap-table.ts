import type { Line } from './lines.ts';
import type { PrintedRow } from './page-lines.ts';
import type { FoundCell, FoundTable } from './ruled-table.ts';

/** Printed lines that follow each other and either make a table by their gaps or are plain text. */
export type Stretch = { readonly kind: 'text'; readonly rows: readonly PrintedRow[] } | FoundTable;

const FEWEST_ROWS = 3;

/** Tables without lines: three printed lines or more whose stretches stand in the same columns. */
export function gapTables(rows: readonly PrintedRow[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let text: PrintedRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const end = runEnd(rows, at);
    const table = end - at >= FEWEST_ROWS ? toTable(rows.slice(at, end)) : null;
    if (!table) {
      text.push(...rows.slice(at, Math.max(end, at + 1)));
    } else {
      if (text.length > 0) found.push({ kind: 'text', rows: text });
      text = [];
      found.push(table);
    }
    at = Math.max(end, at + 1);
  }
  if (text.length > 0) found.push({ kind: 'text', rows: text });
  return found;
}

/** The line after the last of a run of lines with gaps; a line of one stretch may stand between two of them. */
function runEnd(rows: readonly PrintedRow[], start: number): number {
  let end = start;
  for (let at = start; at < rows.length && at <= end + 1; at++) {
    if ((rows[at]?.length ?? 0) >= 2 && near(rows[at - 1], rows[at], at > start)) end = at + 1;
    else if (at === start) break;
  }
  return end;
}

function near(above: PrintedRow | undefined, row: PrintedRow | undefined, inside: boolean): boolean {
  const [upper, lower] = [above?.[0], row?.[0]];
  if (!inside || !upper || !lower) return true;
  return upper.y - lower.y < 4 * Math.max(lower.size, 1);
}

interface Column {
  left: number;
  right: number;
}

function toTable(rows: readonly PrintedRow[]): FoundTable | null {
  const columns = columnsOf(rows.filter((row) => row.length >= 2).flat());
  const [first] = rows[0] ?? [];
  // Text that merely has a wide gap now and then falls together into one column.
  if (columns.length < 2 || !first) return null;
  const cells: Line[][][] = [];
  for (const row of rows) {
    const placed = columns.map((column) => row.filter((line) => overlaps(line, column)));
    const last = cells.at(-1);
    // A line with nothing in the first column goes on with the row above.
    if (!last || (placed[0]?.length ?? 0) > 0) cells.push(placed);
    else for (const [index, lines] of placed.entries()) last[index]?.push(...lines);
  }
  return {
    kind: 'table',
    page: first.page,
    columns: columns.map((column) => column.left),
    rows: cells.map((row) => row.map((lines): FoundCell => ({ lines, colSpan: 1, rowSpan: 1 }))),
    top: first.y + first.size,
    by: 'gaps',
  };
}

/** Where stretches of all lines overlap they are one column. */
function columnsOf(lines: readonly Line[]): readonly Column[] {
  const columns: Column[] = [];
  for (const line of lines.toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && line.x < last.right) last.right = Math.max(last.right, line.right);
    else columns.push({ left: line.x, right: line.right });
  }
  return columns;
}

function overlaps(line: Line, column: Column): boolean {
  const middle = (line.x + line.right) / 2;
  const inside = line.x < column.right && line.right > column.left;
  return inside && (middle >= column.left || line.x >= column.left);
}
