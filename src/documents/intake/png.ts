import { crc32 } from 'node:zlib';
import { ok, type Result } from '../../lib/result.ts';
import { type Orientation, orientationBlock, orientationOf } from './exif.ts';
import { refuseHugePicture } from './picture-size.ts';
import { type IntakeRefusal, refuseDamaged } from './refusal.ts';

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What rendering needs (PNG 3rd edition, 11.2 and 11.3): the picture, its colours, its size on paper, its motion. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(
    ' ',
  ),
);
/** Chunks of one picture: some writers make one of each 8 kB. */
const MOST_CHUNKS = 50_000;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** The chunk with its length and sum. */
  readonly whole: Uint8Array;
}

/** A PNG without texts, times, Exif (but its direction) and what follows its end. Errors: 'corrupt', 'too-many-pixels'. */
export function stripPng(bytes: Uint8Array): Result<Uint8Array, IntakeRefusal> {
  const kept: Chunk[] = [];
  let orientation: Orientation = 1;
  for (let at = SIGNATURE.length; kept.at(-1)?.type !== 'IEND'; ) {
    const chunk = chunkAt(bytes, at);
    if (chunk === null || kept.length > MOST_CHUNKS) return damaged();
    at += chunk.whole.length;
    if (chunk.type === 'eXIf') orientation = orientationOf(chunk.data);
    // Upper case at first: no program may show the picture without knowing it.
    else if (!KEPT.has(chunk.type) && /^[A-Z]/.test(chunk.type)) return damaged();
    else if (KEPT.has(chunk.type)) kept.push(chunk);
  }
  const [header, ...rest] = kept;
  const unfit = header ? judge(header, rest) : damaged();
  if (unfit || !header) return unfit ?? damaged();
  const direction = orientation === 1 ? [] : [chunkOf('eXIf', orientationBlock(orientation))];
  return ok(
    new Uint8Array(
      Buffer.concat([SIGNATURE, header.whole, ...direction, ...rest.map((chunk) => chunk.whole)]),
    ),
  );
}

function chunkAt(bytes: Uint8Array, at: number): Chunk | null {
  if (at + 12 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const length = view.getUint32(0);
  if (at + 12 + length > bytes.length) return null;
  const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
  const summed = bytes.subarray(at + 4, at + 8 + length);
  if (!/^[A-Za-z]{4}$/.test(type) || crc32(summed) !== view.getUint32(8 + length)) return null;
  return { type, data: summed.subarray(4), whole: bytes.subarray(at, at + 12 + length) };
}

/** Null: the chunks make a picture. */
function judge(header: Chunk, rest: readonly Chunk[]): Result<never, IntakeRefusal> | null {
  if (header.type !== 'IHDR' || header.data.length !== 13) return damaged();
  const view = new DataView(header.data.buffer, header.data.byteOffset, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (width === 0 || height === 0) return damaged();
  const data = rest.findIndex((chunk) => chunk.type === 'IDAT');
  const last = rest.findLastIndex((chunk) => chunk.type === 'IDAT');
  const together = rest.slice(data, last + 1).every((chunk) => chunk.type === 'IDAT');
  const again = rest.some((chunk) => chunk.type === 'IHDR');
  if (data < 0 || !together || again) return damaged();
  return refuseHugePicture(width, height);
}

/** A chunk of a PNG file with its length and sum. */
export function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
}

function damaged() {
  return refuseDamaged('PNG', 'ข้อมูลภาพไม่ครบหรือไม่ถูกต้อง', 'its picture data is incomplete or wrong');
}
