import { deflateSync, inflateSync } from 'node:zlib';
import { chunkOf } from '../../../src/documents/intake/png.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export interface PngParts {
  readonly width?: number;
  readonly height?: number;
  /** Chunks before and after the picture data. */
  readonly before?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
  /** Bytes behind the end. */
  readonly tail?: Uint8Array;
}

/** Gray values of a made picture. */
const grayAt = (x: number, y: number) => (x * 37 + y * 91) % 256;

/** An 8-bit gray PNG whose header may lie about its size: the data is of at most 64 by 64 pixels. */
export function makePng({ width = 8, height = 6, before = [], after = [], tail }: PngParts = {}): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Array.from({ length: Math.min(height, 64) }, (_, y) => [
    0,
    ...Array.from({ length: Math.min(width, 64) }, (_, x) => grayAt(x, y)),
  ]);
  const packed = deflateSync(Uint8Array.from(rows.flat()));
  const half = Math.floor(packed.length / 2);
  return Buffer.concat([
    Uint8Array.from(SIGNATURE),
    chunkOf('IHDR', header),
    ...before,
    chunkOf('IDAT', packed.subarray(0, half)),
    chunkOf('IDAT', packed.subarray(half)),
    ...after,
    chunkOf('IEND', new Uint8Array(0)),
    tail ?? new Uint8Array(0),
  ]);
}

export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  /** Unpacked rows, each with its filter byte. */
  readonly rows: Uint8Array;
  readonly types: readonly string[];
}

/** Reads a PNG on its own, to compare what a picture holds before and after. */
export function decodePng(bytes: Uint8Array): DecodedPng {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [types, data]: [string[], Uint8Array[]] = [[], []];
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    types.push(type);
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    rows: inflateSync(Buffer.concat(data)),
    types,
  };
}

/** The gray value of each pixel of what `makePng` draws. */
export function expectedRows(width: number, height: number): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: height }, (_, y) => [
      0,
      ...Array.from({ length: width }, (_, x) => grayAt(x, y)),
    ]).flat(),
  );
}
