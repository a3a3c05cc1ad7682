import { z } from 'zod';
import type { WordingRow } from '../../core/surveying/wording.ts';
import type { Intake } from '../../documents/intake/intake.ts';
import { decodeText } from '../../documents/read/text-encoding.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { readCsv } from '../../lib/read-csv.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { wordingWords as words } from './words-wording.ts';

/** Larger than any wording of 200 questions; bytes. */
export const MOST_WORDING = 1024 * 1024;
const MOST_ROWS = 5000;

type Read = Result<WordingRow[], Bilingual>;

/** The rows of a file of wordings: CSV, XLSX (read in a worker) or JSON, told by its content. The error is for the person. */
export async function readWording(bytes: Uint8Array, fileName: string, intake: Intake): Promise<Read> {
  if (bytes.length === 0) return err(words.noFile);
  if (bytes.length > MOST_WORDING) return err(words.tooLarge);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readBook(bytes, fileName, intake);
  const text = decodeText(bytes);
  if (!text.ok) return err(words.notRead);
  const start = text.value.replace(/^\ufeff/, '').trimStart();
  if (start === '') return err(words.noRows);
  return start.startsWith('[') || start.startsWith('{') ? readJson(start) : readTable(text.value);
}

async function readBook(bytes: Uint8Array, fileName: string, intake: Intake): Promise<Read> {
  const accepted = await intake.accept({ bytes, fileName, mostBytes: MOST_WORDING });
  if (!accepted.ok) return accepted;
  if (!accepted.value.mediaType.endsWith('.spreadsheetml.sheet')) return err(words.notRead);
  const read = await intake.read(accepted.value.bytes, accepted.value.mediaType);
  if (!read.ok) return read;
  const lines = read.value.text.split('\n');
  if (lines.length > MOST_ROWS) return err(words.tooMany);
  return rowsOf(lines.map((line, at) => ({ line: at + 1, cells: line.split('\t') })));
}

function readTable(text: string): Read {
  const read = readCsv(text, { mostRecords: MOST_ROWS, mostCells: 50 });
  if (read.ok) return rowsOf(read.value);
  const { error } = read;
  if (error.kind === 'open-quote') return err(words.openQuote(error.line));
  return err(error.kind === 'too-many-records' ? words.tooMany : words.notRead);
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Names a column may have, in small letters. */
const columns = {
  code: ['code', 'รหัส', 'ข้อ'],
  part: ['part', 'ประเด็น', 'ข้อย่อย'],
  th: ['th', 'thai', 'ไทย', 'ภาษาไทย'],
  en: ['en', 'english', 'อังกฤษ', 'ภาษาอังกฤษ'],
} as const;

function rowsOf([head, ...lines]: readonly Line[]): Read {
  const names = (head?.cells ?? []).map((cell) => clean(cell).toLowerCase());
  const at = (name: keyof typeof columns) =>
    names.findIndex((each) => (columns[name] as readonly string[]).includes(each));
  const [code, part, th, en] = [at('code'), at('part'), at('th'), at('en')];
  if (code < 0 || (th < 0 && en < 0)) return err(words.noHead);
  const cellOf = ({ cells }: Line, column: number) => clean(column < 0 ? '' : (cells[column] ?? ''));
  const rows = lines.map((line) => ({
    row: line.line,
    ...{ code: cellOf(line, code).slice(0, 60), part: cellOf(line, part).slice(0, 60) },
    ...{ th: cellOf(line, th), en: cellOf(line, en) },
  }));
  const filled = rows.filter((row) => row.code !== '' || row.th !== '' || row.en !== '');
  return filled.length === 0 ? err(words.noRows) : ok(filled);
}

const jsonRow = z.object({
  row: z.int().positive().optional(),
  code: z.string().max(60).transform(clean),
  part: z.string().max(60).default('').transform(clean),
  th: z.string().default('').transform(clean),
  en: z.string().default('').transform(clean),
});

const jsonRows = z.array(jsonRow).min(1).max(MOST_ROWS);

function readJson(text: string): Read {
  try {
    const rows = readRows(text);
    return rows ? ok(rows) : err(words.badJson);
  } catch {
    return err(words.badJson);
  }
}

/** A list of rows in JSON, as a file holds it or a page carries it; null where it is none. Throws on what is no JSON. */
export function readRows(text: string): WordingRow[] | null {
  const parsed = jsonRows.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data.map(({ row, ...same }, at) => ({ row: row ?? at + 1, ...same })) : null;
}

/** As fields are cleaned; a "'" that keeps spreadsheets from running a text is taken off again. */
function clean(text: string): string {
  const plain = text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
  const seen = plain.replace(/(?!\n)\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');
  return seen
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/, '');
}
