import { deflateSync } from 'node:zlib';
import { chunkOf } from './png.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bytes from one row to the next. */
  readonly stride: number;
}

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const UP = 2;

/** Pixels of four bytes (red, green, blue, and one without meaning) as a PNG of three. */
export function encodePng(pixels: Uint8Array, { width, height, stride }: Pixels): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, red green blue.
  header.set([8, 2], 8);
  const rows = new Uint8Array((width * 3 + 1) * height);
  for (let y = 0, to = 0; y < height; y++) {
    rows[to++] = UP;
    for (let x = 0; x < width; x++) {
      for (let part = 0; part < 3; part++) {
        const at = y * stride + x * 4 + part;
        const above = y === 0 ? 0 : (pixels[at - stride] ?? 0);
        rows[to++] = (pixels[at] ?? 0) - above;
      }
    }
  }
  const data = deflateSync(rows, { level: 6 });
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunkOf('IHDR', header),
      chunkOf('IDAT', data),
      chunkOf('IEND', new Uint8Array(0)),
    ]),
  );
}
