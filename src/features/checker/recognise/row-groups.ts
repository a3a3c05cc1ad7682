import type { Passage } from '../../../core/checking/report.ts';
import type { Field } from './columns.ts';
import type { DataRow } from './outline.ts';
import { cellPassage, type PlaceBook } from './places.ts';

/** A row of the report: the table row it begins in, and further ones where a page break or a merged cell split it. */
export interface RowGroup {
  readonly first: DataRow;
  readonly rest: readonly DataRow[];
}

/**
 * Joins split rows: a row whose key fields are empty, or still covered by the row above, goes on with the row before
 * it, also across tables of the same kind.
 */
export function groupRows(rows: readonly DataRow[], keys: readonly Field[]): readonly RowGroup[] {
  const groups: { first: DataRow; rest: DataRow[] }[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group !== undefined && goesOn(row, keys)) group.rest.push(row);
    else groups.push({ first: row, rest: [] });
  }
  return groups;
}

function goesOn({ row, columns }: DataRow, keys: readonly Field[]): boolean {
  const cells = keys.map((key) => row.cells[columns.at.get(key) ?? -1]);
  return cells.every((cell) => cell === undefined || cell.text.trim() === '' || cell.row < row.index);
}

/** A field of the whole row: what the further table rows add stands below, the place is the first text's. */
export function groupPassage({ first, rest }: RowGroup, field: Field, book: PlaceBook): Passage {
  const passages = [first, ...rest.filter((row) => isOwn(row, field))].map((row) =>
    cellPassage(row, field, book),
  );
  const [start, ...more] = passages.filter(({ text }) => text !== '');
  if (start === undefined) return cellPassage(first, field, book);
  return { ...start, text: [start, ...more].map(({ text }) => text).join('\n') };
}

function isOwn({ row, columns }: DataRow, field: Field): boolean {
  return row.cells[columns.at.get(field) ?? -1]?.row === row.index;
}
