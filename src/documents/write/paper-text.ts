import type { Inline, PaperBlock, PaperCell, Run } from './paper.ts';

/** A cell with more letters than this may break across pages; a shorter row stays whole. */
const LONG_CELL = 420;

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

/** Whether a row is so short that breaking it over two pages would only hinder reading. */
export function staysWhole(row: readonly PaperCell[]): boolean {
  return row.every((cell) => cellText(cell).length <= LONG_CELL);
}

/** The dotted place where an officer writes by hand; its length in letters. */
export function dots(length: number): string {
  return '.'.repeat(length);
}

export function isTable(block: PaperBlock): block is Extract<PaperBlock, { kind: 'table' }> {
  return block.kind === 'table';
}
