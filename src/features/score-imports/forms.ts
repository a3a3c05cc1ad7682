import { z } from 'zod';
import { decodeCsv } from '../../documents/intake/csv.ts';
import type { Intake } from '../../documents/intake/intake.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { optionalThaiDate, text } from '../../web/office/field-types.ts';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { type Fault, LONGEST_TABLE, readLines, readTable, type TableRow } from './table.ts';
import { words } from './words.ts';

export const MOST_BYTES = 2 * 1024 * 1024;
/** The file, and a table beside it: a Thai letter is nine bytes in the form a browser sends without a file. */
export const BOUNDS = { mostBytes: MOST_BYTES + 10 * LONGEST_TABLE + 64 * 1024, mostFields: 20 };

export const importForm = z.object({
  source: text(300, 'required'),
  givenOn: optionalThaiDate(),
  appealBy: optionalThaiDate(),
});

/** Whether the fault is the field's or the table's. */
export type TableRefusal =
  | { readonly kind: 'field'; readonly errors: FieldErrors }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** The table that was sent: a file, judged and read in the bounded worker, or what was pasted. */
export async function takeTable(
  form: FormData,
  intake: Intake,
): Promise<Result<readonly TableRow[], TableRefusal>> {
  const [file, pasted] = [form.get('file'), form.get('pasted')];
  const hasFile = file instanceof File && file.size > 0;
  const typed = typeof pasted === 'string' ? pasted : '';
  if (hasFile === (typed.trim() !== '')) return wrongField(hasFile ? 'file' : 'pasted', words.noTable);
  return hasFile ? readUpload(file, intake) : inTable(readTable(typed));
}

async function readUpload(file: File, intake: Intake): Promise<Result<readonly TableRow[], TableRefusal>> {
  const upload = {
    bytes: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name,
    mostBytes: MOST_BYTES,
  };
  const accepted = await intake.accept(upload);
  if (!accepted.ok) return wrongField('file', accepted.error);
  const { bytes, mediaType } = accepted.value;
  if (mediaType === 'text/csv') {
    const decoded = decodeCsv(bytes);
    return decoded.ok ? inTable(readTable(decoded.value.text)) : wrongField('file', decoded.error.message);
  }
  if (!mediaType.endsWith('spreadsheetml.sheet')) return wrongField('file', words.otherKind);
  const read = await intake.read(bytes, mediaType);
  return read.ok ? inTable(readLines(read.value.text)) : wrongField('file', read.error);
}

function wrongField(name: string, sentence: Bilingual): Result<never, TableRefusal> {
  return err({ kind: 'field', errors: { [name]: sentence } });
}

function inTable(read: Result<TableRow[], Fault[]>): Result<readonly TableRow[], TableRefusal> {
  return read.ok ? read : err({ kind: 'faults', faults: read.error });
}

const carried = z.array(z.tuple([z.int().min(1)], z.string().max(6000))).max(5000);

/** Rows as the preview carries them: "[[1, "axis", "score"], …]". */
export function packRows(rows: readonly TableRow[]): string {
  return JSON.stringify(rows.map(({ line, cells }) => [line, ...cells]));
}

export function unpackRows(form: FormData): Result<TableRow[], Bilingual> {
  const read = carried.safeParse(parsed(form.get('rows')));
  if (!read.success) return err(words.badRows);
  return ok(read.data.map(([line, ...cells]) => ({ line, cells: cells.slice(0, 60) })));
}

function parsed(packed: unknown): unknown {
  try {
    return typeof packed === 'string' ? JSON.parse(packed) : null;
  } catch {
    return null;
  }
}
