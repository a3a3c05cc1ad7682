import { describe, expect, it } from 'vitest';
import { type LockKind, lockedPage } from '../../../../test/support/hostile/lock-pdf.ts';
import { codeOf, outlineOf, readOk } from '../../../../test/support/hostile/outline.ts';
import { onePage, rawPdf, stream, textAt } from '../../../../test/support/hostile/raw-pdf.ts';

const hello = textAt(50, 700, 'hello world');
const picture = stream(
  'abc',
  'flate',
  '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8',
);
const withPicture = { resources: '/XObject << /Im1 10 0 R >>', extra: new Map([[10, picture]]) };
const drawn = 'q 595 0 0 842 0 0 cm /Im1 Do Q\n';

describe('locked files', () => {
  const kinds: LockKind[] = ['rc4-40', 'rc4-128', 'aes-128', 'aes-256'];

  it.each(kinds)('are read when locked only against changes: %s', async (kind) => {
    expect(await outlineOf(lockedPage(hello, kind), 'a.pdf')).toEqual(['p hello world']);
  });

  it.each(kinds)('are refused when they ask for a password: %s', async (kind) => {
    expect(await codeOf(lockedPage(hello, kind, 'secret'), 'a.pdf')).toBe('encrypted');
  });
});

describe('pictures', () => {
  it('alone are a scan', async () => {
    expect(await codeOf(onePage(drawn, withPicture), 'a.pdf')).toBe('scanned');
  });

  it('with invisible text over them are read, and a note says where it comes from', async () => {
    const { blocks, notes } = await readOk(onePage(`${drawn}3 Tr ${hello}`, withPicture), 'a.pdf');
    expect(blocks).toHaveLength(1);
    expect(notes.map((note) => note.en).join()).toContain('OCR');
  });

  it('for some pages are named in a note', async () => {
    const page = (contents: number) =>
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /Im1 10 0 R >> >> >>`;
    const file = rawPdf(
      new Map([
        [1, '<< /Type /Catalog /Pages 2 0 R >>'],
        [2, '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>'],
        [3, page(4)],
        [4, stream(hello)],
        [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
        [6, page(7)],
        [7, stream(drawn)],
        [10, picture],
      ]),
    );
    const { notes } = await readOk(file, 'a.pdf');
    expect(notes.map((note) => note.th).join()).toContain('หน้า 2 เป็นภาพ');
  });
});

describe('damage', () => {
  const file = Buffer.from(onePage(hello)).toString('latin1');

  it.each([
    ['a wrong place of the cross-reference table', file.replace(/startxref\n\d+/, 'startxref\n7')],
    ['other bytes before the head', `mail header\n\n${file}`],
    ['a wrong length of a stream', file.replace(/\/Length \d+/, '/Length 9999')],
    ['a rare packing', Buffer.from(onePage(hello, { filter: 'hex' })).toString('latin1')],
    ['no packing', Buffer.from(onePage(hello, { filter: 'none' })).toString('latin1')],
  ])('does not matter: %s', async (_, text) => {
    expect(await outlineOf(Buffer.from(text, 'latin1'), 'a.pdf')).toEqual(['p hello world']);
  });

  it.each([
    ['only a head', '%PDF-1.7\nnothing'],
    ['a file cut before its pages', file.slice(0, 60)],
    ['a file cut before its end', file.slice(0, file.indexOf('xref\n'))],
  ])('is told: %s', async (_, text) => {
    expect(await codeOf(Buffer.from(text, 'latin1'), 'a.pdf')).toBe('corrupt');
  });

  it('reads the newest version of a file that was changed', async () => {
    const newer = `${file}\n4 0 obj\n${stream(textAt(50, 700, 'newer'))}\nendobj\n`;
    const places = newer.lastIndexOf('4 0 obj');
    const table = `xref\n4 1\n${String(places).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev ${file.lastIndexOf('xref\n0')} >>\nstartxref\n${newer.length}\n%%EOF`;
    expect(await outlineOf(Buffer.from(newer + table, 'latin1'), 'a.pdf')).toEqual(['p newer']);
  });

  it.each([
    [
      'forms that draw themselves',
      onePage('/Fm1 Do', {
        resources: '/XObject << /Fm1 10 0 R >>',
        extra: new Map([
          [
            10,
            stream(
              '/Fm1 Do /Fm1 Do',
              'flate',
              '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Fm1 10 0 R >> >>',
            ),
          ],
        ]),
      }),
    ],
    [
      'pages that hold themselves',
      rawPdf(
        new Map([
          [1, '<< /Type /Catalog /Pages 2 0 R >>'],
          [2, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>'],
        ]),
      ),
    ],
    ['endless arrays', onePage(`${'['.repeat(200_000)} TJ`)],
    ['endless saved states', onePage('q '.repeat(300_000))],
  ])('ends soon on %s', async (_, bytes) => {
    const start = performance.now();
    expect(['corrupt', 'empty', 'read', 'scanned', 'zip-bomb']).toContain(await codeOf(bytes, 'a.pdf'));
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('does not unpack a stream of gigabytes', async () => {
    expect(['corrupt', 'empty', 'zip-bomb']).toContain(await codeOf(onePage(' '.repeat(60e6)), 'a.pdf'));
  });
});
