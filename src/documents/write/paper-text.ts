import type { Inline, PaperBlock, PaperCell, Run } from './paper.ts';

/** A row of more lines than this may break across pages. */
const WHOLE_LINES = 10;
const LETTERS_ACROSS = 120;

/** Text every format can hold: no control characters (they corrupt XML and are no glyphs), no half surrogates. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\ufffe\uffff]/gu, '');
}

export function runsOf(inline: Inline): readonly Run[] {
  return typeof inline === 'string' ? [{ text: inline }] : inline;
}

export function plainText(inline: Inline): string {
  return runsOf(inline)
    .map((run) => run.text)
    .join('');
}

/** The runs of a text, cut where a line ends, so that every line is one paragraph or one forced break. */
export function linesOf(inline: Inline): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runsOf(inline)) {
    cleanText(run.text)
      .split('\n')
      .forEach((text, index) => {
        if (index > 0) lines.push([]);
        if (text !== '') lines.at(-1)?.push({ ...run, text });
      });
  }
  return lines;
}

/** What a cell says, boxes included, one line each: how a workbook and a reader see it. */
export function cellText(cell: PaperCell): string {
  const boxes = (cell.boxes ?? []).map((box) => `${boxMark(box.checked)} ${box.label}`);
  return [...boxes, ...cell.lines.map(plainText)].join('\n');
}

export function boxMark(checked: boolean): '☑' | '☐' {
  return checked ? '☑' : '☐';
}

/**
 * Whether a row is so short that breaking it over two pages would only hinder reading. Lines are estimated from the
 * letters that fit across a page, so the judgement is the same in every format.
 */
export function staysWhole(row: readonly PaperCell[], widths: readonly number[]): boolean {
  return row.every(
    (cell, column) => lineCount(cell, shareOf(widths, column) * LETTERS_ACROSS) <= WHOLE_LINES,
  );
}

/** Lines of a cell that is `letters` wide; marks above and below take no width. */
export function lineCount(cell: PaperCell, letters: number): number {
  const lines = cellText(cell).split('\n');
  return lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(line.replace(/\p{M}/gu, '').length / letters)),
    0,
  );
}

export function shareOf(widths: readonly number[], column: number): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (widths[column] ?? 0) / total;
}

/** The dotted place where an officer writes by hand; its length in letters. */
export function dots(length: number): string {
  return '.'.repeat(length);
}

export function isTable(block: PaperBlock): block is Extract<PaperBlock, { kind: 'table' }> {
  return block.kind === 'table';
}
