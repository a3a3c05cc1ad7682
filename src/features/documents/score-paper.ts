import type { Paper, PaperBlock, PaperCell, Run } from '../../documents/write/paper.ts';
import type { Bilingual, Language } from '../../lib/bilingual.ts';
import { printDecimal } from '../../lib/fraction.ts';
import { table } from './headed-table.ts';
import { digitsFor } from './official-text.ts';
import type { ScoreLine, ScoreSheetModel } from './score-sheet.ts';

const words = {
  title: { th: 'ใบคะแนนและที่มาของคะแนน', en: 'Score sheet with derivations' },
  tree: { th: 'ที่มาของคะแนน', en: 'Derivation' },
  level: { th: 'เงื่อนไขของระดับ', en: 'Conditions of the level' },
  impacts: { th: 'ผลของแต่ละข้อ', en: 'Cost of an item' },
  impactsNote: {
    th: 'คะแนนรวมที่เสียไปถ้าไม่ได้เปิดเผยข้อนั้น ข้อในตัวชี้วัดย่อยที่มีข้อน้อยจึงมีน้ำหนักมาก',
    en: 'Points the total loses when the item is missing: an item of a small sub-indicator weighs more.',
  },
  reached: { th: 'ระดับผลการประเมิน', en: 'Level' },
  notKnown: { th: 'ยังไม่ทราบ', en: 'not known' },
  holds: { th: 'ถึงเกณฑ์', en: 'met' },
  fails: { th: 'ไม่ถึงเกณฑ์ ขาด', en: 'not met, short by' },
  total: { th: 'คะแนนรวม', en: 'Total' },
  given: { th: 'ค่าที่รายงานให้มา', en: 'as given' },
} satisfies Record<string, Bilingual>;

const heads = {
  tree: [
    { th: 'รหัส', en: 'Code' },
    { th: 'รายการ', en: 'Number' },
    { th: 'วิธีคำนวณ', en: 'How it is computed' },
    { th: 'ค่าแม่นตรง', en: 'Exact' },
    { th: 'คะแนน', en: 'Score' },
  ],
  level: [
    { th: 'ระดับ', en: 'Level' },
    { th: 'คะแนนของ', en: 'Score of' },
    { th: 'คะแนน', en: 'Score' },
    { th: 'เกณฑ์ขั้นต่ำ', en: 'At least' },
    { th: 'ผล', en: 'Result' },
  ],
  impacts: [
    { th: 'ข้อ', en: 'Item' },
    { th: 'ข้อมูล', en: 'Title' },
    { th: 'ตัวชี้วัดย่อย', en: 'Sub-indicator' },
    { th: 'คะแนนรวมที่เสีย', en: 'Cost to the total' },
  ],
} satisfies Record<string, readonly Bilingual[]>;

type Print = (text: string) => string;

/** The score sheet on paper, in the language asked for: a tree of numbers, the level's conditions, costs of items. */
export function scoreSheetPaper(model: ScoreSheetModel, language: Language): Paper {
  const print = digitsFor(language);
  const part = (name: Bilingual, blocks: readonly PaperBlock[]) => ({
    name: name[language],
    orientation: 'portrait' as const,
    blocks,
  });
  return {
    title: `${words.title[language]} ${model.agency}`,
    language,
    author: model.agency,
    names: model.names,
    sections: [
      part(words.tree, [...opening(model, language, print), treeTable(model, language, print)]),
      part(words.level, [heading(words.level[language]), ...levelBlocks(model, language, print)]),
      part(words.impacts, [
        heading(words.impacts[language]),
        { kind: 'paragraph', text: words.impactsNote[language] },
        impactTable(model, language, print),
      ]),
    ],
  };
}

function heading(text: string): PaperBlock {
  return { kind: 'heading', level: 2, text };
}

function opening(model: ScoreSheetModel, language: Language, print: Print): PaperBlock[] {
  return [
    { kind: 'heading', level: 1, align: 'center', text: words.title[language] },
    { kind: 'paragraph', align: 'center', text: print(model.assessment[language]) },
    { kind: 'paragraph', align: 'center', text: model.agency },
    heading(words.tree[language]),
  ];
}

function treeTable(model: ScoreSheetModel, language: Language, print: Print): PaperBlock {
  const rows = model.lines.map((line): PaperCell[] => [
    { lines: [print(line.kind === 'total' ? '' : line.id)] },
    { lines: [labelOf(line, language, print)], indent: line.depth },
    { lines: [howOf(line, language, print)] },
    { lines: [print(line.exact ?? '')], align: 'right' },
    line.value === null || line.print === null
      ? { lines: ['–'], align: 'right' }
      : {
          lines: [scoreOf(line, print)],
          align: 'right',
          number: { value: line.value, places: model.places },
        },
  ]);
  return table(words.tree[language], heads.tree, [1.3, 6, 5.1, 3.3, 2], rows, language);
}

function labelOf(line: ScoreLine, language: Language, print: Print): readonly Run[] {
  return [{ text: print(line.label[language]), bold: line.depth < 2 }];
}

function scoreOf(line: ScoreLine, print: Print): readonly Run[] {
  return [{ text: print(line.print ?? ''), bold: line.depth < 2 }];
}

function howOf(line: ScoreLine, language: Language, print: Print): string {
  const how = line.origin === 'given' ? words.given : line.formula;
  return print([how?.[language], line.note?.[language]].filter(Boolean).join('\n'));
}

function levelBlocks(model: ScoreSheetModel, language: Language, print: Print): PaperBlock[] {
  const level = (model.level ?? words.notKnown)[language];
  const rows = model.conditions.map(({ level: of, condition }): PaperCell[] => {
    const { on, score, least, holds, short } = condition;
    const number = (value: typeof score) => print(printDecimal(value, model.places));
    const result = holds ? words.holds[language] : `${words.fails[language]} ${number(short)}`;
    return [
      { lines: [of[language]] },
      { lines: [on === 'total' ? words.total[language] : on] },
      { lines: [number(score)], align: 'right', number: { value: score, places: model.places } },
      { lines: [number(least)], align: 'right', number: { value: least, places: model.places } },
      { lines: [result] },
    ];
  });
  return [
    { kind: 'paragraph', text: [{ text: `${words.reached[language]}: ` }, { text: level, bold: true }] },
    { kind: 'list', items: model.reasons.map((reason) => print(reason[language])) },
    ...(rows.length === 0
      ? []
      : [table(words.level[language], heads.level, [3.6, 3, 2.4, 2.6, 5], rows, language)]),
  ];
}

function impactTable(model: ScoreSheetModel, language: Language, print: Print): PaperBlock {
  const rows = model.impacts.map(({ code, title, subIndicator, cost }): PaperCell[] => [
    { lines: [print(code)], align: 'center' },
    { lines: [print(title[language])] },
    { lines: [print(subIndicator)], align: 'center' },
    {
      lines: [print(printDecimal(cost, model.places))],
      align: 'right',
      number: { value: cost, places: model.places },
    },
  ]);
  return table(words.impacts[language], heads.impacts, [1.6, 9, 2.6, 3], rows, language);
}
