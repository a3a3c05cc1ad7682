import type { Paper, PaperBlock, PaperCell, Run } from '../../documents/write/paper.ts';
import { plainText } from '../../documents/write/paper-text.ts';
import { renderRadar } from '../../documents/write/radar.ts';
import type { MemoModel, MemoScore } from './memo.ts';
import { officialDigits as th, toFill } from './official-text.ts';
import { proofBlocks } from './proof.ts';

/** Dotted lines for an opinion written by hand. */
const OPINION_LINES = 2;
const RADAR_CM = { width: 11, height: 8.1 };

/** The memo on paper: head, cause, result with its reason, closing, signature, opinions up the chain. */
export function memoPaper(model: MemoModel): Paper {
  const title = `บันทึกข้อความ ${subjectOf(model)}`;
  return {
    title,
    language: 'th',
    author: plainText(model.agency.full),
    names: model.agency.names,
    sections: [
      {
        name: 'บันทึกข้อความ',
        orientation: 'portrait',
        blocks: [...head(model), ...body(model), ...signatures(model), ...proofBlocks(model.proof ?? null)],
      },
    ],
  };
}

function subjectOf(model: MemoModel): string {
  return plainText(model.head.subject) || memoWords(model.assessment).subject;
}

/** How a memo is worded where the officer has not said otherwise. */
export function memoWords(assessment: string) {
  return {
    subject: th(`รายงานผล${assessment}`),
    opening: `ตามที่ได้มี${th(assessment)} และทราบผลการประเมินของหน่วยงานแล้ว นั้น`,
    closing: 'จึงเรียนมาเพื่อโปรดทราบและพิจารณา',
  };
}

function head({ emblem, head: fields, ...model }: MemoModel): PaperBlock[] {
  const field = (label: string, value: string) => ({ label, value });
  return [
    { kind: 'memo-head', title: 'บันทึกข้อความ', emblem },
    { kind: 'fields', fields: [field('ส่วนราชการ', plainText(fields.office))] },
    { kind: 'fields', fields: [field('ที่', plainText(fields.number)), field('วันที่', plainText(fields.date))] },
    { kind: 'fields', fields: [field('เรื่อง', subjectOf({ ...model, emblem, head: fields }))] },
    { kind: 'paragraph', text: [{ text: 'เรียน  ' }, ...fields.to] },
  ];
}

function body(model: MemoModel): PaperBlock[] {
  const { opening, closing } = model.texts ?? memoWords(model.assessment);
  return [
    paragraph(opening),
    { kind: 'paragraph', indent: true, align: 'justify', text: result(model) },
    { kind: 'list', items: model.instruments.map(instrumentLine) },
    { kind: 'heading', level: 2, text: 'คะแนนรายตัวชี้วัด' },
    { kind: 'table', table: scoreTable(model) },
    radar(model),
    ...reasons(model),
    paragraph(closing),
  ];
}

function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', indent: true, align: 'justify', text };
}

function result(model: MemoModel): readonly Run[] {
  const opening: Run[] = [{ text: 'ขอรายงานผลการประเมินของ' }, ...model.agency.full];
  const { total, level, unknown } = model;
  if (total.print === null || level === null) {
    return [
      ...opening,
      { text: ' ซึ่งยังสรุปเป็นคะแนนเดียวไม่ได้ ' },
      { text: th(unknown ?? ''), mark: true },
      { text: ' ผลตามแบบวัดเท่าที่ทราบมีดังนี้' },
    ];
  }
  return [
    ...opening,
    { text: th(` ได้คะแนนรวม ${total.print} คะแนน อยู่ในระดับ `) },
    { text: level, bold: true },
    { text: ' ผลตามแบบวัดมีดังนี้' },
  ];
}

function instrumentLine({ name, code, print }: MemoScore): readonly Run[] {
  const label = { text: `${name} (${code}) ` };
  return print === null ? [label, toFill(`คะแนน ${code}`)] : [label, { text: th(`คะแนนรวม ${print} คะแนน`) }];
}

function scoreTable({ indicators, places }: MemoModel) {
  const rows = indicators.map(({ code, name, print, value }): PaperCell[] => [
    { lines: [th(code)], align: 'center' },
    { lines: [th(name)] },
    print === null || value === null
      ? { lines: [[toFill('คะแนน')]], align: 'right' }
      : { lines: [th(print)], align: 'right', number: { value, places } },
  ]);
  const heads = ['ตัวชี้วัด', 'รายละเอียดตัวชี้วัด', 'คะแนน'];
  return {
    caption: 'คะแนนรายตัวชี้วัด',
    widths: [2, 8, 2.5],
    head: heads.map((line) => ({ lines: [line] })),
    rows,
  };
}

function radar(model: MemoModel): PaperBlock {
  const said = model.indicators.map(({ code, name, print }) => `${code}. ${name} ${print ?? 'ไม่มีคะแนน'}`);
  const title = th(`แผนภูมิใยแมงมุมแสดงคะแนนรายตัวชี้วัด: ${said.join(' · ')}`);
  const svg = renderRadar({
    axes: model.indicators.map(({ code, name, value }) => ({
      name: th(`${code}. ${name}`),
      value: value?.valueOf() ?? null,
    })),
    max: 100,
    title,
    language: 'th',
    digits: 'thai',
    places: model.places,
  });
  return { kind: 'figure', svg, alt: title, widthCm: RADAR_CM.width, heightCm: RADAR_CM.height };
}

/** Why no better, and where to begin. Worded so that no threshold or difference can be taken for a score. */
function reasons(model: MemoModel): PaperBlock[] {
  const { nextLevel, short, weakest } = model;
  const blocks: PaperBlock[] = [];
  if (model.level !== null && nextLevel !== null && short.length > 0) {
    const each = short.map(
      ({ on, score, least, short: by }) =>
        `${on}${/[A-Z]$/.test(on) ? ' ' : ''}ได้ ${score} คะแนน ต่ำกว่าเกณฑ์ ${least} ต่างกัน ${by} คะแนน`,
    );
    blocks.push(paragraph(th(`ผลยังไม่ถึงเกณฑ์ “${nextLevel}” เนื่องจาก ${each.join(' และ ')}`)));
  }
  if (weakest.length > 0) {
    const each = weakest.map(({ code, name, print }) => `ตัวชี้วัดที่ ${code} ${name} ${print} คะแนน`);
    const text = `เรื่องที่ควรยกระดับเป็นลำดับแรกตามคะแนนที่ได้ คือ ${each.join(' และ ')}`;
    blocks.push(paragraph(th(text)));
  }
  return blocks;
}

function signatures({ signature, opinions }: MemoModel): PaperBlock[] {
  return [
    { kind: 'signature', ...signature },
    ...opinions.map((opinion): PaperBlock => ({ kind: 'opinion', lines: OPINION_LINES, ...opinion })),
  ];
}
