import type ExcelJS from 'exceljs';
import { unreachable } from '../../../lib/assert.ts';
import type { Language } from '../../../lib/bilingual.ts';
import type { Inline, PaperBlock, Section } from '../paper.ts';
import { isTable, lineCount, plainText, shareOf } from '../paper-text.ts';
import { rasterize } from '../raster.ts';
import { addTable } from './table.ts';
import { FONT, isMarked, LINE, looksLikeFormula, textValue } from './text.ts';

export interface SheetJob {
  readonly workbook: ExcelJS.Workbook;
  readonly sheet: ExcelJS.Worksheet;
  readonly section: Section;
  readonly language: Language;
  /** Letters across the whole sheet. */
  readonly width: number;
}

interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center';
  /** First column of the merged cell; the first unless told. */
  readonly from?: number;
}

const MARK: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2A8' } };

/** Writes the blocks of a section one below the other; a table begins after an empty row. */
export async function fillSheet(job: SheetJob): Promise<void> {
  const { sheet, section, width } = job;
  const tables = section.blocks.filter(isTable).map((block) => block.table);
  const widest = tables.toSorted((a, b) => b.widths.length - a.widths.length)[0]?.widths ?? [1];
  widest.forEach((_, column) => {
    sheet.getColumn(column + 1).width = Math.max(6, shareOf(widest, column) * width);
  });
  const heads: number[] = [];
  for (const block of section.blocks) await addBlock(job, block, widest.length, heads);
  const alike = new Set(tables.map((table) => JSON.stringify(table.head))).size === 1;
  const ends = section.blocks.at(-1)?.kind === 'table';
  if (alike && ends && heads[0] !== undefined) repeatHead(sheet, heads[0]);
}

/** The heading row stays in sight and is printed on every page, where the sheet has one kind of table. */
function repeatHead(sheet: ExcelJS.Worksheet, row: number): void {
  sheet.pageSetup.printTitlesRow = `${row}:${row}`;
  let above = 0;
  for (let index = 1; index < row; index += 1) above += sheet.getRow(index).height ?? LINE;
  if (above < 10 * LINE) sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: row }];
}

async function addBlock(job: SheetJob, block: PaperBlock, columns: number, heads: number[]): Promise<void> {
  const text = (line: Inline, style: TextStyle = {}) => addText(job, line, columns, style);
  switch (block.kind) {
    case 'memo-head':
      return text(block.title, { size: 29, bold: true, align: 'center' });
    case 'fields':
      return text(
        block.fields.flatMap(({ label, value }) => [{ text: label, bold: true }, { text: ` ${value}   ` }]),
      );
    case 'heading':
      return text(block.text, {
        size: block.level === 1 ? 20 : 16,
        bold: true,
        align: block.align ?? 'left',
      });
    case 'paragraph':
      return text(block.text, { align: block.align === 'center' ? 'center' : 'left' });
    case 'list':
      for (const item of block.items)
        text([{ text: '- ' }, ...(typeof item === 'string' ? [{ text: item }] : item)]);
      return;
    case 'table':
      heads.push(addTable(job.sheet, block.table));
      return;
    case 'figure':
      return addFigure(job, block);
    case 'signature':
      return addSignature(job, block.name, block.position, columns);
    case 'opinion':
      job.sheet.addRow([]);
      text(block.heading, { bold: true });
      if (block.text !== undefined) text(block.text);
      else for (let line = 0; line < block.lines; line += 1) dottedRow(job.sheet, columns);
      return addSignature(job, block.name, block.position, columns);
    case 'page-break':
      job.sheet.lastRow?.addPageBreak();
      return;
    default:
      return unreachable(block);
  }
}

/** A text across the sheet: one merged cell, as high as its lines. */
function addText(job: SheetJob, text: Inline, columns: number, style: TextStyle): void {
  const { sheet } = job;
  const row = sheet.addRow([]);
  const from = Math.min(style.from ?? 1, columns);
  const size = style.size ?? FONT.size;
  const cell = row.getCell(from);
  cell.value = textValue(text, style.bold);
  cell.font = { ...FONT, size, bold: style.bold ?? false };
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: style.align ?? 'left' };
  if (looksLikeFormula(plainText(text))) cell.numFmt = '@';
  if (isMarked(text)) cell.fill = MARK;
  if (from < columns) sheet.mergeCells(row.number, from, row.number, columns);
  const letters = ((job.width * FONT.size) / size) * 1.15 * (from > 1 ? 0.5 : 1);
  row.height = Math.min(409, lineCount({ lines: [text] }, letters) * LINE * (size / FONT.size) + 3);
}

function addSignature(job: SheetJob, name: string, position: readonly string[], columns: number): void {
  const from = Math.floor(columns / 2) + 1;
  job.sheet.addRow([]).height = LINE * 2;
  for (const line of [name, ...position]) addText(job, line, columns, { align: 'center', from });
}

function dottedRow(sheet: ExcelJS.Worksheet, columns: number): void {
  const row = sheet.addRow([]);
  for (let column = 1; column <= columns; column += 1)
    row.getCell(column).border = { bottom: { style: 'dotted' } };
}

/** A picture over empty rows of its height. */
async function addFigure(job: SheetJob, block: Extract<PaperBlock, { kind: 'figure' }>): Promise<void> {
  const { png } = await rasterize(block.svg, 1200);
  // exceljs takes any Buffer; its own types name an older one.
  const buffer = Buffer.from(png) as unknown as ExcelJS.Buffer;
  const first = job.sheet.addRow([]).number;
  const points = (block.heightCm * 72) / 2.54;
  for (let at = 0; at < points; at += LINE) job.sheet.addRow([]).height = LINE;
  job.sheet.addImage(job.workbook.addImage({ buffer, extension: 'png' }), {
    tl: { col: 0.3, row: first },
    ext: { width: (block.widthCm * 96) / 2.54, height: (block.heightCm * 96) / 2.54 },
  });
}
