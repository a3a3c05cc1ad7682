import {
  Document,
  type FileChild,
  Footer,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { rawDocx, relationships, wordRelationship } from '../../../../test/support/hostile/office.ts';
import { outlineOf } from '../../../../test/support/hostile/outline.ts';

const text = (value: string) => `<w:r><w:t xml:space="preserve">${value}</w:t></w:r>`;
const paragraph = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const item = (value: string, list: number, level = 0) =>
  paragraph(text(value), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const read = (body: string, parts: Record<string, string> = {}) => {
  const names = Object.keys(parts);
  const rels = names.map(
    (name, index) => [`rId${index + 1}`, wordRelationship(name), `${name}.xml`] as const,
  );
  const extra = names.map((name) => ({ name: `word/${name}.xml`, data: parts[name] ?? '' }));
  return outlineOf(
    rawDocx(body, { extra: [...extra, { name: 'word/_rels/document.xml.rels', data: relationships(rels) }] }),
    'x.docx',
  );
};

async function made(children: readonly FileChild[]): Promise<Uint8Array> {
  const footers = { default: new Footer({ children: [new Paragraph('ท้ายกระดาษ')] }) };
  return Packer.toBuffer(new Document({ sections: [{ children, footers }] }));
}

describe('text', () => {
  it('reads headings by style and outline, breaks, tabs and what a person inserted', async () => {
    const inner =
      `${text('ก')}<w:r><w:tab/></w:r>${text('ข')}<w:r><w:br/></w:r><w:ins>${text('ค')}</w:ins>` +
      `<w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r>`;
    const styles =
      '<w:styles xmlns:w="w"><w:style w:styleId="A"><w:name w:val="heading 2"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:styleId="C"><w:name w:val="toc 1"/></w:style></w:styles>';
    const body =
      paragraph(text('หัวข้อ'), '<w:pStyle w:val="B"/>') +
      paragraph(text('เค้าโครง'), '<w:outlineLvl w:val="0"/>') +
      paragraph(text('สารบัญ ๑'), '<w:pStyle w:val="C"/>') +
      paragraph(inner);
    expect(await read(body, { styles })).toEqual(['h2 หัวข้อ', 'h1 เค้าโครง', 'p ก ข\nค']);
  });

  it('reads what a library writes, without the foot of the page', async () => {
    const file = await made([
      new Paragraph({ text: 'รายงาน', heading: 'Heading1' }),
      new Paragraph({ children: [new TextRun('ย่อหน้า'), new TextRun({ text: 'หนา', bold: true })] }),
    ]);
    expect(await outlineOf(file, 'a.docx')).toEqual(['h1 รายงาน', 'p ย่อหน้าหนา']);
  });

  it('counts lists as Word prints them', async () => {
    const level = (index: number, format: string, shown: string) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown}"/></w:lvl>`;
    const numbering =
      '<w:numbering xmlns:w="w">' +
      `<w:abstractNum w:abstractNumId="0">${level(0, 'thaiNumbers', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>';
    const body =
      item('ก', 1) +
      item('ข', 1) +
      item('ค', 1, 1) +
      item('ง', 1, 1) +
      item('จ', 1) +
      item('ฉ', 2) +
      item('ช', 3);
    expect(await read(body, { numbering })).toEqual([
      '๑. ก',
      '๒. ข',
      '๒.1 ค',
      '๒.2 ง',
      '๓. จ',
      '- ฉ',
      '๕. ช',
    ]);
  });

  it('keeps where links lead', async () => {
    const rels = relationships([['h', wordRelationship('hyperlink'), 'https://a.go.th/o1']]);
    const body = paragraph(`<w:hyperlink r:id="h">${text('ดูประกาศ')}</w:hyperlink>`);
    const file = rawDocx(body, { extra: [{ name: 'word/_rels/document.xml.rels', data: rels }] });
    expect(await outlineOf(file, 'a.docx')).toEqual(['p ดูประกาศ']);
    const external = rels.replace('Target=', 'TargetMode="External" Target=');
    const linked = rawDocx(body, { extra: [{ name: 'word/_rels/document.xml.rels', data: external }] });
    expect(await outlineOf(linked, 'a.docx')).toEqual(['p ดูประกาศ (https://a.go.th/o1)']);
  });

  it('reads a text box once, after the paragraph it hangs on', async () => {
    const box = (value: string) => `<w:txbxContent>${paragraph(text(value))}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent><mc:Choice>${box('กล่อง')}</mc:Choice><mc:Fallback>${box('กล่อง')}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await read(paragraph(text('ย่อหน้า') + drawn))).toEqual(['p ย่อหน้า', 'p กล่อง']);
  });
});

describe('check boxes', () => {
  const control = (checked: string, sign: string) =>
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent>${text(sign)}</w:sdtContent></w:sdt>`;
  const form = (state: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>`;

  it.each([
    ['content controls', control('1', '☒') + text(' ก ') + control('0', '☐'), '☑ ก ☐'],
    ['old form fields', form('<w:checked/>') + text(' ก ') + form(''), '☑ ก ☐'],
    [
      'symbols',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
      '☑☐',
    ],
    [
      'symbols of the second font',
      '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r><w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>',
      '☑☐',
    ],
    [
      'letters in a symbol font',
      `<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>þ</w:t></w:r>${text(' ก')}`,
      '☑ ก',
    ],
    ['signs', text('☑ ก □ ข'), '☑ ก ☐ ข'],
  ])('reads %s', async (_, inner, expected) => {
    expect(await read(paragraph(inner))).toEqual([`p ${expected}`]);
  });
});

describe('tables', () => {
  it('spreads cells merged across and down', async () => {
    const cell = (value: string, options = {}) =>
      new TableCell({ children: [new Paragraph(value)], ...options });
    const table = new Table({
      rows: [
        new TableRow({ children: [cell('ก', { rowSpan: 2 }), cell('ข', { columnSpan: 2 })] }),
        new TableRow({ children: [cell('ค'), cell('ง')] }),
        new TableRow({
          children: [cell('จ'), cell('ฉ', { verticalMerge: VerticalMergeType.RESTART }), cell('ช')],
        }),
        new TableRow({
          children: [cell('ซ'), cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('ฌ')],
        }),
      ],
    });
    expect(await outlineOf(await made([table]), 'a.docx')).toEqual([
      [
        ['ก⟨1×2⟩', 'ข⟨2×1⟩', ''],
        ['', 'ค', 'ง'],
        ['จ', 'ฉ⟨1×2⟩', 'ช'],
        ['ซ', '', 'ฌ'],
      ],
    ]);
  });

  const cell = (inner: string) => `<w:tc><w:tcPr/>${inner}</w:tc>`;
  const table = (...rows: readonly string[]) =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

  it('reads paragraphs and items of a cell as lines', async () => {
    const numbering =
      '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const inner = paragraph(text('หัว')) + item('ก', 1) + item('ข', 1) + paragraph('');
    expect(await read(table(cell(inner) + cell(paragraph(text('ข้าง')))), { numbering })).toEqual([
      [['หัว\n1) ก\n2) ข', 'ข้าง']],
    ]);
  });

  it('reads a table in a cell as text, and looks through one that only arranges', async () => {
    const inner = table(cell(paragraph(text('1'))) + cell(paragraph(text('2'))));
    const side = cell(paragraph(text('ข้าง')));
    expect(await read(table(side + cell(inner + paragraph(''))))).toEqual([[['ข้าง', '1 2']]]);
    expect(await read(table(cell(paragraph(text('ย่อหน้า')) + inner)))).toEqual(['p ย่อหน้า', [['1', '2']]]);
  });

  it('finds rows inside content controls and leaves deleted rows out', async () => {
    const kept = `<w:sdt><w:sdtContent><w:tr>${cell(paragraph(text('ก')))}${cell(paragraph(text('ข')))}</w:tr></w:sdtContent></w:sdt>`;
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell(paragraph(text('ลบ')))}</w:tr>`;
    expect(await read(`<w:tbl>${kept}${deleted}</w:tbl>`)).toEqual([[['ก', 'ข']]]);
  });
});

it('does not care for prefixes', async () => {
  const body = paragraph(text('สวัสดี')).replaceAll('w:', 'x:');
  const file = rawDocx(
    `<x:sdt xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</x:sdt>`,
  );
  expect(await outlineOf(file, 'a.docx')).toEqual(['p สวัสดี']);
});

it('reads a table of 10,000 rows', async () => {
  const row = `<w:tr>${`<w:tc>${paragraph(text('ข้อความ'))}</w:tc>`.repeat(5)}</w:tr>`;
  const [table] = await outlineOf(rawDocx(`<w:tbl>${row.repeat(10_000)}</w:tbl>`), 'a.docx');
  expect(table).toHaveLength(10_000);
});
