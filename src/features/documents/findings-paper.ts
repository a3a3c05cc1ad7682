import type { Severity } from '../../core/checking/finding.ts';
import type { Paper, PaperBlock, PaperCell } from '../../documents/write/paper.ts';
import type { Bilingual, Language } from '../../lib/bilingual.ts';
import type { ChangeLine, FindingLine, FindingsListModel } from './findings-list.ts';
import { table } from './headed-table.ts';
import { digitsFor } from './official-text.ts';

const words = {
  title: { th: 'รายการข้อสังเกตจากการตรวจรายงาน', en: 'What was found in the report' },
  sheet: { th: 'ข้อสังเกต', en: 'Findings' },
  changes: { th: 'รายการที่แก้ไขในเอกสารฉบับแก้', en: 'Changes made in the corrected papers' },
  changesSheet: { th: 'รายการแก้ไข', en: 'Changes' },
  none: { th: 'ไม่พบ', en: 'None.' },
  noChange: { th: 'ไม่มีการแก้ไข', en: 'Nothing was changed.' },
  whole: { th: 'ทั้งเอกสาร', en: 'the whole document' },
  year: { th: 'ประจำปีงบประมาณ พ.ศ.', en: 'fiscal year (B.E.)' },
  places: { th: 'รายการ', en: '' },
} satisfies Record<string, Bilingual>;

const severityWords: Record<Severity, Bilingual> = {
  error: { th: 'ผิด ต้องแก้ก่อนลงนาม', en: 'Errors: must be mended' },
  warning: { th: 'น่าจะผิด', en: 'Warnings: probably wrong' },
  notice: { th: 'ควรดู', en: 'Notices: worth a look' },
};

const heads = {
  findings: [
    { th: 'ที่', en: 'No.' },
    { th: 'ตำแหน่ง', en: 'Place' },
    { th: 'ข้อสังเกต', en: 'Finding' },
    { th: 'ที่พิมพ์', en: 'Found' },
    { th: 'ที่ควรเป็น', en: 'Expected' },
    { th: 'วิธีแก้', en: 'Remedy' },
  ],
  changes: [
    { th: 'ที่', en: 'No.' },
    { th: 'ตำแหน่ง', en: 'Place' },
    { th: 'สิ่งที่แก้', en: 'Change' },
    { th: 'เดิม', en: 'Before' },
    { th: 'แก้เป็น', en: 'After' },
  ],
} satisfies Record<string, readonly Bilingual[]>;

type Print = (text: string) => string;
/** A quotation longer than this is cut: the place tells where to read all of it. */
const QUOTE = 160;

/** The list of findings and of changes, landscape, in the language asked for. */
export function findingsListPaper(model: FindingsListModel, language: Language): Paper {
  const print = digitsFor(language);
  const orientation = 'landscape' as const;
  return {
    title: `${words.title[language]} ${model.agency}`,
    language,
    author: model.agency,
    names: model.names,
    sections: [
      {
        name: words.sheet[language],
        orientation,
        blocks: [...opening(model, language, print), ...groups(model, language, print)],
      },
      { name: words.changesSheet[language], orientation, blocks: changes(model, language, print) },
    ],
  };
}

function opening(model: FindingsListModel, language: Language, print: Print): PaperBlock[] {
  const counts = model.groups.map(
    ({ severity, lines }) => `${severityWords[severity][language]} ${lines.length}`,
  );
  const agency = `${model.agency} ${words.year[language]} ${model.fiscalYear}`;
  return [
    { kind: 'heading', level: 1, align: 'center', text: words.title[language] },
    { kind: 'paragraph', align: 'center', text: print(agency) },
    { kind: 'paragraph', align: 'center', text: print(counts.join(' · ')) },
    ...model.notes.map((note): PaperBlock => ({ kind: 'paragraph', text: print(note[language]) })),
  ];
}

function groups(model: FindingsListModel, language: Language, print: Print): PaperBlock[] {
  return model.groups.flatMap(({ severity, lines }): PaperBlock[] => {
    const name = severityWords[severity][language];
    const body: PaperBlock =
      lines.length === 0
        ? { kind: 'paragraph', text: words.none[language] }
        : table(
            name,
            heads.findings,
            [1, 3.4, 6.6, 4.2, 4.2, 5.3],
            lines.map((line) => findingRow(line, language, print)),
            language,
          );
    return [{ kind: 'heading', level: 2, text: name }, body];
  });
}

function findingRow(line: FindingLine, language: Language, print: Print): PaperCell[] {
  return [
    { lines: [print(String(line.no))], align: 'center' },
    { lines: [print(line.where[language])] },
    { lines: [print(line.message[language])] },
    { lines: [quote(line.found)] },
    { lines: [print(quote(line.expected))] },
    { lines: [print(line.remedy[language])] },
  ];
}

/** As printed, digits too: what is wrong may be the digits. */
function quote(text: string | null): string {
  if (text === null) return '–';
  return text.length <= QUOTE ? text : `${text.slice(0, QUOTE).toWellFormed()}…`;
}

function changes(model: FindingsListModel, language: Language, print: Print): PaperBlock[] {
  const heading: PaperBlock = { kind: 'heading', level: 1, align: 'center', text: words.changes[language] };
  if (model.changes.length === 0) return [heading, { kind: 'paragraph', text: words.noChange[language] }];
  const rows = model.changes.map((line) => changeRow(line, language, print));
  return [heading, table(words.changes[language], heads.changes, [1, 4, 9, 5.4, 5.4], rows, language)];
}

function changeRow(line: ChangeLine, language: Language, print: Print): PaperCell[] {
  return [
    { lines: [print(String(line.no))], align: 'center' },
    { lines: [print((line.where ?? words.whole)[language])] },
    { lines: [print(line.what[language])] },
    { lines: [/^\d[\d.]*$/.test(line.before ?? '') ? print(quote(line.before)) : quote(line.before)] },
    { lines: [print(quote(line.after))] },
  ];
}
