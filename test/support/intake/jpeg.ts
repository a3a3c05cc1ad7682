/** One segment: marker and length before the body. */
export function segment(marker: number, body: Uint8Array | string): Uint8Array {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  const length = bytes.length + 2;
  return Uint8Array.from([0xff, marker, length >> 8, length & 0xff, ...bytes]);
}

export interface JpegParts {
  /** Segments right behind the start, and right before the frame. */
  readonly before?: readonly Uint8Array[];
  readonly width?: number;
  readonly height?: number;
  readonly tail?: Uint8Array;
  /** Brightness of each block, -7 to 7 in steps, one a block of 8 by 8 pixels. */
  readonly blocks?: readonly number[];
}

/** Codes of four bits for sizes 0 to 11 of a block's brightness, one code for "the rest is zero". */
const DC_TABLE = [
  0x00,
  0,
  0,
  0,
  12,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  ...Array.from({ length: 12 }, (_, n) => n),
];
const AC_TABLE = [0x10, 1, ...Array<number>(15).fill(0), 0];

/** A real baseline JPEG in gray: blocks of one brightness each, coded with tables of its own (ITU-T T.81, annex F). */
export function makeJpeg(parts: JpegParts = {}): Uint8Array {
  const { before = [], width = 32, height = 8, tail, blocks = [3, -7, 7, -2] } = parts;
  const frame = [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0];
  return Buffer.concat([
    Uint8Array.from([0xff, 0xd8]),
    ...before,
    segment(0xdb, Uint8Array.from([0, ...Array<number>(64).fill(64)])),
    segment(0xc0, Uint8Array.from(frame)),
    segment(0xc4, Uint8Array.from(DC_TABLE)),
    segment(0xc4, Uint8Array.from(AC_TABLE)),
    segment(0xda, Uint8Array.from([1, 1, 0x00, 0, 63, 0])),
    scan(blocks),
    Uint8Array.from([0xff, 0xd9]),
    tail ?? new Uint8Array(0),
  ]);
}

function scan(blocks: readonly number[]): Uint8Array {
  let bits = '';
  let last = 0;
  for (const value of blocks) {
    const step = value - last;
    last = value;
    const size = Math.abs(step).toString(2).length * (step === 0 ? 0 : 1);
    const coded = step < 0 ? step + 2 ** size - 1 : step;
    bits += [size.toString(2).padStart(4, '0'), size ? coded.toString(2).padStart(size, '0') : '', '0'].join(
      '',
    );
  }
  const bytes = (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '1'), 2));
  return Uint8Array.from(bytes.flatMap((byte) => (byte === 0xff ? [byte, 0] : [byte])));
}

/** An Exif record with a direction, a place on earth and a camera's name, in either order of bytes. */
export function exifOf(orientation: number, little = false): Uint8Array {
  const tiff = Buffer.alloc(140);
  const [u16, u32] = little
    ? [tiff.writeUInt16LE.bind(tiff), tiff.writeUInt32LE.bind(tiff)]
    : [tiff.writeUInt16BE.bind(tiff), tiff.writeUInt32BE.bind(tiff)];
  tiff.write(little ? 'II' : 'MM', 0, 'latin1');
  u16(42, 2);
  u32(8, 4);
  const entries: [number, number, number, number][] = [
    [0x010f, 2, 12, 100],
    [0x0112, 3, 1, orientation],
    [0x8825, 4, 1, 60],
  ];
  u16(entries.length, 8);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = 10 + index * 12;
    u16(tag, at);
    u16(type, at + 2);
    u32(count, at + 4);
    if (type === 3) u16(value, at + 8);
    else u32(value, at + 8);
  }
  tiff.write('SECRETCAMERA', 100, 'latin1');
  tiff.write('GPS 13.7563N', 116, 'latin1');
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}
