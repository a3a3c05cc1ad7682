import type { Block } from '../document.ts';
import type { Line } from './lines.ts';
import type { FoundCell, FoundTable } from './ruled-table.ts';

/** A table of a page, or text already made into blocks. */
export type Part = FoundTable | { readonly kind: 'text'; readonly blocks: readonly Block[] };

/**
 * A ruled table at the top of a page with the columns of the one that ended the page before goes on with it. A row
 * without a first cell is then the rest of the row that the page break cut.
 */
export function addPart(parts: Part[], part: Part): void {
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
