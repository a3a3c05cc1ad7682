import { inflateSync } from 'node:zlib';
import { previewOf } from '../../src/documents/intake/preview.ts';
import { assertDefined } from '../../src/lib/assert.ts';

/** The first page of a PDF as it is drawn; `isDark` at millimetres from its upper left corner. */
export interface DrawnPage {
  readonly png: Uint8Array;
  readonly isDark: (x: number, y: number) => boolean;
}

const A4_WIDTH = 210;

export async function drawPage(pdf: Uint8Array): Promise<DrawnPage> {
  const { png } = assertDefined(await previewOf(pdf, 'application/pdf'), 'a drawn page');
  const { rows, width } = greyOf(Buffer.from(png));
  const scale = width / A4_WIDTH;
  return { png, isDark: (x, y) => (rows[Math.floor(y * scale)]?.[Math.floor(x * scale)] ?? 255) < 128 };
}

/** The red of each pixel of a PNG as our own writer makes it: eight bits, three colours, each row from the one above. */
function greyOf(png: Buffer): { rows: Uint8Array[]; width: number } {
  const width = png.readUInt32BE(16);
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) !== 'IDAT') continue;
    data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(data));
  const rows: Uint8Array[] = [];
  for (let from = 1; from < raw.length; from += width * 3 + 1) {
    const above = rows.at(-1);
    rows.push(Uint8Array.from({ length: width }, (_, x) => (raw[from + x * 3] ?? 0) + (above?.[x] ?? 0)));
  }
  return { rows, width };
}
