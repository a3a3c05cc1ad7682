import type { Cell } from '../document.ts';
import { type LooseRow, plainCell } from '../grid.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../ooxml/xml.ts';
import { tidyLines } from '../text-lines.ts';
import type { Context } from './context.ts';
import { listPlaceOf } from './numbering.ts';
import { paragraphText } from './run-text.ts';

interface OpenCell {
  readonly text: string;
  readonly colSpan: number;
  rowSpan: number;
}

/** Rows with their merged cells once each; a vertical merge is a cell followed by "continue" cells below it. */
export function looseRows(table: XmlElement, context: Context): readonly LooseRow[] {
  const open = new Map<number, OpenCell>();
  return partsOf(table, 'tr')
    .filter((row) => childOf(childOf(row, 'trPr'), 'del') === undefined)
    .map((row) => ({ cells: rowCells(row, open, context), at: {} }))
    .filter((row) => row.cells.length > 0 || open.size > 0);
}

export function tableCells(table: XmlElement): readonly XmlElement[] {
  return partsOf(table, 'tr').flatMap((row) => partsOf(row, 'tc'));
}

/** A table of one column that holds tables only arranges the page: its content is read as if it were not there. */
export function isLayoutTable(table: XmlElement): boolean {
  const rows = partsOf(table, 'tr').map((row) => partsOf(row, 'tc'));
  return (
    rows.every((cells) => cells.length <= 1) && rows.flat().some((cell) => childOf(cell, 'tbl') !== undefined)
  );
}

function rowCells(row: XmlElement, open: Map<number, OpenCell>, context: Context): Cell[] {
  const skipped = Number(attributeOf(childOf(childOf(row, 'trPr'), 'gridBefore'), 'val') ?? '0');
  let column = Number.isInteger(skipped) ? Math.min(Math.max(skipped, 0), 100) : 0;
  const cells: Cell[] = Array.from({ length: column }, () => plainCell(''));
  for (const element of partsOf(row, 'tc')) {
    const properties = childOf(element, 'tcPr');
    const colSpan = spanOf(properties);
    const merge = childOf(properties, 'vMerge');
    const above = merge && attributeOf(merge, 'val') !== 'restart' ? open.get(column) : undefined;
    if (above) above.rowSpan++;
    else {
      const cell: OpenCell = { text: cellText(element, context), colSpan, rowSpan: 1 };
      cells.push(cell);
      if (merge) open.set(column, cell);
      else open.delete(column);
    }
    column += colSpan;
  }
  return cells;
}

function spanOf(properties: XmlElement | undefined): number {
  const span = Number(attributeOf(childOf(properties, 'gridSpan'), 'val') ?? '1');
  return Number.isInteger(span) && span > 0 ? Math.min(span, 1_000) : 1;
}

function cellText(cell: XmlElement, context: Context): string {
  return tidyLines(contentLines(cell, context).join('\n'));
}

function contentLines(parent: XmlElement, context: Context): string[] {
  return childrenOf(parent).flatMap((element) => {
    if (element.name === 'p') return paragraphLines(element, context);
    if (element.name === 'tbl') return nestedLines(element, context);
    return /^(tcPr|sdtPr|del|moveFrom|Fallback)$/.test(element.name) ? [] : contentLines(element, context);
  });
}

function paragraphLines(paragraph: XmlElement, context: Context): string[] {
  const { text, boxes } = paragraphText(paragraph, context.links);
  const properties = childOf(paragraph, 'pPr');
  const place =
    listPlaceOf(properties) ?? context.styles.list(attributeOf(childOf(properties, 'pStyle'), 'val'));
  const marker = place ? context.numbering.next(place) : '';
  return [
    text.trim() === '' ? '' : `${marker} ${text}`,
    ...boxes.flatMap((box) => contentLines(box, context)),
  ];
}

/** A table within a cell is text there: a row a line. */
function nestedLines(table: XmlElement, context: Context): string[] {
  return partsOf(table, 'tr').map((row) =>
    partsOf(row, 'tc')
      .map((cell) => cellText(cell, context).replaceAll('\n', ' '))
      .join(' '),
  );
}

/** Rows or cells, also those inside content controls and marked insertions. */
function partsOf(parent: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return /^(sdt|sdtContent|customXml|ins|moveTo)$/.test(element.name) ? partsOf(element, name) : [];
  });
}
