import type { PdfObjects } from './objects.ts';
import { isKind, type PdfDict, type PdfValue } from './values.ts';

/** The advance of a character code, in parts of the em (0.5 is half the font's size). */
export type Widths = (code: number) => number;

const MOST = 200_000;
const UNKNOWN = 0.5;

/** Widths of a simple font (9.6.2): one for each code from FirstChar on; in a Type 3 font by its own scale. */
export function simpleWidths(font: PdfDict, objects: PdfObjects): Widths {
  const number = (value: PdfValue | undefined) => {
    const found = objects.resolve(value);
    return typeof found === 'number' ? found : null;
  };
  const first = number(font.entries.get('FirstChar')) ?? 0;
  const scale = number(objects.list(font.entries.get('FontMatrix'))[0]) ?? 0.001;
  const widths = objects.list(font.entries.get('Widths')).map((width) => number(width) ?? 0);
  const missing = number(objects.dict(font.entries.get('FontDescriptor'))?.entries.get('MissingWidth'));
  const other = missing === null ? (widths.length > 0 ? 0 : UNKNOWN) : missing * scale;
  return (code) => {
    const width = widths[code - first];
    return width === undefined ? other : width * scale;
  };
}

/** Widths of a composite font (9.7.4.3): "c [w …]" for codes in a row, "c1 c2 w" for a range of one width. */
export function cidWidths(font: PdfDict, objects: PdfObjects): Widths {
  const known = new Map<number, number>();
  const items = objects.list(font.entries.get('W')).map((item) => objects.resolve(item));
  for (let index = 0; index < items.length; ) {
    const first = items[index];
    const second = items[index + 1];
    if (typeof first !== 'number') break;
    if (isKind(second, 'array')) {
      for (const [offset, width] of objects.list(second).entries()) {
        set(known, first + offset, objects.resolve(width));
      }
      index += 2;
      continue;
    }
    const last = typeof second === 'number' ? Math.min(second, first + 0xffff) : first;
    for (let code = first; code <= last; code++) set(known, code, items[index + 2] ?? null);
    index += 3;
  }
  const fallback = objects.resolve(font.entries.get('DW'));
  const other = typeof fallback === 'number' ? fallback / 1000 : 1;
  return (code) => known.get(code) ?? other;
}

function set(known: Map<number, number>, code: number, width: PdfValue): void {
  if (typeof width === 'number' && known.size < MOST) known.set(code, width / 1000);
}
