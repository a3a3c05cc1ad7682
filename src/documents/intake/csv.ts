import { ok, type Result } from '../../lib/result.ts';
import { decodeText } from '../read/text-encoding.ts';
import { type IntakeRefusal, refuse } from './refusal.ts';

export type CsvEncoding = 'utf-8' | 'windows-874';

export interface CsvText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: CsvEncoding;
}

const SEPARATORS = [',', ';', '\t'] as const;
/** Bytes by which an encoding, characters by which a separator is judged. */
const SAMPLE = 100_000;
const BINARY = /[^\P{Cc}\t\n\v\f\r]/u;
/** Old systems write it at the end of a text (Ctrl-Z). */
const END_MARK = String.fromCharCode(26);

/**
 * A table as text: UTF-8, else Windows-874, the superset of TIS-620 that Thai Excel saves. Errors: 'binary', 'encoding'.
 */
export function decodeCsv(bytes: Uint8Array): Result<CsvText, IntakeRefusal> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return refuseEncoding('UTF-16');
  const utf8 = decode(bytes, 'utf-8');
  const thai = utf8 === null ? decodeThai(bytes) : null;
  const read = utf8 ?? thai;
  const text = read?.endsWith(END_MARK) ? read.slice(0, -1) : read;
  if (bytes.includes(0) || (text !== null && BINARY.test(text))) return refuseBinary();
  if (text === null) return refuseEncoding(null);
  return ok({ text, encoding: utf8 === null ? 'windows-874' : 'utf-8' });
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Any bytes decode as Thai; the reader of texts judges by a part whether words came out. */
function decodeThai(bytes: Uint8Array): string | null {
  const text = decode(bytes, 'windows-874');
  const part = bytes.subarray(0, SAMPLE);
  const judged = decodeText(part);
  const thai = decode(part, 'windows-874')?.replace(/\r\n?/g, '\n');
  return judged.ok && judged.value === thai ? text : null;
}

/** The separator that parts the rows most evenly, and the columns of most of them; 1 column: it is no table. */
export function separatorOf(text: string): { separator: string; columns: number } {
  const named = /^sep=([,;\t])\r?\n/i.exec(text.slice(0, 8))?.[1];
  const found = SEPARATORS.map((separator) => {
    const rows = rowsOf(text.slice(0, SAMPLE), separator, 50).map((row) => row.length);
    const columns = rows.toSorted((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 1;
    const even = rows.filter((count) => count === columns).length / rows.length;
    return { separator, columns, even: columns > 1 ? even : 0 };
  });
  const chosen = found.find(({ separator }) => separator === named);
  const best = chosen ?? found.toSorted((a, b) => b.even - a.even || b.columns - a.columns)[0];
  return { separator: best?.separator ?? ',', columns: best?.columns ?? 1 };
}

/**
 * Rows of fields (RFC 4180): quoted fields may hold separators, line ends and doubled quotes. A quote that is never
 * closed runs to the end. Empty lines are left out.
 */
export function rowsOf(text: string, separator: string, most = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length && rows.length < most; ) {
    const field = text[at] === '"' ? quotedField(text, at, separator) : plainField(text, at, separator);
    row.push(field.value);
    at = field.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    // "\r\n" is one line end; the second half of it leaves an empty row, which is left out.
    at += 1;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

interface Field {
  readonly value: string;
  /** Where the separator or line end after it stands. */
  readonly end: number;
}

function plainField(text: string, at: number, separator: string): Field {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(at, end), end };
}

function quotedField(text: string, at: number, separator: string): Field {
  const parts: string[] = [];
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { value: parts.join('') + text.slice(from), end: text.length };
    if (text[quote + 1] === '"') {
      parts.push(text.slice(from, quote + 1));
      from = quote + 2;
      continue;
    }
    parts.push(text.slice(from, quote));
    // Letters between the closing quote and the separator are a slip of the writer, and kept.
    const rest = plainField(text, quote + 1, separator);
    return { value: parts.join('') + rest.value, end: rest.end };
  }
}

function refuseBinary() {
  return refuse(
    'binary',
    'ไฟล์นี้ไม่ใช่ข้อความ จึงเป็น CSV ไม่ได้ โปรดเปิดในโปรแกรมตารางแล้วบันทึกเป็น “CSV UTF-8” หรือ .xlsx',
    'This file is not text, so it is no CSV. Open it in a spreadsheet program and save it as “CSV UTF-8” or .xlsx.',
  );
}

function refuseEncoding(name: string | null) {
  return refuse(
    'encoding',
    `ตัวอักษรในไฟล์ CSV นี้${name ? `เข้ารหัสแบบ ${name}` : 'เข้ารหัสแบบที่ไม่รู้จัก หรือเสียหาย'} จึงอ่านไม่ได้แน่ชัด โปรดบันทึกใหม่เป็น “CSV UTF-8” หรือ .xlsx (รับ UTF-8 และ Windows-874/TIS-620)`,
    `The letters of this CSV are ${name ? `encoded as ${name}` : 'in an unknown encoding, or damaged'}, so they cannot be read with certainty. Save it anew as “CSV UTF-8” or .xlsx (UTF-8 and Windows-874/TIS-620 are taken).`,
  );
}
