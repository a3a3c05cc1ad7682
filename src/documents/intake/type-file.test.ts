import { describe, expect, it } from 'vitest';
import { lockedPage } from '../../../test/support/hostile/lock-pdf.ts';
import { rawDocx, rawXlsx } from '../../../test/support/hostile/office.ts';
import { onePage, rawPdf, stream, textAt } from '../../../test/support/hostile/raw-pdf.ts';
import { rawZip } from '../../../test/support/hostile/raw-zip.ts';
import { docxSeed, pdfSeed, xlsxSeed } from '../../../test/support/hostile/seeds.ts';
import { makeJpeg } from '../../../test/support/intake/jpeg.ts';
import { makePng } from '../../../test/support/intake/png.ts';
import { type TypedFile, typeFile } from './type-file.ts';

const MOST = 25 * 1024 * 1024;
const latin1 = (text: string) => Buffer.from(text, 'latin1');

async function typed(bytes: Uint8Array, fileName: string): Promise<TypedFile> {
  const done = await typeFile(bytes, fileName, MOST);
  if (!done.ok) throw new Error(`${done.error.code}: ${done.error.message.en}`);
  return done.value;
}

async function refusal(bytes: Uint8Array, fileName: string, most = MOST) {
  const done = await typeFile(bytes, fileName, most);
  if (done.ok) throw new Error(`taken as ${done.value.mediaType}`);
  const { code, message } = done.error;
  // What to do is always said, in both languages.
  expect(message.th).toMatch(/โปรด/);
  expect(message.en.split(/[.:;] /).length).toBeGreaterThan(1);
  return { code, ...message };
}

const codeOf = async (bytes: Uint8Array, fileName: string) => (await refusal(bytes, fileName)).code;

/** A PDF of one empty page; `catalog` is added to its catalog, objects from number 9 on. */
function pdfWith(catalog: string, extra: [number, string][] = [], page = ''): Uint8Array {
  return rawPdf(
    new Map([
      [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
      [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>'],
      [3, `<< /Type /Page /Parent 2 0 R ${page} >>`],
      ...extra,
    ]),
  );
}

const attached = (name: string, content: string) =>
  pdfWith('/Names << /EmbeddedFiles << /Names [(a) 9 0 R] >> >>', [
    [9, `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 10 0 R >> >>`],
    [10, stream(content)],
  ]);

/** "รายงาน,จำนวน" in the older encoding. */
const thaiBytes = Uint8Array.from([...'รายงาน'].map((letter) => letter.charCodeAt(0) - 0x0e00 + 0xa0));
const thaiCsv = Buffer.concat([thaiBytes, latin1(',1\r\n'), thaiBytes, latin1(',2\r\n')]);

describe('what is taken', () => {
  it('is told by content, and the name is kept', async () => {
    const files: [Uint8Array, string, string][] = [
      [pdfSeed(true), 'รายงานผล 2566.pdf', 'application/pdf'],
      [
        await docxSeed(),
        'บันทึก.docx',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
      [await xlsxSeed(), 'ตาราง.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      [Buffer.from('\ufeffก,ข\n1,2\n'), 'ข้อมูล.csv', 'text/csv'],
      [makePng(), 'ภาพ.png', 'image/png'],
      [makeJpeg(), 'IMG_0001.JPG', 'image/jpeg'],
      [makeJpeg(), 'photo.jpeg', 'image/jpeg'],
    ];
    for (const [bytes, fileName, mediaType] of files) {
      expect(await typed(bytes, fileName)).toMatchObject({ mediaType, fileName, note: null });
    }
  });

  it('gets the ending of its content where the name has none, or another of its family', async () => {
    const nameOf = async (bytes: Uint8Array, name: string) => (await typed(bytes, name)).fileName;
    expect(await nameOf(pdfSeed(false), 'รายงาน.2566')).toBe('รายงาน.2566.pdf');
    expect(await nameOf(makeJpeg(), 'line_123.png')).toBe('line_123.jpg');
    expect(await nameOf(Buffer.from('a\tb\n1\t2\n'), 'ตาราง.txt')).toBe('ตาราง.csv');
    expect(await nameOf(pdfSeed(false), '')).toBe('file.pdf');
  });

  it('may be a PDF locked against changes only, or one with white space first', async () => {
    const page = textAt(50, 700, 'Hello');
    expect((await typed(lockedPage(page, 'aes-256'), 'a.pdf')).mediaType).toBe('application/pdf');
    expect((await typed(Buffer.concat([latin1('\r\n'), onePage(page)]), 'a.pdf')).mediaType).toBe(
      'application/pdf',
    );
  });

  it('may be a CSV in Windows-874, and its encoding is named', async () => {
    expect(await typed(thaiCsv, 'a.csv')).toMatchObject({ encoding: 'windows-874', mediaType: 'text/csv' });
    expect((await typed(thaiCsv, 'a.csv')).note?.th).toContain('Windows-874');
    expect((await typed(Buffer.from('ก,1\nข,2'), 'a.csv')).encoding).toBe('utf-8');
    expect((await typed(pdfSeed(true), 'a.pdf')).encoding).toBeNull();
  });

  it('may be a PDF with a harmless file attached, and that is said', async () => {
    expect((await typed(attached('a.xml', '<a/>'), 'a.pdf')).note?.en).toContain('1 files attached');
  });

  it('may be a PDF that writes about scripts', async () => {
    const words =
      '/OpenAction << /S /URI /URI (https://a.example/JavaScript) >> /Lang (/S /JavaScript /Launch)';
    expect((await typed(pdfWith(words), 'a.pdf')).note).toBeNull();
  });
});

describe('what is refused', () => {
  it('is an empty file, and one over the limit', async () => {
    expect(await refusal(new Uint8Array(0), 'a.pdf')).toMatchObject({ code: 'empty' });
    const large = await refusal(Buffer.alloc(MOST + 1), 'a.pdf');
    expect(large).toMatchObject({ code: 'too-large' });
    expect(large.en).toContain('The file is 25.1 MB; at most 25 MB');
    expect((await refusal(pdfSeed(true), 'a.pdf', 100)).code).toBe('too-large');
  });

  it('is any other kind, named with those that are taken', async () => {
    const gif = await refusal(Buffer.concat([latin1('GIF89a'), Buffer.alloc(60)]), 'a.gif');
    expect(gif).toMatchObject({ code: 'unknown-kind' });
    expect(gif.th).toContain('.gif');
    expect(gif.th).toContain('PDF, DOCX, XLSX, CSV, PNG, JPEG');
    const exe = await refusal(Buffer.concat([latin1('MZ\x90\0'), Buffer.alloc(60)]), 'a.pdf');
    expect(exe.en).toContain('.exe');
    expect(await codeOf(latin1('{\\rtf1 text}'), 'a.rtf')).toBe('unknown-kind');
    expect(await codeOf(Buffer.from('<html><script>alert(1)</script></html>'), 'a.csv')).toBe('unknown-kind');
    expect(await codeOf(Buffer.from('<?xml version="1.0"?><svg/>'), 'a.csv')).toBe('unknown-kind');
    expect(await codeOf(Buffer.from('#!/bin/sh\nls'), 'a.csv')).toBe('unknown-kind');
    expect(await codeOf(Buffer.from('เพียงข้อความ\nสองบรรทัด'), 'a.txt')).toBe('unknown-kind');
    expect(await codeOf(Buffer.from('   \n'), 'a.csv')).toBe('unknown-kind');
  });

  it('is HEIC, with the way to JPEG', async () => {
    const bytes = latin1('\0\0\0\x18ftypheic\0\0\0\0mif1heic'.padEnd(64, '\0'));
    expect(await refusal(bytes, 'IMG_1.HEIC')).toMatchObject({ code: 'heic' });
    expect((await refusal(bytes, 'IMG_1.jpg')).th).toContain('JPEG');
  });

  it('is a name that promises another kind', async () => {
    const fake = await refusal(makeJpeg(), 'report.pdf');
    expect(fake).toMatchObject({ code: 'wrong-extension' });
    expect(fake.th).toContain('ลงท้ายด้วย .pdf แต่เนื้อหาจริงเป็น JPEG');
    expect(await codeOf(pdfSeed(true), 'report.exe')).toBe('wrong-extension');
    expect(await codeOf(pdfSeed(true), 'report\u202efdp.exe')).toBe('wrong-extension');
    expect(await codeOf(await docxSeed(), 'report.xlsx')).toBe('wrong-extension');
    expect(await codeOf(Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]), 'report.pdf')).toBe('corrupt');
  });

  it('is a PDF behind a password, damaged, or without pages', async () => {
    expect(await codeOf(lockedPage(textAt(5, 5, 'x'), 'aes-128', 'secret'), 'a.pdf')).toBe('encrypted');
    expect(await codeOf(latin1('%PDF-1.7\nnothing'), 'a.pdf')).toBe('corrupt');
    expect(await codeOf(pdfSeed(true).subarray(0, 300), 'a.pdf')).toBe('corrupt');
  });

  it.each([
    ['when opened', pdfWith('/OpenAction << /S /JavaScript /JS (app.alert) >>')],
    ['under an escaped name', pdfWith('/OpenAction << /S /J#61vaScript /JS (x) >>')],
    [
      'behind references',
      pdfWith('/OpenAction 9 0 R', [
        [9, '<< /S 10 0 R /JS (x) >>'],
        [10, '/JavaScript'],
      ]),
    ],
    ['of the document', pdfWith('/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (x) >>] >> >>')],
    ['of a page', pdfWith('', [], '/AA << /O << /S /JavaScript /JS (x) >> >>')],
    [
      'after another action',
      pdfWith('/OpenAction << /S /URI /URI (a) /Next [<< /S /JavaScript /JS (x) >>] >>'),
    ],
    ['that draw the form', pdfWith('/AcroForm << /Fields [] /XFA 9 0 R >>', [[9, stream('<xdp/>')]])],
  ])('is a PDF with scripts %s', async (_, bytes) => {
    expect(await codeOf(bytes, 'a.pdf')).toBe('script');
  });

  it.each([
    ['starts one', pdfWith('/OpenAction << /S /Launch /F (cmd.exe) >>')],
    [
      'starts one from a link',
      pdfWith('', [], '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (a) >> >>]'),
    ],
    ['holds one by its name', attached('setup.exe. ', 'x')],
    ['holds one by its content', attached('report.txt', 'MZ\x90\0program')],
    ['holds a document with macros', attached('report.docm', 'PK')],
  ])('is a PDF that %s: a program', async (_, bytes) => {
    expect(await codeOf(bytes, 'a.pdf')).toBe('program');
  });

  it('is an Office document with macros or a password, or of the old kind', async () => {
    const macros = rawDocx('<w:p/>', { extra: [{ name: 'word/vbaProject.bin', data: 'x' }] });
    expect(await codeOf(macros, 'a.docm')).toBe('macros');
    expect(await codeOf(macros, 'a.docx')).toBe('macros');
    const sheet = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    expect(await codeOf(rawXlsx('', { contentType: sheet }), 'a.xlsm')).toBe('macros');
    const old = (name: string) =>
      Buffer.concat([
        latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
        Buffer.alloc(512),
        Buffer.from(name, 'utf16le'),
      ]);
    expect((await refusal(old('WordDocument'), 'a.doc')).th).toContain('.doc');
    expect((await refusal(old('Workbook'), 'a.xls')).th).toContain('.xls');
    expect(await codeOf(old('EncryptedPackage'), 'a.docx')).toBe('encrypted');
  });

  it('is any other archive, a bomb, and one cut off', async () => {
    expect((await refusal(rawZip([{ name: 'a.txt', data: 'x' }]), 'a.zip')).th).toContain('zip');
    expect((await refusal(rawZip([{ name: 'ppt/presentation.xml', data: 'x' }]), 'a.pptx')).en).toContain(
      'PowerPoint',
    );
    const bomb = rawDocx('', { extra: [{ name: 'big', data: 'x', announced: 300 * 1024 * 1024 }] });
    expect(await codeOf(bomb, 'a.docx')).toBe('zip-bomb');
    const shared = [
      { name: 'a', data: Buffer.alloc(100_000) },
      { name: 'b', data: '', sameBytesAs: 0 },
    ];
    expect(await codeOf(rawZip(shared), 'a.docx')).toBe('zip-bomb');
    expect(await codeOf((await docxSeed()).subarray(0, 2_000), 'a.docx')).toBe('corrupt');
  });

  it('is a table that is no text, or whose letters are uncertain', async () => {
    expect(await codeOf(Buffer.from('a,b\n\0\0,1\n'), 'a.csv')).toBe('binary');
    expect(await codeOf(Buffer.from('a,b\n\x01\x02,1\n'), 'a.csv')).toBe('binary');
    expect(await codeOf(Buffer.from('\ufeffก,ข', 'utf16le'), 'a.csv')).toBe('encoding');
    expect(await codeOf(latin1('caf\xe9,na\xefve,\xdcber\n1,2,3\n'), 'a.csv')).toBe('encoding');
    expect(
      await codeOf(Buffer.concat([Buffer.from('ก,ข\n'.repeat(9)), Uint8Array.from([0xe0, 0xb8])]), 'a.csv'),
    ).toBe('encoding');
  });

  it('is one file that is two', async () => {
    const zip = rawDocx('<w:p/>');
    expect(await codeOf(Buffer.concat([pdfSeed(true), zip]), 'a.pdf')).toBe('polyglot');
    expect(await codeOf(Buffer.concat([latin1('GIF89a;'), pdfSeed(true)]), 'a.pdf')).toBe('polyglot');
    expect(await codeOf(Buffer.concat([latin1('<script>'), pdfSeed(true)]), 'a.pdf')).toBe('polyglot');
    expect(await codeOf(Buffer.concat([zip, latin1('more after the end')]), 'a.docx')).toBe('polyglot');
    expect(await codeOf(rawZip([{ name: '%PDF-1.7', data: '' }]), 'a.docx')).toBe('polyglot');
  });
});
