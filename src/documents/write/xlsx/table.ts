import type ExcelJS from 'exceljs';
import { printDecimal } from '../../../lib/fraction.ts';
import type { Inline, PaperCell, PaperTable, Run } from '../paper.ts';
import { boxMark, cellText, lineCount, runsOf } from '../paper-text.ts';
import { FONT, isMarked, LINE, looksLikeFormula, textValue } from './text.ts';

const THIN: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
};
const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFECECEC' } };
const MARK: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2A8' } };
/** Letters of the body's size in a unit of a column's width, on the safe side. */
const LETTERS = 1.25;
/** Excel shows no row higher than 409 points. */
const HIGHEST = Math.floor(400 / LINE);

/** Writes a table after an empty row; returns the number of its heading row. */
export function addTable(sheet: ExcelJS.Worksheet, table: PaperTable): number {
  if (sheet.lastRow) sheet.addRow([]).height = LINE / 2;
  const head = sheet.addRow([]);
  table.head.forEach((cell, column) => {
    const place = head.getCell(column + 1);
    place.value = textValue(joined(cell), true);
    Object.assign(place, { font: { ...FONT, bold: true }, fill: HEAD_FILL, border: THIN });
    place.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  });
  for (const row of table.rows) addRow(sheet, row);
  return head.number;
}

/**
 * A row is as high as its longest cell is likely to need, since programs do not fit it on opening. One higher than
 * Excel can show takes several rows, each of its cells merged over them.
 */
function addRow(sheet: ExcelJS.Worksheet, cells: readonly PaperCell[]): void {
  const letters = cells.map((_, column) => (sheet.getColumn(column + 1).width ?? 10) * LETTERS);
  const lines = Math.max(...cells.map((cell, column) => lineCount(cell, letters[column] ?? 10)));
  const parts = Math.max(1, Math.ceil(lines / HIGHEST));
  const row = sheet.addRow([]);
  row.height = Math.min(409, (lines * LINE) / parts + 4);
  for (let part = 1; part < parts; part += 1) sheet.addRow([]).height = row.height;
  cells.forEach((cell, column) => {
    fillCell(row.getCell(column + 1), cell);
    if (parts > 1) sheet.mergeCells(row.number, column + 1, row.number + parts - 1, column + 1);
  });
}

function fillCell(place: ExcelJS.Cell, cell: PaperCell): void {
  place.font = FONT;
  place.border = THIN;
  place.alignment = {
    wrapText: true,
    vertical: 'top',
    horizontal: cell.align ?? 'left',
    indent: cell.indent ?? 0,
  };
  if (cell.lines.some(isMarked)) place.fill = MARK;
  if (cell.number) {
    place.value = Number(printDecimal(cell.number.value, cell.number.places));
    place.numFmt = numberFormat(cell, cell.number.places);
    return;
  }
  place.value = textValue(joined(cell));
  if (looksLikeFormula(cellText(cell))) place.numFmt = '@';
}

/** Fixed decimals; in Thai digits where the paper prints the number so. */
function numberFormat(cell: PaperCell, places: number): string {
  const plain = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
  return /[๐-๙]/.test(cellText(cell)) ? `[$-D00041E]${plain}` : plain;
}

/** The lines of a cell as one text, boxes first. */
function joined(cell: PaperCell): Inline {
  const boxes = (cell.boxes ?? []).map((box): Inline => `${boxMark(box.checked)} ${box.label}`);
  const runs: Run[] = [];
  for (const line of [...boxes, ...cell.lines]) {
    if (runs.length > 0) runs.push({ text: '\n' });
    runs.push(...runsOf(line));
  }
  return runs;
}
