import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline, outlineOf, readOk } from '../../../../test/support/hostile/outline.ts';
import { typstPdf } from '../../../../test/support/hostile/typst.ts';

const read = (source: string) => outlineOf(typstPdf(source), 'a.pdf');

/** Clusters whose glyphs say more or less than their own letters. */
const HARD =
  'กุดผึ้ง ทั้งสิ้น ปั้น น้ำ ตำบล จำนวน กำกับ สำนักปลัด ที่ดิน ซื่อสัตย์ ญี่ปุ่น ฐานะ กตัญญู เพื่อให้ ปีงบประมาณ พ.ศ. ๒๕๖๖ ป่า ฟ้า ฝ้าย ฤๅษี';

describe('a tagged PDF', () => {
  it('gives headings, paragraphs and lists with their pages', async () => {
    const document = await readOk(
      typstPdf(`= หนึ่ง\n${HARD}\n\n== สอง\n- ก\n- ข\n+ ค\n+ ง\n#pagebreak()\nหน้าสอง`),
      'a.pdf',
    );
    expect(document.certainty).toBe('tagged');
    expect(document.notes).toEqual([]);
    expect(outline(document.blocks)).toEqual([
      'h1 หนึ่ง',
      `p ${HARD}`,
      'h2 สอง',
      '- ก',
      '- ข',
      '1. ค',
      '2. ง',
      'p หน้าสอง',
    ]);
    expect(document.blocks.map((block) => block.at.page)).toEqual([1, 1, 1, 1, 1, 1, 1, 2]);
  });

  it('gives tables with their merged cells and paragraphs of cells', async () => {
    const blocks = await read(`#table(columns: 3,
      table.header([ข้อ], [ข้อมูล], [ผล]),
      table.cell(rowspan: 2)[๐๑], [ก #parbreak() ข], [- ค], [ง], [จ],
      table.cell(colspan: 2)[รวม], [๒])`);
    expect(blocks).toEqual([
      [
        ['ข้อ', 'ข้อมูล', 'ผล'],
        ['๐๑⟨1×2⟩', 'ก\nข', '- ค'],
        ['', 'ง', 'จ'],
        ['รวม⟨2×1⟩', '', '๒'],
      ],
    ]);
  });

  it('joins a table over pages, its repeated head once, and the row that a page break cut', async () => {
    const long = 'ข้อความที่ยาวต่อเนื่องกันไป '.repeat(12).trim();
    const rows = Array.from({ length: 12 }, (_, index) => `[O${index + 1}], [${long}]`).join(',\n');
    const document = await readOk(
      typstPdf(
        `#set page(height: 9cm, header: [หัวกระดาษ], numbering: "1")\n#table(columns: (2cm, 1fr), table.header([ข้อ], [ผล]), ${rows})`,
      ),
      'a.pdf',
    );
    expect(outline(document.blocks)).toEqual([
      [['ข้อ', 'ผล'], ...Array.from({ length: 12 }, (_, index) => [`O${index + 1}`, long])],
    ]);
    const [table] = document.blocks;
    const pages = table?.kind === 'table' ? table.rows.map((row) => row.at.page ?? 0) : [];
    expect(pages[0]).toBe(1);
    expect(pages.at(-1)).toBeGreaterThan(2);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
  });

  it('reads drawn check boxes by their description and leaves other pictures out', async () => {
    const picture = (alternative: string) =>
      `#box(image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><rect width='8' height='8'/></svg>"), width: 8pt, alt: "${alternative}"))`;
    expect(await read(`${picture('☐')} ยัง ${picture('☑')} ดำเนินการ ${picture('แผนภูมิ')} ท้าย`)).toEqual([
      'p ☐ ยัง ☑ ดำเนินการ ท้าย',
    ]);
  });

  it('reads a paragraph of several lines as it was written, however it was broken', async () => {
    const words = fc.constantFrom(
      ...HARD.split(' '),
      'หน่วยงาน',
      'ประเมิน',
      'ITA',
      'www.a.go.th',
      '(O12)',
      '๙๑.๐๔',
    );
    const text = fc
      .array(fc.tuple(words, fc.constantFrom('', ' ')), { minLength: 5, maxLength: 40 })
      .map((parts) =>
        parts
          .map(([word, space]) => word + space)
          .join('')
          .trim(),
      );
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 5, max: 15 }), async (written, width) => {
        const escaped = written.replace(/[.:@]/g, '\\$&');
        expect(await read(`#set page(width: ${width}cm, margin: 1cm)\n${escaped}`)).toEqual([`p ${written}`]);
      }),
      { numRuns: 40, seed: 2566 },
    );
  });
});
