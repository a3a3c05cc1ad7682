import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_EMBLEM_BYTES, readEmblem } from './emblem.ts';

function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

function jpeg(width: number, height: number): Uint8Array {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, ...size, 1, 0, 0, 0]);
}

describe('readEmblem', () => {
  it('takes a PNG and a JPEG by their content', () => {
    expect(readEmblem(png(300, 320))).toMatchObject({ ok: true, value: { mediaType: 'image/png' } });
    expect(readEmblem(jpeg(300, 320))).toMatchObject({ ok: true, value: { mediaType: 'image/jpeg' } });
  });

  it('takes an empty file as no emblem', () => {
    expect(readEmblem(new Uint8Array())).toEqual({ ok: true, value: null });
  });

  it.each([
    ['a drawing', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a picture that unfolds too far', png(60_000, 60_000)],
    ['a wide JPEG', jpeg(5_000, 10)],
    ['a picture without a side', png(0, 10)],
    ['a cut PNG', png(10, 10).subarray(0, 20)],
    ['a JPEG without a frame', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2])],
    ['a large file', new Uint8Array(MOST_EMBLEM_BYTES + 1)],
  ])('refuses %s', (_, bytes) => {
    expect(readEmblem(bytes)).toMatchObject({ ok: false, error: { th: expect.stringContaining('PNG') } });
  });

  it('ends on any bytes', () => {
    const start = fc.constantFrom([0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47], []);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        expect(typeof readEmblem(Uint8Array.from([...head, ...rest])).ok).toBe('boolean');
      }),
    );
  });
});
