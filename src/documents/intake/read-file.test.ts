import { describe, expect, it } from 'vitest';
import { rawDocx, rawXlsx } from '../../../test/support/hostile/office.ts';
import { onePage, rawPdf, stream, textAt } from '../../../test/support/hostile/raw-pdf.ts';
import { docxSeed, pdfSeed, xlsxSeed } from '../../../test/support/hostile/seeds.ts';
import { makeJpeg } from '../../../test/support/intake/jpeg.ts';
import { decodePng, makePng } from '../../../test/support/intake/png.ts';
import { assertDefined } from '../../lib/assert.ts';
import type { FileReading } from './intake.ts';
import { kinds } from './kinds.ts';
import { readFile } from './read-file.ts';

async function reading(bytes: Uint8Array, mediaType: string): Promise<FileReading> {
  const read = await readFile(bytes, mediaType);
  if (!read.ok) throw new Error(read.error.en);
  return read.value;
}

const { pdf, docx, xlsx, csv, png, jpeg } = kinds;

describe('a PDF', () => {
  it('gives its words, its pages, and its first page as a picture', async () => {
    const red = '1 0 0 rg 0 0 595 421 re f\n';
    const read = await reading(onePage(red + textAt(50, 700, 'Hello')), pdf.mediaType);
    expect(read).toMatchObject({ text: 'Hello', previewText: 'Hello', pages: 1, hasText: true, sheets: [] });
    const { width, height, rows } = decodePng(assertDefined(read.preview, 'a preview').png);
    expect([width, height]).toEqual([900, 1273]);
    // Rows hold differences to the row above: the first is white, the first red one takes green and blue away.
    expect([...rows.subarray(1, 4)]).toEqual([255, 255, 255]);
    const steps = Array.from({ length: height }, (_, y) => [...rows.subarray(y * 2_701 + 1, y * 2_701 + 4)]);
    expect(steps.filter((step) => step[0] === 0 && (step[1] ?? 0) > 0)).not.toHaveLength(0);
    expect(steps.slice(1).reduce((sum, step) => (sum + (step[1] ?? 0)) % 256, 255)).toBe(0);
  });

  it('gives Thai words as they are printed', async () => {
    expect((await reading(pdfSeed(true), pdf.mediaType)).text).toBe(
      'รายงาน\nย่อหน้า\nข้อ\tข้อมูล\tคะแนน\n๐๑\tโครงสร้าง\t100.00\n๐๒\tข้อมูลผู้บริหาร\t87.88',
    );
  });

  it('of scanned pages has no text, and still its pages and picture', async () => {
    const image = stream(
      '\x80',
      'none',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    );
    const scan = onePage('595 0 0 842 0 0 cm /I1 Do', {
      resources: '/XObject << /I1 10 0 R >>',
      extra: new Map([[10, image]]),
    });
    const read = await reading(scan, pdf.mediaType);
    expect(read).toMatchObject({ text: '', previewText: '', pages: 1, hasText: false });
    expect([...decodePng(assertDefined(read.preview, 'a preview').png).rows.subarray(1, 4)]).toEqual([
      128, 128, 128,
    ]);
  });

  it.each([
    ['0 0 20000 10', 900, 1],
    ['0 0 10 14000', 1, 2_000],
    ['0 0 100 100', 300, 300],
  ])('with a page of [%s] is drawn within bounds', async (box, width, height) => {
    const bytes = rawPdf(
      new Map([
        [1, '<< /Type /Catalog /Pages 2 0 R >>'],
        [2, `<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [${box}] >>`],
        [3, '<< /Type /Page /Parent 2 0 R >>'],
      ]),
    );
    const { preview } = await reading(bytes, pdf.mediaType);
    expect(decodePng(assertDefined(preview, 'a preview').png)).toMatchObject({ width, height });
  });
});

describe('other kinds', () => {
  it('a Word document gives its words, and the pages its writer counted', async () => {
    expect(await reading(await docxSeed(), docx.mediaType)).toMatchObject({
      text: 'รายงาน\nย่อหน้า\nข้อ\tข้อมูล\tคะแนน\n๐๑\tโครงสร้าง\t100.00\n๐๒\tข้อมูลผู้บริหาร\t87.88',
      pages: null,
      hasText: true,
      preview: null,
    });
    const app = { name: 'docProps/app.xml', data: '<Properties><Pages>12</Pages></Properties>' };
    expect((await reading(rawDocx('<w:p/>', { extra: [app] }), docx.mediaType)).pages).toBe(12);
  });

  it('a workbook gives its cells and the names of its sheets', async () => {
    const read = await reading(await xlsxSeed(), xlsx.mediaType);
    expect(read).toMatchObject({ sheets: ['รายงาน'], pages: null, hasText: true });
    expect(read.text).toContain('๐๒\tข้อมูลผู้บริหาร\t87.88');
  });

  it('a CSV gives its cells in either encoding', async () => {
    const text = 'sep=;\r\n"ก;1";ข\r\nคน;งาน\r\n';
    expect((await reading(Buffer.from(text), csv.mediaType)).text).toBe('ก;1\tข\nคน\tงาน');
    const old = Uint8Array.from([0xa1, 0xd2, 0xc3, 0x2c, 0x31, 0x0a]);
    expect(await reading(old, csv.mediaType)).toMatchObject({ text: 'การ\t1', hasText: true });
  });

  it('pictures have no words and no preview but themselves', async () => {
    for (const [bytes, type] of [
      [makePng(), png.mediaType],
      [makeJpeg(), jpeg.mediaType],
    ] as const) {
      expect(await reading(bytes, type)).toEqual({
        text: '',
        pages: null,
        sheets: [],
        hasText: false,
        preview: null,
        previewText: '',
      });
    }
  });
});

describe('bounds', () => {
  it('cut text at 400,000 bytes and its preview at 2,000 letters, between letters', async () => {
    const read = await reading(Buffer.from('ที่,อยู่\n'.repeat(60_000)), csv.mediaType);
    const size = Buffer.byteLength(read.text);
    expect(size).toBeLessThanOrEqual(400_000);
    expect(size).toBeGreaterThan(399_990);
    expect(read.text).not.toContain('\ufffd');
    expect(read.previewText.length).toBeLessThanOrEqual(2_000);
    expect(read.previewText.length).toBeGreaterThan(1_990);
    expect(read.text.startsWith(read.previewText)).toBe(true);
  });

  it('make a damaged file a sentence', async () => {
    const refused: [Uint8Array, string][] = [
      [Buffer.from('%PDF-1.7 nothing'), pdf.mediaType],
      [rawDocx('<w:p><w:r>'), docx.mediaType],
      [rawXlsx('<sheetData><row>'), xlsx.mediaType],
      [Buffer.from('PK'), docx.mediaType],
      [rawDocx('<w:ins>'.repeat(5_000)), docx.mediaType],
      [Buffer.from([0, 1, 2]), csv.mediaType],
      [rawDocx('<w:p/>', { prolog: '<!DOCTYPE x [<!ENTITY a "b">]>' }), docx.mediaType],
    ];
    for (const [bytes, type] of refused) {
      const read = await readFile(bytes, type);
      expect(read).toMatchObject({ ok: false });
      expect(read.ok ? '' : read.error.th).toMatch(/โปรด/);
    }
  });
});
