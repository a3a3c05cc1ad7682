import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rawDocx, rawXlsx } from '../../../test/support/hostile/office.ts';
import { codeOf, outlineOf, readAny, readOk } from '../../../test/support/hostile/outline.ts';
import { onePage, textAt } from '../../../test/support/hostile/raw-pdf.ts';
import { rawZip } from '../../../test/support/hostile/raw-zip.ts';
import { docxSeed, htmlSeed, markdownSeed, pdfSeed, xlsxSeed } from '../../../test/support/hostile/seeds.ts';
import type { ReadFailure } from './document.ts';

const word = rawDocx('<w:p><w:r><w:t>สวัสดี</w:t></w:r></w:p>');
const pdf = onePage(textAt(50, 700, 'hello'));
const ole = (name: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(name, 'utf16le')]);
const bytes = (hex: string) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(64)]);

describe('format', () => {
  it.each([
    ['a.md', markdownSeed, 'md', 'exact'],
    ['a.txt', markdownSeed, 'md', 'exact'],
    ['', markdownSeed, 'md', 'exact'],
    ['a.htm', htmlSeed, 'html', 'exact'],
    ['', htmlSeed, 'html', 'exact'],
    ['a.txt', 'บันทึกข้อความ\nเรื่อง ทดสอบ', 'text', 'exact'],
    ['', 'บันทึกข้อความ', 'text', 'exact'],
    ['a.pdf', pdfSeed(true), 'pdf', 'tagged'],
    ['a.pdf', pdfSeed(false), 'pdf', 'geometry'],
    ['A.DOCX', word, 'docx', 'exact'],
    ['upload.tmp', word, 'docx', 'exact'],
  ])('%s is told by its content', async (name, content, format, certainty) => {
    expect(await readOk(content, name)).toMatchObject({ format, certainty, fileName: name });
  });

  it.each([
    ['md', markdownSeed],
    ['html', htmlSeed],
  ])('%s reads the same with a byte order mark and other line ends', async (extension, text) => {
    const plain = await outlineOf(text, `a.${extension}`);
    expect(await outlineOf(`\ufeff${text.replaceAll('\n', '\r\n')}`, `a.${extension}`)).toEqual(plain);
  });
});

it('reads the same table from every format', async () => {
  const table = [
    ['ข้อ', 'ข้อมูล', 'คะแนน'],
    ['๐๑', 'โครงสร้าง', '100.00'],
    ['๐๒', 'ข้อมูลผู้บริหาร', '87.88'],
  ];
  const files = {
    'a.docx': await docxSeed(),
    'a.xlsx': await xlsxSeed(),
    'a.pdf': pdfSeed(true),
    'b.pdf': pdfSeed(false),
  };
  for (const [name, content] of Object.entries(files)) {
    expect((await outlineOf(content, name)).at(-1), name).toEqual(table);
  }
});

describe('pasted text', () => {
  it('takes lines as paragraphs and tabs as a table', async () => {
    const text = 'หัวเรื่อง\n- ข้อ\n\nที่ ๑\tวันที่ ๒\n\nข้อ\tข้อมูล\n๐๑\tโครงสร้าง\n\nท้าย';
    expect(await outlineOf(text, '')).toEqual([
      'p หัวเรื่อง',
      '- ข้อ',
      'p ที่ ๑ วันที่ ๒',
      [
        ['ข้อ', 'ข้อมูล'],
        ['๐๑', 'โครงสร้าง'],
      ],
      'p ท้าย',
    ]);
  });
});

describe('refuses', () => {
  const macros = { extra: [{ name: 'word/vbaProject.bin', data: 'x' }] };
  const macroType = { contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' };
  const cases: [string, ReadFailure['code'], Uint8Array | string, string][] = [
    ['nothing', 'empty', '', 'a.md'],
    ['only blanks', 'empty', ' \n\n\t ', 'a.txt'],
    ['a document without text', 'empty', rawDocx('<w:p/>'), 'a.docx'],
    ['more than 20 MB', 'too-large', new Uint8Array(20 * 1024 * 1024 + 1), 'a.pdf'],
    ['markdown of more than 3 MB', 'too-large', Buffer.from('ก\n\n'.repeat(700_000)), 'a.md'],
    ['plain text of more than 3 MB', 'too-large', Buffer.from('ก\n\n'.repeat(700_000)), 'a.txt'],
    ['a Word file called PDF', 'wrong-extension', word, 'a.pdf'],
    ['a Word file called Excel', 'wrong-extension', word, 'a.xlsx'],
    ['a PDF called Word', 'wrong-extension', pdf, 'a.docx'],
    ['text called Word', 'wrong-extension', 'ข้อความ', 'a.docx'],
    ['a page called Excel', 'wrong-extension', htmlSeed, 'a.xls'],
    ['binary', 'binary', bytes('00ff01fe02fd'), 'a.bin'],
    ['noise called Word', 'corrupt', bytes('00ff01fe02fd'), 'a.docx'],
    ['PNG', 'unsupported', bytes('89504e470d0a1a0a'), 'a.png'],
    ['PNG called PDF', 'unsupported', bytes('89504e470d0a1a0a'), 'a.pdf'],
    ['JPEG', 'unsupported', bytes('ffd8ffe0'), 'a.jpg'],
    ['SVG', 'unsupported', '<?xml version="1.0"?><svg xmlns="x"><script>1</script></svg>', 'a.svg'],
    ['SVG called HTML', 'unsupported', '<svg onload="x"><text>ก</text></svg>', 'a.html'],
    ['XML', 'unsupported', '<?xml version="1.0"?><w:document/>', 'a.xml'],
    ['RTF', 'unsupported', '{\\rtf1 abc}', 'a.rtf'],
    ['old Word', 'unsupported', ole('WordDocument'), 'a.doc'],
    ['old Excel', 'unsupported', ole('Workbook'), 'a.xls'],
    ['Word behind a password', 'encrypted', ole('EncryptedPackage'), 'a.docx'],
    ['a zip of files', 'unsupported', rawZip([{ name: 'report.md', data: 'x' }]), 'a.zip'],
    [
      'OpenDocument',
      'unsupported',
      rawZip([
        { name: 'mimetype', data: 'x' },
        { name: 'content.xml', data: '<a/>' },
      ]),
      'a.odt',
    ],
    ['macros in Word', 'macros', rawDocx('<w:p/>', macros), 'a.docx'],
    ['macros in Excel', 'macros', rawXlsx('<sheetData/>', macroType), 'a.xlsm'],
    [
      'entities in Word',
      'corrupt',
      rawDocx('<w:p/>', { prolog: '<!DOCTYPE a [<!ENTITY b "c">]>' }),
      'a.docx',
    ],
    ['broken XML', 'corrupt', rawDocx('<w:p><w:r>'), 'a.docx'],
    ['a cut Word file', 'corrupt', word.subarray(0, word.length - 30), 'a.docx'],
    ['deep XML', 'unsupported', rawDocx('<w:sdt>'.repeat(5_000) + '</w:sdt>'.repeat(5_000)), 'a.docx'],
    ['a bomb', 'zip-bomb', rawZip([{ name: 'word/document.xml', data: Buffer.alloc(60e6, 65) }]), 'a.docx'],
  ];

  it.each(cases)('%s: %s', async (_, code, content, name) => {
    const read = await readAny(content, name);
    if (read.ok) throw new Error('it was read');
    expect(read.error.code).toBe(code);
    expect(read.error.message.th).toMatch(/[ก-ฮ].*โปรด/);
    expect(read.error.message.en).toMatch(/\. [A-Z].*\.$/);
  });

  it('a slide show, and says what it is', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
    const read = await readAny(rawDocx('<w:p/>', { contentType: type }), 'a.pptx');
    expect(read).toMatchObject({
      ok: false,
      error: { code: 'unsupported', message: { en: expect.stringContaining('PowerPoint') } },
    });
  });
});

describe('names', () => {
  it.each([
    ['report.docx.docx', word, 'read'],
    ['รายงาน ปี ๒๕๖๖.docx', word, 'read'],
    ['a.docx ', word, 'read'],
    ['../../etc/a.docx', word, 'read'],
    [`${'ก'.repeat(10_000)}.docx`, word, 'read'],
  ])('%s', async (name, content, code) => {
    expect(await codeOf(content, name)).toBe(code);
  });
});

const sample = new URL('../../../../shared/samples/report-2566.md', import.meta.url);

describe.skipIf(!existsSync(sample))('the sample report (skipped where it is not at hand)', () => {
  it('reads perfectly', async () => {
    const text = readFileSync(sample, 'utf8');
    const { blocks } = await readOk(text, 'report-2566.md');
    const tables = blocks.filter((block) => block.kind === 'table');
    expect(blocks).toHaveLength(52);
    expect(
      tables.map((table) => `${table.at.line}: ${table.rows.length}×${table.rows[0]?.cells.length}`),
    ).toEqual(
      '9: 2×7,13: 2×7,17: 2×7,23: 4×5,29: 3×5,34: 4×5,44: 6×5,52: 5×5,62: 6×5,70: 4×5,79: 5×5,90: 4×5,96: 5×5,106: 2×5,113: 4×5,122: 3×5,130: 4×5,139: 4×5,148: 3×5,177: 11×3'.split(
        ',',
      ),
    );
    // Every row stands in the line its position names: its first cell is there, whole.
    const lines = text.split('\n');
    for (const row of tables.flatMap((table) => table.rows)) {
      expect(lines[(row.at.line ?? 0) - 1]).toContain(row.cells[0]?.text);
    }
    const cells = tables.flatMap((table) => table.rows.flatMap((row) => row.cells.map((cell) => cell.text)));
    expect(cells.filter((cell) => /[<>]|&[a-z]+;/.test(cell))).toEqual([]);
    const boxes = cells.join('').match(/[☐☑]/g)?.length;
    expect(boxes).toBe(text.match(/type="checkbox"/g)?.length);
  });
});
