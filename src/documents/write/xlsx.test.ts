import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { cell, everyBlock, hostile, paperOf, tableBlock } from '../../../test/support/paper.ts';
import type { Paper, PaperBlock } from './paper.ts';
import { writeXlsx } from './xlsx.ts';

async function workbookOf(paper: Paper): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(await writeXlsx(paper)) as unknown as ExcelJS.Buffer);
  return workbook;
}

async function sheetOf(blocks: readonly PaperBlock[], more: Partial<Paper> = {}): Promise<ExcelJS.Worksheet> {
  const [sheet] = (await workbookOf(paperOf(blocks, more))).worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function cellsOf(sheet: ExcelJS.Worksheet): ExcelJS.Cell[] {
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow((row) => row.eachCell((one) => cells.push(one)));
  return cells;
}

describe('writeXlsx', () => {
  it('keeps numbers numbers, shown in Thai digits where the paper prints them so', async () => {
    const sheet = await sheetOf([tableBlock(1)]);
    const number = cellsOf(sheet).find((one) => one.type === ExcelJS.ValueType.Number);
    expect(number?.value).toBe(87.88);
    expect(number?.numFmt).toBe('[$-D00041E]0.00');
    expect(number?.alignment.horizontal).toBe('right');
  });

  it('has the font of offices, wrapped text, A4 one page wide', async () => {
    const sheet = await sheetOf([tableBlock(2)]);
    for (const one of cellsOf(sheet)) {
      expect(one.font).toMatchObject({ name: 'TH SarabunPSK', size: 16 });
      expect(one.alignment.wrapText).toBe(true);
    }
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      orientation: 'portrait',
    });
  });

  it('repeats the heading row in print and keeps it in sight', async () => {
    const sheet = await sheetOf([{ kind: 'heading', level: 1, text: 'หัวข้อ' }, tableBlock(40)]);
    expect(sheet.pageSetup.printTitlesRow).toBe('3:3');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet.getRow(3).getCell(1).value).toBe('ลำดับ');
  });

  it('repeats none where other things follow the table', async () => {
    const sheet = await sheetOf(everyBlock);
    expect(sheet.pageSetup.printTitlesRow ?? '').toBe('');
  });

  it('writes text as text: nothing a person wrote is a formula', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")', hostile];
    const sheet = await sheetOf([
      ...texts.map((text): PaperBlock => ({ kind: 'paragraph', text })),
      {
        kind: 'table',
        table: { caption: '', widths: [1], head: [cell('=A1')], rows: texts.map((text) => [cell(text)]) },
      },
    ]);
    const cells = cellsOf(sheet);
    expect(cells.length).toBeGreaterThan(14);
    for (const one of cells) expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Merge]).toContain(one.type);
    expect(cells.find((one) => one.value === '=1+1')?.numFmt).toBe('@');
  });

  it('gives a row higher than Excel can show several rows, the text in one merged cell', async () => {
    const sheet = await sheetOf([tableBlock(1, 'ย'.repeat(5000))]);
    const long = cellsOf(sheet).find(
      (one) => String(one.value).includes('ยยย') && one.type !== ExcelJS.ValueType.Merge,
    );
    expect(long?.isMerged).toBe(true);
    expect(String(long?.value)).toContain('ย'.repeat(5000));
    sheet.eachRow((row) => expect(row.height ?? 0).toBeLessThanOrEqual(409));
  });

  it('cuts a text no cell can hold, and says so', async () => {
    const sheet = await sheetOf([{ kind: 'paragraph', text: 'ย'.repeat(50_000) }]);
    const text = String(sheet.getCell('A1').value);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text).toContain('อ่านฉบับเต็มในไฟล์ DOCX หรือ PDF');
  });

  it('names its sheets so that Excel opens them', async () => {
    const section = { orientation: 'portrait' as const, blocks: [] };
    const names = ['ก/ข: [ค]*?', 'ก/ข: [ค]*?', 'ช'.repeat(60), ''];
    const workbook = await workbookOf(paperOf([], { sections: names.map((name) => ({ ...section, name })) }));
    const given = workbook.worksheets.map((sheet) => sheet.name);
    expect(new Set(given).size).toBe(4);
    for (const name of given) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  it('marks what is to be checked and draws the picture', async () => {
    const workbook = await workbookOf(paperOf(everyBlock));
    const cells = workbook.worksheets.flatMap(cellsOf);
    expect(cells.some((one) => one.fill?.type === 'pattern' && one.fill.fgColor?.argb === 'FFFFF2A8')).toBe(
      true,
    );
    expect(workbook.worksheets[0]?.getImages()).toHaveLength(1);
  });
});
