import { deflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { chunkOf } from '../../documents/intake/png.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Four light modules around the code, as ISO/IEC 18004 asks. */
const QUIET_ZONE = 4;
/** Dots of a module: sharp on a poster and in a chat. */
const DOTS = 16;

/** A QR code as a PNG of one bit a dot, black on white, to put into a poster or a message. */
export function qrPng(text: string): Uint8Array {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const width = size * DOTS;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header[8] = 1;
  const rows = data.map((row) => rowOf(row, width));
  const lines = rows.flatMap((row) => Array.from({ length: DOTS }, () => row));
  return Buffer.concat([
    Uint8Array.from(SIGNATURE),
    chunkOf('IHDR', header),
    chunkOf('IDAT', deflateSync(Buffer.concat(lines))),
    chunkOf('IEND', new Uint8Array(0)),
  ]);
}

/** A filter byte (none), then a bit a dot: 1 is white. */
function rowOf(modules: readonly boolean[], width: number): Uint8Array {
  const row = new Uint8Array(1 + Math.ceil(width / 8));
  for (let x = 0; x < width; x += 1) {
    if (!modules[Math.floor(x / DOTS)]) row[1 + (x >> 3)] = (row[1 + (x >> 3)] ?? 0) | (0x80 >> (x % 8));
  }
  return row;
}
