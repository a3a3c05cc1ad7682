import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutate, randomFrom } from '../../../test/support/hostile/mutate.ts';
import { rawPdf, stream } from '../../../test/support/hostile/raw-pdf.ts';
import { exifOf, makeJpeg, segment } from '../../../test/support/intake/jpeg.ts';
import { decodePng, expectedRows, makePng } from '../../../test/support/intake/png.ts';
import { assertDefined } from '../../lib/assert.ts';
import { orientationOf } from './exif.ts';
import type { MediaType } from './intake.ts';
import { chunkOf } from './png.ts';
import { previewOf } from './preview.ts';
import { stripMetadata } from './strip-metadata.ts';

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => Buffer.from(text, 'latin1');

function stripped(bytes: Uint8Array, mediaType: MediaType): Uint8Array {
  const done = stripMetadata(bytes, mediaType);
  if (!done.ok) throw new Error(`${done.error.code}: ${done.error.message.en}`);
  return done.value;
}

function codeOf(bytes: Uint8Array, mediaType: MediaType): string {
  const done = stripMetadata(bytes, mediaType);
  return done.ok ? 'taken' : done.error.code;
}

/** What PDFium draws of a JPEG: an independent decoder. */
async function drawn(jpeg: Uint8Array, width = 32, height = 8): Promise<string> {
  const place = `${width * 10} 0 0 ${height * 10} 0 0 cm /I1 Do`;
  const keys = `/Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`;
  const image = `<< /Type /XObject ${keys} /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n${latin1(jpeg)}\nendstream`;
  const pdf = rawPdf(
    new Map([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, `<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 ${width * 10} ${height * 10}] >>`],
      [3, '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /I1 5 0 R >> >> >>'],
      [4, stream(place)],
      [5, image],
    ]),
  );
  const preview = assertDefined(await previewOf(pdf, 'application/pdf'), 'a preview');
  return latin1(decodePng(preview.png).rows);
}

const gossip = [
  segment(0xe0, `JFIF\0\x01\x02\0\0\x01\0\x01\x02\x01${'THUMBS'}`),
  segment(0xe1, exifOf(6)),
  segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRETXMP</x:xmpmeta>'),
  segment(0xe2, 'MPF\0SECRETMPF'),
  segment(0xe2, 'ICC_PROFILE\0\x01\x01profile'),
  segment(0xed, 'Photoshop 3.0\x008BIM SECRETIPTC'),
  segment(0xee, 'Adobe\0\x64\0\0\0\0\0SECRETTAIL'),
  segment(0xe0, 'JFXX\0SECRETTHUMB'),
  segment(0xfe, 'SECRET comment'),
];

describe('a JPEG', () => {
  it('loses everything but its picture, its colours and its direction', () => {
    const bytes = stripped(makeJpeg({ before: gossip, tail: bytesOf('SECRET after the end') }), 'image/jpeg');
    const text = latin1(bytes);
    expect(text).not.toMatch(/SECRET|GPS|THUMBS|xmp|MPF|8BIM|JFXX/);
    expect(text).toContain('ICC_PROFILE\0\x01\x01profile');
    expect(text).toContain('\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\0\xff');
    expect(text).toContain('\xff\xe0\0\x10JFIF\0\x01\x02\0\0\x01\0\x01\0\0\xff');
    expect(text.endsWith('\xff\xd9')).toBe(true);
  });

  it.each([
    [1, false],
    [3, false],
    [6, true],
    [8, true],
  ])('keeps direction %i, whatever order its bytes have', (orientation, little) => {
    const text = latin1(
      stripped(makeJpeg({ before: [segment(0xe1, exifOf(orientation, little))] }), 'image/jpeg'),
    );
    const at = text.indexOf('Exif\0\0');
    if (orientation === 1) expect(at).toBe(-1);
    else expect(orientationOf(bytesOf(text.slice(at + 6)))).toBe(orientation);
    expect(text).not.toContain('SECRET');
  });

  it('looks the same', async () => {
    const original = makeJpeg({ before: gossip });
    const before = await drawn(original);
    expect(new Set(before).size).toBeGreaterThan(4);
    expect(await drawn(stripped(original, 'image/jpeg'))).toBe(before);
    expect(await drawn(makeJpeg({ blocks: [3, -7, 7, -1] }))).not.toBe(before);
  });

  it('is taken as it is when there is nothing to take off', () => {
    const plain = makeJpeg();
    expect(stripped(plain, 'image/jpeg')).toEqual(new Uint8Array(plain));
  });

  it('may have restarts, fill bytes and several scans', () => {
    const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0xd0, 0x34, 0xff, 0x00, 0x56];
    const plain = makeJpeg();
    const more = Buffer.concat([plain.subarray(0, -2), Uint8Array.from([...scan, 0xff, 0xff, 0xd9])]);
    expect(stripped(more, 'image/jpeg')).toEqual(new Uint8Array(more));
  });

  it('with an Exif that lies about itself keeps its picture', () => {
    const lies = [
      'Exif\0\0',
      'Exif\0\0MM\0\x2a\xff\xff\xff\xff',
      'Exif\0\0II\x2a\0\x08\0\0\0\xff\xff\x12\x01',
    ];
    for (const lie of lies) {
      expect(stripped(makeJpeg({ before: [segment(0xe1, lie)] }), 'image/jpeg')).toEqual(
        new Uint8Array(makeJpeg()),
      );
    }
  });

  it('is refused when it is cut off anywhere', () => {
    const whole = makeJpeg({ before: gossip });
    const taken = Array.from({ length: whole.length - 1 }, (_, length) => length + 3).filter(
      (length) => length < whole.length && codeOf(whole.subarray(0, length), 'image/jpeg') !== 'corrupt',
    );
    expect(taken).toEqual([]);
  });

  it('is refused when its segments never end', () => {
    const start = Uint8Array.from([0xff, 0xd8]);
    const comments = new Uint8Array(8_000_000);
    for (let at = 0; at < comments.length; at += 4) comments.set([0xff, 0xfe, 0, 2], at);
    expect(codeOf(Buffer.concat([start, comments]), 'image/jpeg')).toBe('corrupt');
    const tables = new Uint8Array(4_000_000);
    for (let at = 0; at < tables.length; at += 4) tables.set([0xff, 0xdb, 0, 2], at);
    expect(codeOf(Buffer.concat([start, tables]), 'image/jpeg')).toBe('corrupt');
  });

  it('is refused with no lines, two frames, a scan before its frame, or markers of no picture', () => {
    const frame = segment(0xc0, Uint8Array.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0]));
    const scan = segment(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0]));
    const bad = [makeJpeg({ height: 0 }), makeJpeg({ before: [frame] }), makeJpeg({ before: [scan] })];
    for (const bytes of [...bad, makeJpeg({ before: [segment(0xf5, 'x')] })]) {
      expect(codeOf(bytes, 'image/jpeg')).toBe('corrupt');
    }
    expect(codeOf(makeJpeg({ width: 60_000, height: 60_000 }), 'image/jpeg')).toBe('too-many-pixels');
  });
});

describe('a PNG', () => {
  const exif = (orientation: number) => chunkOf('eXIf', exifOf(orientation).subarray(6));
  const secrets = [
    chunkOf('tEXt', bytesOf('Author\0SECRET')),
    chunkOf('zTXt', bytesOf('a\0\0SECRET')),
    chunkOf('iTXt', bytesOf('XML:com.adobe.xmp\0\0\0\0\0SECRET')),
    chunkOf('tIME', bytesOf('\x07\xe7\x01\x01\0\0\0')),
    chunkOf('prVt', bytesOf('SECRET')),
  ];

  it('loses texts, times, Exif, private data and what follows its end', () => {
    const before = [
      ...secrets,
      chunkOf('gAMA', bytesOf('\0\0\xb1\x8f')),
      chunkOf('pHYs', bytesOf('\0\0\x0b\x13\0\0\x0b\x13\x01')),
    ];
    const bytes = stripped(
      makePng({ before, after: [...secrets, exif(1)], tail: bytesOf('SECRET PK') }),
      'image/png',
    );
    expect(latin1(bytes)).not.toContain('SECRET');
    expect(decodePng(bytes)).toEqual({
      width: 8,
      height: 6,
      rows: Buffer.from(expectedRows(8, 6)),
      types: ['IHDR', 'gAMA', 'pHYs', 'IDAT', 'IDAT', 'IEND'],
    });
  });

  it('keeps its direction, wherever it stood', () => {
    const bytes = stripped(makePng({ after: [exif(6)] }), 'image/png');
    expect(decodePng(bytes).types).toEqual(['IHDR', 'eXIf', 'IDAT', 'IDAT', 'IEND']);
    expect(latin1(bytes)).not.toContain('SECRET');
    expect(latin1(bytes)).toContain('\x01\x12\0\x03\0\0\0\x01\0\x06\0\0');
  });

  it('is refused when it is cut off anywhere, or any byte is another', () => {
    const whole = makePng();
    const cut = Array.from({ length: whole.length }, (_, length) => length).filter(
      (length) => codeOf(whole.subarray(0, length), 'image/png') !== 'corrupt',
    );
    expect(cut).toEqual([]);
    const changed = Array.from({ length: whole.length - 8 }, (_, index) => index + 8).filter((at) => {
      const copy = Uint8Array.from(whole);
      copy[at] = (copy[at] ?? 0) ^ 0x01;
      return codeOf(copy, 'image/png') !== 'corrupt';
    });
    expect(changed).toEqual([]);
  });

  it('is refused when it says to be huge, or empty', () => {
    expect(codeOf(makePng({ width: 0x7fffffff, height: 0x7fffffff }), 'image/png')).toBe('too-many-pixels');
    expect(codeOf(makePng({ width: 10_001, height: 10_000 }), 'image/png')).toBe('too-many-pixels');
    expect(codeOf(makePng({ width: 10_000, height: 10_000 }), 'image/png')).toBe('taken');
    expect(codeOf(makePng({ width: 0 }), 'image/png')).toBe('corrupt');
  });

  it('is refused with chunks nobody may pass over, or a length beyond its end', () => {
    expect(codeOf(makePng({ before: [chunkOf('EVIL', new Uint8Array(3))] }), 'image/png')).toBe('corrupt');
    const long = Uint8Array.from(makePng());
    long.set([0x7f, 0xff, 0xff, 0xff], 8);
    expect(codeOf(long, 'image/png')).toBe('corrupt');
    const many = Array.from({ length: 60_000 }, () => chunkOf('sPLT', new Uint8Array(0)));
    expect(codeOf(makePng({ before: many }), 'image/png')).toBe('corrupt');
  });
});

describe('any picture', () => {
  it('is not changed by a second time, and keeps its pixels', () => {
    const extra = fc.array(
      fc.tuple(fc.constantFrom('tEXt', 'pHYs', 'eXIf', 'abCd', 'gAMA'), fc.uint8Array({ maxLength: 60 })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        extra,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (found, width, height) => {
          const before = found.map(([type, data]) => chunkOf(type, data));
          const once = stripped(makePng({ width, height, before }), 'image/png');
          expect(stripped(once, 'image/png')).toEqual(once);
          expect(decodePng(once).rows).toEqual(Buffer.from(expectedRows(width, height)));
        },
      ),
    );
    const segments = fc.array(
      fc.tuple(fc.constantFrom(0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xfe), fc.uint8Array({ maxLength: 60 })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(segments, fc.integer({ min: 1, max: 8 }), (found, orientation) => {
        const before = [
          ...found.map(([marker, body]) => segment(marker, body)),
          segment(0xe1, exifOf(orientation)),
        ];
        const once = stripped(makeJpeg({ before }), 'image/jpeg');
        expect(stripped(once, 'image/jpeg')).toEqual(once);
      }),
    );
  });

  it('that is damaged is stripped or refused, and never stops the work', () => {
    const random = randomFrom(2566);
    const [jpeg, png] = [makeJpeg({ before: gossip }), makePng({ after: [exifChunk] })];
    for (let count = 0; count < 1_500; count++) {
      for (const [bytes, type] of [
        [jpeg, 'image/jpeg'],
        [png, 'image/png'],
      ] as const) {
        const done = stripMetadata(mutate(bytes, jpeg, random), type);
        if (done.ok) expect(stripped(done.value, type)).toEqual(done.value);
        else expect(done.error.message.th).toMatch(/โปรด/);
      }
    }
  });
});

const exifChunk = chunkOf('eXIf', exifOf(3).subarray(6));
