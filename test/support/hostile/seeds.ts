import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';
import { typstPdf } from './typst.ts';

/** A small document with a heading, a paragraph and a table of checks, of each format: what mutations start from. */
export const markdownSeed = `# รายงานผลการดำเนินการ

องค์การบริหารส่วนตำบลทดสอบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖

- ข้อหนึ่ง
- [x] ข้อสอง

| ข้อ | ข้อมูล | ความก้าวหน้า |
|---|---|---|
| ๐๑ | โครงสร้าง | <p>☐ ยัง</p> <ol><li>หนึ่ง</li><li>สอง</li></ol> |
| ๐๒ | ข้อมูลผู้บริหาร | <input type="checkbox"/> ยัง <input type="checkbox" checked> แล้ว |
`;

export const htmlSeed = `<!doctype html><html><body><h1>รายงาน</h1><p>ย่อหน้า &amp; ข้อความ</p>
<table><tr><th rowspan="2">ข้อ</th><th colspan="2">ข้อมูล</th></tr><tr><td>ก</td><td><ul><li>ข</li></ul></td></tr></table>
<script>alert(1)</script></body></html>`;

const rows = [
  ['ข้อ', 'ข้อมูล', 'คะแนน'],
  ['๐๑', 'โครงสร้าง', '100.00'],
  ['๐๒', 'ข้อมูลผู้บริหาร', '87.88'],
];

export async function docxSeed(): Promise<Uint8Array> {
  const table = new Table({
    rows: rows.map(
      (row) =>
        new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
  const children = [new Paragraph({ text: 'รายงาน', heading: 'Heading1' }), new Paragraph('ย่อหน้า'), table];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

export async function xlsxSeed(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('รายงาน');
  sheet.addRow(['รายงานผล']);
  sheet.addRow([]);
  sheet.addRows(rows);
  sheet.mergeCells('A1:C1');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function pdfSeed(tagged: boolean): Uint8Array {
  const cells = rows.flat().map((text) => `[${text}]`);
  return typstPdf(`= รายงาน\nย่อหน้า\n#table(columns: 3, ${cells.join(', ')})`, tagged);
}
