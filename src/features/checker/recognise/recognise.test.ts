import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentOf,
  kinds,
  markdownDocument,
  type Piece,
  readPieces,
  reportOf,
  spanning,
} from '../../../../test/support/document.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import type { Report } from '../../../core/checking/report.ts';
import type { Block, Cell, Position, ReadDocument, Row } from '../../../documents/read/document.ts';
import { recognise } from './recognise.ts';

const framework = loadFramework();
const read = (...pieces: Piece[]) => recognise(documentOf(...pieces), { framework, kinds });
const codeOf = (...pieces: Piece[]) => {
  const result = read(...pieces);
  return result.ok ? 'ok' : result.error.code;
};

const title = 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ ๒๕๖๖';
const items: Piece = [
  ['ข้อ', 'ข้อมูล', 'องค์ประกอบด้านข้อมูล', 'ผู้รับผิดชอบ', 'ความก้าวหน้าผลการดำเนินการ'],
  ['๐๑', 'โครงสร้าง', 'แผนผัง', 'สำนักปลัด', '☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ'],
];
const memo = (agency: string) => [
  'บันทึกข้อความ',
  `ส่วนราชการ สำนักปลัด ${agency}`,
  'เรื่อง ผลการประเมิน',
  'เรียน นายก',
];

describe('recognise', () => {
  it('reads the correct demo report whole', () => {
    const path = new URL('../../../../data/demo/report-2566-correct.md', import.meta.url);
    const report = reportOf(markdownDocument(path));
    expect(report.items.map(({ code }) => code)).toEqual(framework.items.map(({ code }) => code));
    expect(report.items.every((row) => row.subIndicator === subOf(row.code))).toBe(true);
    expect(report.indicators.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(report.measures.length).toBeGreaterThan(0);
    expect(report.scores.indicators.map(({ no }) => no)).toEqual(framework.indicators.map(({ no }) => no));
    expect(report.scores.instruments.map(({ code }) => code)).toEqual(['IIT', 'EIT', 'OIT']);
    expect(new Set(report.scores.totals.map(({ value }) => value)).size).toBe(1);
    expect(report.memo?.to).not.toBeNull();
    expect(report.agency.province).not.toBeNull();
  });

  it('refuses what holds no part of a report, with a sentence', () => {
    for (const pieces of [
      [],
      ['สวัสดี'],
      [[['ก', 'ข']]],
      ['ปีงบประมาณ ๒๕๖๖ องค์การบริหารส่วนตำบลทดสอบ'],
    ] as Piece[][])
      expect(codeOf(...pieces)).toBe('not-a-report');
    const result = read('สวัสดี');
    expect(result.ok ? '' : result.error.message.th).toMatch(/ไม่พบส่วนใดของรายงาน ITA/);
  });

  it('takes a number or two in a text for no report, unless it says whose or when', () => {
    const said = 'ผลการประเมิน ITA 91.04 คะแนน ระดับ ผ่าน';
    for (const text of ['แบบวัด IIT ได้ 82.24', 'ปีงบประมาณ ๒๕๖๖ แบบวัด IIT ได้ 82.24', said])
      expect(codeOf(text)).toBe('not-a-report');
    expect(codeOf(`ปีงบประมาณ ๒๕๖๖ ${said}`)).toBe('ok');
    expect(codeOf('องค์การบริหารส่วนตำบลทดสอบ', said)).toBe('ok');
  });

  it('reads a table of scores alone', () => {
    const instruments: Piece = [
      ['เครื่องมือ', 'คะแนน'],
      ['IIT', '82.24'],
    ];
    expect(readPieces(instruments).scores.instruments).toMatchObject([{ code: 'IIT' }]);
  });

  it('ignores lists of findings beside a report, and refuses them alone', () => {
    const quoted: Piece = [
      ['ที่', 'ตำแหน่ง', 'ข้อสังเกต', 'พบ', 'ควรเป็น', 'วิธีแก้'],
      ['๑', 'ข้อ O1', 'คะแนน IIT', '๓๐.๐๐', '๘๒.๒๔', 'แก้'],
    ];
    const more: Piece = [['๒', 'ข้อ O2', 'ภาพรวม', 'คะแนน ๙๑.๐๔', '๘๒.๒๔', 'แก้']];
    expect(codeOf(quoted)).toBe('not-a-report');
    const { passages, items: read } = readPieces(items, 'ข้อสังเกต', quoted, more);
    expect(read).toHaveLength(1);
    expect(passages.some(({ text }) => /๓๐.๐๐|๙๑.๐๔/.test(text))).toBe(false);
  });

  it('reads a part alone', () => {
    expect(readPieces(items)).toMatchObject({
      items: [{ code: 'O1' }],
      memo: null,
      measures: [],
      fiscalYear: null,
    });
    expect(readPieces(...memo('อบต.ทดสอบ'))).toMatchObject({
      memo: { subject: { text: 'ผลการประเมิน' } },
      items: [],
    });
  });

  it('refuses two reports of two agencies and names both', () => {
    const two = [title, 'เทศบาลตำบลทดสอบ อำเภอหนึ่ง', items, title, 'องค์การบริหารส่วนตำบลตัวอย่าง', items];
    const result = read(...two);
    expect(result.ok ? '' : result.error.code).toBe('two-agencies');
    expect(result.ok ? '' : result.error.message.th).toMatch(/เทศบาลตำบลทดสอบ และ องค์การบริหารส่วนตำบลตัวอย่าง/);
    expect(codeOf(...memo('อบต.ทดสอบ'), ...memo('อบต.ตัวอย่าง'))).toBe('two-agencies');
  });

  it('takes a foreign name in a cell, a heading or a misprint for no second report', () => {
    const own = 'องค์การบริหารส่วนตำบลทดสอบ';
    expect(codeOf(title, own, items, title, own, items)).toBe('ok');
    expect(codeOf(title, own, items, title, 'องค์การบริหารส่วนตำบลทดสอป', items)).toBe('ok');
    expect(codeOf(title, own, 'เทศบาลตำบลอื่น', items, 'ความเห็นนายกเทศมนตรีเทศบาลตำบลอื่น')).toBe('ok');
    expect(codeOf(...memo('อบต.ทดสอบ'), 'ตามที่เทศบาลตำบลอื่นรายงาน', ...memo('อบต.ทดสอบ'))).toBe('ok');
  });

  it('passes certainty and notes on', () => {
    const notes = [{ th: 'ก', en: 'a' }];
    const document = { ...documentOf(items), certainty: 'geometry' as const, notes };
    expect(reportOf(document)).toMatchObject({ certainty: 'geometry', notes });
  });

  it('keeps pages and sheets in places', () => {
    const document = documentOf(items);
    const blocks = document.blocks.map((block) =>
      block.kind === 'table'
        ? { ...block, rows: block.rows.map((row) => ({ ...row, at: { page: 3, sheet: 'OIT' } })) }
        : block,
    );
    expect(reportOf({ ...document, blocks }).items[0]?.place).toEqual({
      block: 0,
      row: 1,
      page: 3,
      sheet: 'OIT',
      part: 'items',
      item: 'O1',
    });
  });

  it('keeps every text once', () => {
    const { passages } = readPieces(
      'ก',
      '',
      [
        [spanning('ข', 2), ''],
        ['ค', 'ง'],
      ],
      items,
    );
    expect(passages.slice(0, 4).map(({ text }) => text)).toEqual(['ก', 'ข', 'ค', 'ง']);
    expect(passages).toHaveLength(14);
    expect(passages.at(-1)?.place).toMatchObject({ part: 'items', item: 'O1', column: 4 });
  });
});

describe('another layout of the same report', () => {
  const demo = markdownDocument(new URL('../../../../data/demo/report-2566-correct.md', import.meta.url));
  const expected = gist(reportOf(demo));

  it('is read the same with narrow columns and short lines', () => {
    expect(gist(reportOf(narrow(demo)))).toEqual(expected);
  });

  it('is read the same from one sheet', () => {
    const rows = narrow(demo).blocks.flatMap((block): readonly Row[] =>
      block.kind === 'table'
        ? block.rows.map(widened)
        : block.text.split('\n').map((text) => lineRow(text, block.at)),
    );
    const blocks: Block[] = [{ kind: 'table', rows, at: {} }];
    expect(gist(reportOf({ ...demo, blocks }))).toEqual(expected);
  });
});

describe('large and hostile documents', () => {
  it('reads ten thousand rows in about a second', () => {
    const [head = [], row = []] = items as string[][];
    const long = row.map((cell) => `${cell} ${'รายละเอียดของงาน '.repeat(3)}`.trim());
    const rows = Array.from({ length: 10_000 }, (_, at) => [`๐${(at % 43) + 1}`, ...long.slice(1)]);
    const document = documentOf([head, ...rows]);
    reportOf(documentOf(items));
    const start = performance.now();
    expect(reportOf(document).items).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it.each<[string, Piece[]]>([
    ['lines', Array.from({ length: 20_000 }, () => 'ส่วนราชการ ที่ วันที่ เรื่อง เรียน ตัวชี้วัดที่ ๑ คะแนน ๑')],
    ['names', ['องค์การบริหารส่วนตำบลก'.repeat(20_000), items]],
    ['scores', [`ITA ${'IIT คะแนน ๙๐.๐๐ ระดับ A '.repeat(10_000)}`]],
    ['brackets', ['('.repeat(100_000), `ลงชื่อ${'.'.repeat(100_000)}`, items]],
    ['small tables', Array.from({ length: 5000 }, (_, at) => [[`ข้อมูล${at}`, `ความก้าว${at}`]])],
  ])('stays quick on many %s', (_, pieces) => {
    const start = performance.now();
    read(...pieces);
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('never throws, whatever the blocks', () => {
    const word = fc.constantFrom(
      ...['บันทึกข้อความ', 'ส่วนราชการ', 'เรียน ก', 'เรื่อง ข', 'ที่ ๑', 'ข้อ', 'ข้อมูล', 'องค์ประกอบ', 'คะแนน', 'ลำดับ'],
      ...['มาตรการ', 'วิธีดำเนินการ', 'ตัวชี้วัด', 'ความก้าวหน้า', '๐๑', 'O2', '๑', '90.00', '☑ ดำเนินการ', '(นายก ข)'],
      ...['ความเห็นของปลัด', 'ตัวชี้วัดย่อยที่ ๙.๑', 'IIT คะแนน ๘๐.๐๐', 'องค์การบริหารส่วนตำบลก', '', '\n', title],
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 4 }).map((all) => all.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    const cell = fc.record({
      text,
      colSpan: fc.integer({ min: -1, max: 9 }),
      rowSpan: fc.integer({ min: -1, max: 9 }),
    });
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.oneof(text, table), { maxLength: 12 }), (pieces) => {
        const document = documentOf(...pieces);
        const result = recognise(document, { framework, kinds });
        if (!result.ok) return;
        for (const { place } of result.value.passages) expect(document.blocks[place.block]).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Breaks a text into lines as a narrow column does, also inside sentences. */
function wrapped(text: string, width: number): string {
  let lines = '';
  let length = 0;
  for (const { segment } of words.segment(text)) {
    if (length + segment.length > width && segment.trim() !== '') {
      lines = `${lines.trimEnd()}\n`;
      length = 0;
    }
    lines += segment;
    length += segment.length;
  }
  return lines;
}

function narrow(document: ReadDocument): ReadDocument {
  const blocks = document.blocks.map((block): Block => {
    if (block.kind !== 'table') return { ...block, text: wrapped(block.text, 70) };
    const cells = (row: Row) => row.cells.map((cell) => ({ ...cell, text: wrapped(cell.text, 22) }));
    return { ...block, rows: block.rows.map((row) => ({ ...row, cells: cells(row) })) };
  });
  return { ...document, blocks };
}

const EMPTY = { text: '', colSpan: 1, rowSpan: 1 };
const SHEET_WIDTH = 7;

function widened(row: Row): Row {
  return { ...row, cells: [...row.cells, ...Array<Cell>(SHEET_WIDTH - row.cells.length).fill(EMPTY)] };
}

function lineRow(text: string, at: Position): Row {
  return { cells: [{ ...EMPTY, text }, ...Array<Cell>(SHEET_WIDTH - 1).fill(EMPTY)], at };
}

/** What must not depend on the layout; white space does. */
function gist(report: Report): unknown {
  const bare = (text: string | undefined) => text?.replace(/\s/g, '');
  const { agency, memo, scores } = report;
  return {
    agency: [agency.kind, agency.name, agency.district?.text, agency.province?.text],
    year: report.fiscalYear,
    measures: report.measures.map(({ no, title, outcome }) => [no, bare(title.text), bare(outcome.text)]),
    indicators: report.indicators.map(({ no, progress }) => [no, progress.done, bare(progress.text)]),
    items: report.items.map((row) => [
      row.code,
      row.subIndicator,
      bare(row.title.text),
      bare(row.progress.text),
    ]),
    memo: [memo?.office, memo?.number, memo?.date, memo?.subject, memo?.to].map((field) => bare(field?.text)),
    scores: scores.indicators.map(({ no, name, score }) => [no, bare(name.text), score?.value]),
    instruments: scores.instruments.map(({ code, number }) => [code, number.value]),
    totals: scores.totals.map(({ value }) => value),
    levels: scores.levels.map(({ text }) => text),
    signatures: report.signatures.map(({ kind, name, lines }) => [
      kind,
      name,
      ...lines.map(({ text }) => text),
    ]),
  };
}

function subOf(code: string | null): string | undefined {
  return framework.items.find((item) => item.code === code)?.subIndicator;
}
