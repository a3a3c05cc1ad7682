import { describe, expect, it } from 'vitest';
import { outlineText, partSaraAm, rasterize } from './raster.ts';

const svg = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 10">${body}</svg>`;

describe('rasterize', () => {
  it('makes a PNG as wide as asked, in the drawing’s proportion', async () => {
    const { png, width, height } = await rasterize(svg('<rect width="20" height="10"/>'), 200);
    expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    expect([width, height]).toEqual([200, 100]);
  });

  it('draws Thai text with the paper’s font', async () => {
    const empty = await rasterize(svg(''), 200);
    const text = await rasterize(svg('<text y="8" font-size="8" font-family="Sarabun">กำ</text>'), 200);
    expect(text.png.length).toBeGreaterThan(empty.png.length);
  });

  it('reads no file named in a drawing', async () => {
    const file = new URL('../../../package.json', import.meta.url).href;
    const outside = await rasterize(svg(`<image width="20" height="10" xlink:href="${file}"/>`), 100);
    expect(outside.png).toEqual((await rasterize(svg(''), 100)).png);
  });

  it('refuses what is no drawing', async () => {
    await expect(rasterize('no svg', 10)).rejects.toThrow();
  });
});

describe('outlineText', () => {
  it('draws letters as paths, and looks the same', async () => {
    const text = svg('<text y="8" font-size="8" font-family="Sarabun">กำ ปฏิ</text>');
    const outlined = await outlineText(text);
    expect(outlined).not.toMatch(/<text|[ก-๙]/);
    expect(outlined).toContain('<path');
    const [before, after] = await Promise.all([rasterize(text, 40), rasterize(outlined, 40)]);
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    expect(Math.abs(after.png.length - before.png.length)).toBeLessThan(before.png.length / 10);
  });
});

describe('partSaraAm', () => {
  it('puts the ring before the tone mark and the rest after it', () => {
    expect(partSaraAm('น้ำ กำ')).toBe('นํ้า กํา');
  });
});
