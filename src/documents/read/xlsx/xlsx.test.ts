import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { rawXlsx, relationships } from '../../../../test/support/hostile/office.ts';
import { codeOf, outline, outlineOf, readOk } from '../../../../test/support/hostile/outline.ts';

async function file(
  fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('รายงาน'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const read = async (fill: Parameters<typeof file>[0]) => outlineOf(await file(fill), 'a.xlsx');

describe('cells', () => {
  it('reads text, rich text, numbers by format, results of formulas, dates and truth', async () => {
    const row = (sheet: ExcelJS.Worksheet) => {
      sheet.addRow(['ก', 'ข', 'ค', 'ง', 'จ', 'ฉ', 'ช']);
      sheet.addRow([
        'บรรทัด\nสอง',
        { richText: [{ text: 'หนา', font: { bold: true } }, { text: 'บาง' }] },
        91.5,
        { formula: 'C2*2', result: 183 },
        new Date(Date.UTC(2023, 0, 1)),
        true,
        { text: 'ดู', hyperlink: 'https://a.go.th' },
      ]);
      sheet.getCell('C2').numFmt = '0.00';
      sheet.getCell('E2').numFmt = '[$-D07041E]d mmmm yyyy';
    };
    const [table] = await read(row);
    expect(table?.[1]).toEqual(['บรรทัด\nสอง', 'หนาบาง', '91.50', '183', '๑ มกราคม ๒๕๖๖', 'TRUE', 'ดู']);
  });

  it('says where results of formulas are missing', async () => {
    const made = await file((sheet) => {
      sheet.addRow(['ก', 'ข']);
      sheet.addRow(['ค', { formula: 'A1&A2' } as ExcelJS.CellFormulaValue]);
      sheet.addRow(['ง', 'จ']);
    });
    const document = await readOk(made, 'a.xlsx');
    expect(outline(document.blocks)).toEqual([
      [
        ['ก', 'ข'],
        ['ค', ''],
        ['ง', 'จ'],
      ],
    ]);
    expect(document.notes).toHaveLength(1);
    expect(document.notes[0]?.th).toContain('สูตร 1 ช่อง');
  });

  it('does not read phonetic hints', async () => {
    const cell = '<c r="A1" t="inlineStr"><is><t>ก</t><rPh sb="0" eb="1"><t>อ่าน</t></rPh></is></c>';
    expect(await outlineOf(rawXlsx(`<sheetData><row r="1">${cell}</row></sheetData>`), 'a.xlsx')).toEqual([
      'p ก',
    ]);
  });
});

describe('regions', () => {
  const table = [
    ['ข้อ', 'ข้อมูล'],
    ['๐๑', 'โครงสร้าง'],
    ['๐๒', 'ผู้บริหาร'],
  ];

  it('parts titles, paragraphs and tables', async () => {
    const blocks = await read((sheet) => {
      sheet.addRow(['รายงานผล']).font = { bold: true, size: 20 };
      sheet.addRow(['ตัวชี้วัดย่อย']).font = { bold: true };
      sheet.addRows(table);
      sheet.addRow([]);
      sheet.addRow(['ส่วนราชการ', 'สำนักปลัด']);
      sheet.addRow([]);
      sheet.addRow(['จึงเรียนมาเพื่อทราบ']);
    });
    expect(blocks).toEqual(['h1 รายงานผล', 'h2 ตัวชี้วัดย่อย', table, 'p ส่วนราชการ สำนักปลัด', 'p จึงเรียนมาเพื่อทราบ']);
  });

  it('begins another table where its head is repeated below a line', async () => {
    const blocks = await read((sheet) => sheet.addRows([...table, ['ตัวชี้วัดย่อย ๙.๒'], ...table]));
    expect(blocks).toEqual([table, 'p ตัวชี้วัดย่อย ๙.๒', table]);
  });

  it('keeps a lone cell within a table as its row, and a code at its end', async () => {
    const blocks = await read((sheet) => sheet.addRows([...table, ['๐๓'], ['๐๔', 'ติดต่อ'], ['๐๕']]));
    expect(blocks).toEqual([[...table, ['๐๓', ''], ['๐๔', 'ติดต่อ'], ['๐๕', '']]]);
  });

  it('spreads merged cells and forgets columns that only widen', async () => {
    const blocks = await read((sheet) => {
      sheet.addRows([
        ['ก', 'ข', null, null, 'ค'],
        [null, 'ง', null, null, 'จ'],
        ['ฉ', 'ช', null, null, 'ซ'],
        ['รวม', null, null, null, '๒'],
      ]);
      sheet.mergeCells('A1:A2');
      for (const cells of ['B1:D1', 'B2:D2', 'B3:D3', 'A4:D4']) sheet.mergeCells(cells);
    });
    expect(blocks).toEqual([
      [
        ['ก⟨1×2⟩', 'ข', 'ค'],
        ['', 'ง', 'จ'],
        ['ฉ', 'ช', 'ซ'],
        ['รวม⟨2×1⟩', '', '๒'],
      ],
    ]);
  });

  it('reads tables side by side apart, sheets in order, and no hidden one', async () => {
    const made = await file((sheet, workbook) => {
      sheet.addRows(table.map((row) => [...row, null, ...row]));
      workbook.addWorksheet('ลับ', { state: 'hidden' }).addRow(['ซ่อน']);
      workbook.addWorksheet('ท้าย').addRow(['จบ']);
    });
    const { blocks } = await readOk(made, 'a.xlsx');
    expect(outline(blocks)).toEqual([table, table, 'p จบ']);
    expect(blocks[2]?.at).toEqual({ sheet: 'ท้าย', line: 1 });
    expect(blocks[0]).toMatchObject({ rows: [{}, { at: { sheet: 'รายงาน', line: 2 } }, {}] });
  });
});

describe('hostile workbooks', () => {
  const cells = (count: number) =>
    Array.from(
      { length: count },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c><c r="B${row + 1}"><v>2</v></c></row>`,
    ).join('');

  it('reads 10,000 rows', async () => {
    const [table] = await outlineOf(rawXlsx(`<sheetData>${cells(10_000)}</sheetData>`), 'a.xlsx');
    expect(table).toHaveLength(10_000);
  });

  it('does not walk over merged cells that cover a whole sheet', async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(2_000);
    const sheet = `<sheetData>${cells(500)}</sheetData><mergeCells>${merges}</mergeCells>`;
    expect(await codeOf(rawXlsx(sheet), 'a.xlsx')).toBe('read');
  });

  it('bounds many merged cells over many rows', async () => {
    const merges = Array.from({ length: 20_000 }, (_, row) => `<mergeCell ref="A${row + 1}:A1048576"/>`).join(
      '',
    );
    const sheet = `<sheetData>${cells(20_000)}</sheetData><mergeCells>${merges}</mergeCells>`;
    expect(await codeOf(rawXlsx(sheet), 'a.xlsx')).toBe('read');
  });

  it('takes no name of the language for a format', async () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="constructor" fontId="__proto__"/></cellXfs></styleSheet>';
    const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const rels = relationships([
      ['rId1', `${kind}/worksheet`, 'worksheets/sheet1.xml'],
      ['rId2', `${kind}/styles`, 'styles.xml'],
    ]);
    const extra = [
      { name: 'xl/_rels/workbook.xml.rels', data: rels },
      { name: 'xl/styles.xml', data: styles },
    ];
    expect(await outlineOf(rawXlsx(`<sheetData>${cells(1)}</sheetData>`, { extra }), 'a.xlsx')).toEqual([
      'p 1 2',
    ]);
  });

  it('refuses more columns than any table has', async () => {
    const column = (index: number) =>
      String.fromCharCode(65 + Math.floor(index / 26)) + String.fromCharCode(65 + (index % 26));
    const row = (number: number) =>
      `<row r="${number}">${Array.from({ length: 400 }, (_, index) => `<c r="${column(index)}${number}"><v>1</v></c>`).join('')}</row>`;
    expect(await codeOf(rawXlsx(`<sheetData>${row(1)}${row(2)}</sheetData>`), 'a.xlsx')).toBe('too-large');
  });
});
