export interface CsvRow {
  /** 1-based line on which the row begins; a quoted cell may hold more lines. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The row cannot be trusted and is the last: a quotation mark is never closed, or the cells have no end. */
  readonly broken: 'unclosed' | 'too-many-cells' | null;
}

/** More than any framework has questions. */
const MAX_CELLS = 1000;

const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter that stands most often in the first line that is not blank. */
export function detectDelimiter(text: string): string {
  const [, line = ''] = /^\s*([^\r\n]*)/.exec(text.slice(0, 100_000)) ?? [];
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Rows of a CSV text (RFC 4180, any of three delimiters and line ends), one at a time; blank rows are left out. */
export function* csvRows(text: string, delimiter: string): Generator<CsvRow> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const begin = line;
    const cells: string[] = [];
    let broken: CsvRow['broken'] = null;
    for (;;) {
      const cell = readCell(text, at, delimiter);
      cells.push(cell.value);
      if (cell.unclosed) broken = 'unclosed';
      else if (cells.length > MAX_CELLS) broken = 'too-many-cells';
      line += cell.lines;
      at = cell.end + 1;
      if (broken || text[cell.end] !== delimiter) break;
    }
    if (text[at - 1] === '\r' && text[at] === '\n') at += 1;
    line += 1;
    if (broken || cells.some((cell) => cell.trim() !== '')) yield { line: begin, cells, broken };
    if (broken) return;
  }
}

interface CsvCell {
  readonly value: string;
  /** Index of the delimiter or line end after the cell, or the text's length. */
  readonly end: number;
  readonly lines: number;
  readonly unclosed: boolean;
}

function readCell(text: string, start: number, delimiter: string): CsvCell {
  if (text[start] === '"') return readQuoted(text, start, delimiter);
  const end = endOfPlain(text, start, delimiter);
  return { value: text.slice(start, end), end, lines: 0, unclosed: false };
}

function readQuoted(text: string, start: number, delimiter: string): CsvCell {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const unclosed = close < 0;
  const inside = text.slice(start + 1, unclosed ? text.length : close);
  const lines = inside.split('\n').length - 1;
  // What follows a closing mark belongs to the cell, as spreadsheets read it.
  const end = unclosed ? text.length : endOfPlain(text, close + 1, delimiter);
  const rest = unclosed ? '' : text.slice(close + 1, end);
  return { value: inside.replaceAll('""', '"') + rest, end, lines, unclosed };
}

function endOfPlain(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
