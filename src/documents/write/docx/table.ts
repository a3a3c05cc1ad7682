import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PaperCell, PaperTable } from '../paper.ts';
import { linesOf, shareOf, staysWhole } from '../paper-text.ts';
import { twips } from './style.ts';
import { boxRuns, textRuns } from './text.ts';

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const HEAD_SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: 'ECECEC' };
const INDENT = 0.5;

/** A table as wide as the page's text, its heading row repeated, short rows kept whole. */
export function tableOf(table: PaperTable, widthCm: number): Table {
  const columns = table.widths.map((_, column) => Math.floor(shareOf(table.widths, column) * twips(widthCm)));
  return new Table({
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: twips(0.12), right: twips(0.12), top: 30, bottom: 30, marginUnitType: WidthType.DXA },
    rows: [headRow(table.head, columns), ...table.rows.map((row) => bodyRow(row, columns, table.widths))],
  });
}

function headRow(cells: readonly PaperCell[], columns: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map((cell, column) => {
      const lines = cell.lines.flatMap(linesOf);
      return new TableCell({
        width: { size: columns[column] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        shading: HEAD_SHADE,
        children: lines.map(
          (runs) =>
            new Paragraph({
              alignment: AlignmentType.CENTER,
              keepNext: true,
              children: textRuns(runs, { bold: true }),
            }),
        ),
      });
    }),
  });
}

function bodyRow(
  cells: readonly PaperCell[],
  columns: readonly number[],
  widths: readonly number[],
): TableRow {
  return new TableRow({
    cantSplit: staysWhole(cells, widths),
    children: cells.map((cell, column) => {
      return new TableCell({
        width: { size: columns[column] ?? 0, type: WidthType.DXA },
        children: paragraphs(cell),
      });
    }),
  });
}

function paragraphs(cell: PaperCell): Paragraph[] {
  const alignment = ALIGN[cell.align ?? 'left'];
  const indent = cell.indent ? { indent: { left: twips(cell.indent * INDENT) } } : {};
  const boxes = (cell.boxes ?? []).map(
    (box) => new Paragraph({ alignment, ...indent, children: boxRuns(box.checked, box.label) }),
  );
  const lines = cell.lines
    .flatMap(linesOf)
    .map((runs) => new Paragraph({ alignment, ...indent, children: textRuns(runs) }));
  const all = [...boxes, ...lines];
  return all.length > 0 ? all : [new Paragraph({})];
}
