import { inflateSync } from 'node:zlib';
import { limits } from '../limits.ts';
import { isKind, nameOf, type PdfDict, type PdfValue } from './values.ts';

type Resolve = (value: PdfValue | undefined) => PdfValue;

/**
 * The decoded bytes of a stream that begins at `start`, one a character. Null when damaged, too long, or packed in a
 * way texts are not (only plain and Flate are read; pictures have the others).
 */
export function decodeStream(
  source: string,
  start: number,
  dict: PdfDict,
  resolve: Resolve,
  unlock: (bytes: Buffer) => Buffer | null,
): string | null {
  const stored = rawStream(source, start, dict, resolve);
  const raw = stored === null ? null : unlock(Buffer.from(stored, 'latin1'));
  const filters = filterNames(dict, resolve);
  if (raw === null) return null;
  if (filters.length === 0) return raw.length > limits.pdfStream ? null : raw.toString('latin1');
  if (filters.length > 1 || !/^(FlateDecode|Fl)$/.test(filters[0] ?? '')) return null;
  try {
    const data = inflateSync(raw, { maxOutputLength: limits.pdfStream });
    return unpredicted(data, dict, resolve)?.toString('latin1') ?? null;
  } catch {
    return null;
  }
}

/** The announced length, where "endstream" follows it; else up to the next "endstream". */
function rawStream(source: string, start: number, dict: PdfDict, resolve: Resolve): string | null {
  const length = resolve(dict.entries.get('Length'));
  const announced = typeof length === 'number' ? start + length : start;
  const fits = announced > start && /^\s{0,4}endstream/.test(source.slice(announced, announced + 14));
  const end = fits ? announced : source.indexOf('endstream', start);
  return end < 0 ? null : source.slice(start, end);
}

function filterNames(dict: PdfDict, resolve: Resolve): readonly string[] {
  const filter = resolve(dict.entries.get('Filter'));
  if (filter === null) return [];
  return isKind(filter, 'array') ? filter.items.map((item) => nameOf(resolve(item))) : [nameOf(filter)];
}

/** Undoes the row predictor "up" (PNG 2), which packed object tables use; null for the predictors of pictures. */
function unpredicted(data: Buffer, dict: PdfDict, resolve: Resolve): Buffer | null {
  const first = resolve(dict.entries.get('DecodeParms'));
  const parameters = isKind(first, 'array') ? resolve(first.items[0]) : first;
  if (!isKind(parameters, 'dict')) return data;
  const number = (key: string) => Number(resolve(parameters.entries.get(key)) ?? 1);
  if (number('Predictor') <= 1) return data;
  const width = number('Columns');
  if (number('Predictor') < 10 || number('Colors') !== 1 || !(width > 0 && width < 10_000)) return null;
  const rows = Math.floor(data.length / (width + 1));
  const out = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row++) {
    if ((data[row * (width + 1)] ?? 0) !== 2) return null;
    for (let column = 0; column < width; column++) {
      const above = row > 0 ? (out[(row - 1) * width + column] ?? 0) : 0;
      out[row * width + column] = ((data[row * (width + 1) + 1 + column] ?? 0) + above) & 0xff;
    }
  }
  return out;
}
