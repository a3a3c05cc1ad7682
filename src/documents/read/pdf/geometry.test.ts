import { describe, expect, it } from 'vitest';
import { outline, outlineOf, readOk } from '../../../../test/support/hostile/outline.ts';
import { onePage, textAt } from '../../../../test/support/hostile/raw-pdf.ts';
import { typstPdf } from '../../../../test/support/hostile/typst.ts';

const read = (source: string) => outlineOf(typstPdf(source, false), 'a.pdf');

describe('a PDF without structure', () => {
  it('says how sure the reading is', async () => {
    const table = '#table(columns: 2, [ก], [ข], [ค], [ง])';
    const { certainty, notes } = await readOk(typstPdf(table, false), 'a.pdf');
    expect(certainty).toBe('geometry');
    expect(notes).toHaveLength(1);
    expect(notes[0]?.th).toContain('1 ตารางจากเส้นตาราง');
    expect(notes[0]?.en).toContain('1 tables by their lines, 0 guessed');
  });

  it('tells paragraphs, titles and list items by position', async () => {
    const long = 'ข้อความยาวที่ต้องขึ้นบรรทัดใหม่อยู่หลายครั้งกว่าจะจบย่อหน้า '.repeat(6).trim();
    expect(await read(`#text(size: 16pt)[ชื่อรายงาน]\n\n${long}\n\nย่อหน้าสั้น\n\n- ก\n- ข`)).toEqual([
      'h1 ชื่อรายงาน',
      `p ${long}`,
      'p ย่อหน้าสั้น',
      '- ก',
      '- ข',
    ]);
  });

  it('reads ruled tables with merged cells, between the text above and below', async () => {
    expect(
      await read(`ก่อนตาราง
        #table(columns: 3, table.cell(rowspan: 2)[ก], table.cell(colspan: 2)[ข], [ค], [ง], [จ], [ฉ], [ช])
        หลังตาราง`),
    ).toEqual([
      'p ก่อนตาราง',
      [
        ['ก⟨1×2⟩', 'ข⟨2×1⟩', ''],
        ['', 'ค', 'ง'],
        ['จ', 'ฉ', 'ช'],
      ],
      'p หลังตาราง',
    ]);
  });

  it('reads tables without lines at their sides', async () => {
    expect(await read('#table(columns: 2, stroke: (x: none), [ก], [ข], [ค], [ง])')).toEqual(
      // No line parts the columns: the gap does, once there are rows enough.
      ['p ก ข', 'p ค ง'],
    );
    expect(
      await read(
        '#table(columns: 2, stroke: (x, y) => (left: if x > 0 { 1pt } else { none }, top: 1pt, bottom: 1pt), [ก], [ข], [ค], [ง])',
      ),
    ).toEqual([
      [
        ['ก', 'ข'],
        ['ค', 'ง'],
      ],
    ]);
  });

  it('goes on with a table on the next page, without its repeated head and with the row that was cut', async () => {
    const long = 'ข้อความที่ยาวต่อเนื่องกันไป '.repeat(12).trim();
    const rows = Array.from({ length: 9 }, (_, index) => `[O${index + 1}], [${long}]`).join(',\n');
    expect(
      await read(`#set page(height: 9cm)\n#table(columns: (2cm, 1fr), table.header([ข้อ], [ผล]), ${rows})`),
    ).toEqual([[['ข้อ', 'ผล'], ...Array.from({ length: 9 }, (_, index) => [`O${index + 1}`, long])]]);
  });

  it('drops running heads and page numbers', async () => {
    const pages = ['หนึ่ง', 'สอง', 'สาม', 'สี่'].join('\n#pagebreak()\n');
    expect(await read(`#set page(header: [รายงานประจำปี], numbering: "- 1 -")\n${pages}`)).toEqual([
      'p หนึ่ง',
      'p สอง',
      'p สาม',
      'p สี่',
    ]);
  });

  it('guesses a table by its gaps, and says so', async () => {
    const rows = [
      ['No', 'Indicator', 'Score'],
      ['1', 'Duty', '91.59'],
      ['2', 'Budget of the year', '80.48'],
      ['', 'and its use', ''],
      ['3', 'Power', '85.64'],
    ];
    const content = rows
      .flatMap((row, line) =>
        row.map((text, column) => (text ? textAt(60 + column * 160, 700 - line * 16, text) : '')),
      )
      .join('');
    const document = await readOk(onePage(textAt(60, 740, 'Scores of the year') + content), 'a.pdf');
    expect(outline(document.blocks)).toEqual([
      'p Scores of the year',
      [
        ['No', 'Indicator', 'Score'],
        ['1', 'Duty', '91.59'],
        ['2', 'Budget of the year and its use', '80.48'],
        ['3', 'Power', '85.64'],
      ],
    ]);
    expect(document.notes[0]?.th).toContain('คาดว่ามีอีก 1 ตาราง');
  });

  it('does not take a line of a form for a table', async () => {
    const content =
      textAt(60, 700, 'No. 12/2566') +
      textAt(300, 700, 'Date 17 August') +
      textAt(60, 680, 'Subject results');
    expect(await outlineOf(onePage(content), 'a.pdf')).toEqual([
      'p No. 12/2566 Date 17 August',
      'p Subject results',
    ]);
  });

  it('reads pages that were turned', async () => {
    const sideways = 'BT /F1 10 Tf 0 1 -1 0 100 200 Tm (turned text) Tj ET';
    expect(await outlineOf(onePage(sideways, { rotate: 90 }), 'a.pdf')).toEqual(['p turned text']);
  });
});
