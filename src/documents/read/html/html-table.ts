import type { Element } from 'hast';
import type { Result } from '../../../lib/result.ts';
import type { Cell, Position, ReadFailure, Row } from '../document.ts';
import { type LooseRow, rectangularRows } from '../grid.ts';
import { htmlText } from './html-cell.ts';
import { attribute, elementsOf, isUnseen } from './html-tree.ts';

type LineOf = (element: Element) => Position;

export function tableRows(table: Element, lineOf: LineOf): Result<readonly Row[], ReadFailure> {
  const rows: LooseRow[] = rowElements(table).map((row) => ({
    cells: cellElements(row).map(toCell),
    at: lineOf(row),
  }));
  return rectangularRows(rows.filter((row) => row.cells.length > 0));
}

export function captionOf(table: Element): string {
  const caption = elementsOf(table).find((child) => child.tagName === 'caption');
  return caption ? htmlText(caption) : '';
}

/** A table that only arranges a page: one column of cells, or marked so, with tables of its own inside. */
export function isLayout(table: Element): boolean {
  if (attribute(table, 'role') === 'presentation') return true;
  const rows = rowElements(table).map(cellElements);
  return rows.every((cells) => cells.length <= 1) && rows.flat().some(holdsTable);
}

export function cellElements(row: Element): readonly Element[] {
  return elementsOf(row).filter(
    (cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !isUnseen(cell),
  );
}

export function rowElements(table: Element): readonly Element[] {
  return elementsOf(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^t(head|body|foot)$/.test(child.tagName)
      ? elementsOf(child).filter((row) => row.tagName === 'tr')
      : [];
  });
}

function holdsTable(element: Element): boolean {
  return elementsOf(element).some((child) => child.tagName === 'table' || holdsTable(child));
}

function toCell(element: Element): Cell {
  return {
    text: htmlText(element),
    colSpan: Number(attribute(element, 'colSpan') || 1),
    rowSpan: Number(attribute(element, 'rowSpan') || 1),
  };
}
