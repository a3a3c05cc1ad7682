import { err, ok, type Result } from './result.ts';

/** One record with the line it began on, 1-based: what a person sees in the margin of an editor. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvBounds {
  readonly mostRecords: number;
  readonly mostCells: number;
}

export type CsvFault =
  | { readonly kind: 'open-quote'; readonly line: number }
  | { readonly kind: 'too-many-records'; readonly most: number }
  | { readonly kind: 'too-many-cells'; readonly line: number; readonly most: number };

/**
 * CSV as people's spreadsheets write it (RFC 4180, with "\n" alone as well): parted by commas, semicolons or tabs, told
 * by whichever the first line has most of. A byte order mark and empty lines are left out. Linear in the text's length.
 */
export function readCsv(text: string, { mostRecords, mostCells }: CsvBounds): Result<CsvRecord[], CsvFault> {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(plain);
  const records: CsvRecord[] = [];
  let [at, line] = [0, 1];
  while (at < plain.length) {
    const read = readRecord(plain, at, separator, mostCells);
    if (read === 'open-quote') return err({ kind: 'open-quote', line });
    if (read === 'too-many-cells') return err({ kind: 'too-many-cells', line, most: mostCells });
    if (read.cells.some((cell) => cell.trim() !== '')) records.push({ line, cells: read.cells });
    if (records.length > mostRecords) return err({ kind: 'too-many-records', most: mostRecords });
    line += read.lines;
    at = read.end;
  }
  return ok(records);
}

function separatorOf(text: string): string {
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

interface ReadRecord {
  readonly cells: string[];
  /** Where the next one begins. */
  readonly end: number;
  readonly lines: number;
}

function readRecord(
  text: string,
  start: number,
  separator: string,
  mostCells: number,
): ReadRecord | 'open-quote' | 'too-many-cells' {
  const cells: string[] = [];
  let [at, lines] = [start, 1];
  while (cells.length < mostCells) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : { value: '', end: at };
    if (quoted === null) return 'open-quote';
    const rest = readPlain(text, quoted.end, separator);
    cells.push(quoted.value + rest.value);
    lines += quoted.value.split('\n').length - 1;
    at = rest.end;
    if (text[at] !== separator) return { cells, end: at + 1, lines };
    at += 1;
  }
  return 'too-many-cells';
}

interface ReadCell {
  readonly value: string;
  readonly end: number;
}

function readPlain(text: string, start: number, separator: string): ReadCell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  return { value: text.slice(start, end), end };
}

/** What stands between the closing quote and the separator is a slip of a hand, and is kept. */
function readQuoted(text: string, start: number): ReadCell | null {
  const pieces: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    pieces.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') return { value: pieces.join(''), end: quote + 1 };
    pieces.push('"');
    from = quote + 2;
  }
}
