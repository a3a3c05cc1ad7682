import type { Bilingual } from '../../lib/bilingual.ts';
import { type CsvFault, readCsv } from '../../lib/read-csv.ts';
import { err, ok, type Result } from '../../lib/result.ts';

/** A row of a file as it was read, with what a person sees in the margin. */
export interface TableRow {
  /** 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What is wrong with a table, by row; a whole sentence that names the row itself. */
export interface Fault {
  /** Null: the table as a whole. */
  readonly line: number | null;
  readonly message: Bilingual;
}

/** More than the answers of every question, option by option, of any framework so far. */
const BOUNDS = { mostRecords: 5000, mostCells: 60 };
const LONGEST_CELL = 6000;
/** Characters of a pasted table, and of a workbook as text. */
export const LONGEST_TABLE = 390_000;

/** CSV or what is pasted from a spreadsheet. */
export function readTable(text: string): Result<TableRow[], Fault[]> {
  if (text.length > LONGEST_TABLE) return refuse(tooLong);
  // Titles above the table must not decide what parts its cells.
  const [titles = ''] =
    /^(?:sep=[,;\t]\r?\n|[^,;\t\r\n]{0,200}\r?\n){0,10}/i.exec(text.replace(/^\ufeff/, '')) ?? [];
  const above = titles.split('\n').length - 1;
  const read = readCsv(text.replace(/^\ufeff/, '').slice(titles.length), BOUNDS);
  if (!read.ok) return refuse(faultOf(read.error, above));
  return ok(read.value.map(({ line, cells }) => cleaned({ line: line + above, cells })));
}

/** A workbook's rows as its reader gives them: cells apart by tabs, none of them quoted. */
export function readLines(text: string): Result<TableRow[], Fault[]> {
  if (text.length > LONGEST_TABLE) return refuse(tooLong);
  const rows = text
    .split('\n')
    .map((line, at) => ({ line: at + 1, cells: line.split('\t') }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length > BOUNDS.mostRecords) return refuse(tooLong);
  return ok(rows.map(({ line, cells }) => cleaned({ line, cells: cells.slice(0, BOUNDS.mostCells) })));
}

// Direction marks and the like would let a text show otherwise than it is stored.
const unseen = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

function cleaned({ line, cells }: TableRow): TableRow {
  const plain = (cell: string) =>
    cell.slice(0, LONGEST_CELL).toWellFormed().replace(unseen, ' ').normalize('NFC').trim();
  return { line, cells: cells.map(plain) };
}

function refuse(message: Bilingual): Result<never, Fault[]> {
  return err([{ line: null, message }]);
}

const tooLong: Bilingual = {
  th: 'ตารางยาวเกินกำหนด (5,000 แถว) · แบ่งเป็นหลายไฟล์แล้วนำเข้าทีละไฟล์',
  en: 'The table is too long (5,000 rows). Split it and import one file after the other.',
};

function faultOf(fault: CsvFault, above: number): Bilingual {
  if (fault.kind === 'too-many-records') return tooLong;
  const line = fault.line + above;
  if (fault.kind === 'open-quote') {
    return {
      th: `แถว ${line}: เครื่องหมาย " เปิดแล้วไม่ปิด · แก้แล้วนำเข้าใหม่`,
      en: `Row ${line}: a quotation mark " is opened and never closed. Mend it and import it again.`,
    };
  }
  return {
    th: `แถว ${line}: มีมากกว่า ${fault.most} ช่อง จึงไม่ใช่ตารางที่นำเข้าได้`,
    en: `Row ${line}: it has more than ${fault.most} cells, so this is no table to import.`,
  };
}
