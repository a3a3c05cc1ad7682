import type { Paper, PaperBlock, PaperCell, PaperTable, Run } from '../../documents/write/paper.ts';
import { plainText } from '../../documents/write/paper-text.ts';
import type { CorrectedProgress, CorrectedText } from './corrected.ts';
import type { MeasuresReportModel } from './measures-report.ts';
import { officialDigits as th } from './official-text.ts';

/** Columns as agencies publish them: seven for measures, five for indicators, five for items. */
const MEASURES = ['ลำดับ', 'มาตรการ/กิจกรรม', 'วิธีดำเนินการ', 'ระยะเวลา', 'ผู้รับผิดชอบ', 'สรุปผล', 'ผลลัพธ์'];
const INDICATORS = ['ตัวชี้วัด', 'แนวทางในการยกระดับ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ความก้าวหน้า'];
const ITEMS = ['ข้อ', 'ข้อมูล', 'องค์ประกอบด้านข้อมูล', 'ผู้รับผิดชอบ', 'ความก้าวหน้า'];

/** The report on measures on landscape paper: three kinds of table, a part each. */
export function measuresReportPaper(model: MeasuresReportModel): Paper {
  const title = th(
    `รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ${model.fiscalYear}`,
  );
  const part = (name: string, blocks: readonly PaperBlock[]) => ({
    name,
    orientation: 'landscape' as const,
    blocks,
  });
  return {
    title,
    language: 'th',
    author: plainText(model.agency.full),
    names: model.agency.names,
    sections: [
      part('มาตรการ', [...opening(model, title), ...measures(model)]),
      part('ตัวชี้วัด', indicators(model)),
      part('ข้อ OIT', items(model)),
    ],
  };
}

function opening(model: MeasuresReportModel, title: string): PaperBlock[] {
  const { agency, total, level, fiscalYear } = model;
  const place: Run[] = [
    ...agency.full,
    ...named(' อำเภอ', agency.district),
    ...named(' จังหวัด', agency.province),
  ];
  const score =
    total !== null && level !== null
      ? ` ได้คะแนนรวม ${total} คะแนน อยู่ในระดับ ${level}`
      : ' ยังสรุปเป็นคะแนนเดียวไม่ได้';
  const text = `ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงาน ประจำปีงบประมาณ พ.ศ. ${fiscalYear}${score}`;
  const follows = ' รายงานนี้แสดงมาตรการที่ได้ดำเนินการ แนวทางยกระดับรายตัวชี้วัด และความก้าวหน้าของการเปิดเผยข้อมูลรายข้อ';
  return [
    { kind: 'heading', level: 1, align: 'center', text: title },
    { kind: 'paragraph', align: 'center', text: place },
    { kind: 'paragraph', indent: true, align: 'justify', text: th(text) + follows },
  ];
}

function named(label: string, name: CorrectedText | null): readonly Run[] {
  return name === null ? [] : [{ text: label }, ...name];
}

function measures({ measures: rows }: MeasuresReportModel): PaperBlock[] {
  const heading: PaperBlock = { kind: 'heading', level: 2, text: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส' };
  if (rows.length === 0) {
    const text = [{ text: '[โปรดเพิ่มมาตรการอย่างน้อยหนึ่งมาตรการ: รายงานที่อ่านไม่มีตารางมาตรการ]', mark: true }];
    return [heading, { kind: 'paragraph', text }];
  }
  const cells = rows.map((row): PaperCell[] => [
    { lines: [th(String(row.no))], align: 'center' },
    ...[row.title, row.method].map(textCell),
    { lines: [row.period], align: 'center' },
    ...[row.owner, row.summary, row.outcome].map(textCell),
  ]);
  return [heading, table('มาตรการ', MEASURES, [1.4, 3.3, 5, 2.5, 2.5, 4.3, 4.3], cells)];
}

function indicators({ instruments }: MeasuresReportModel): PaperBlock[] {
  return instruments.flatMap(({ instrument, rows }) => {
    const name = `ประเด็นการประเมินตาม${instrument.name.th} (${instrument.code})`;
    const cells = rows.map((row): PaperCell[] => [
      textCell(row.title),
      textCell(row.guideline),
      textCell(row.owner),
      { lines: [row.period], align: 'center' },
      progressCell(row.progress),
    ]);
    return [heading(name), table(name, INDICATORS, [3.2, 7.4, 2.6, 2.4, 7.6], cells)];
  });
}

function items({ subIndicators }: MeasuresReportModel): PaperBlock[] {
  return subIndicators.flatMap(({ subIndicator, rows }) => {
    const name = th(`ตัวชี้วัดย่อยที่ ${subIndicator.code} ${subIndicator.name.th}`);
    const cells = rows.map((row): PaperCell[] => [
      { lines: [row.code], align: 'center' },
      textCell(row.title),
      textCell(row.components),
      textCell(row.owner),
      progressCell(row.progress),
    ]);
    return [heading(name), table(name, ITEMS, [1.4, 4.4, 7.8, 2.6, 7], cells)];
  });
}

function heading(text: string): PaperBlock {
  return { kind: 'heading', level: 2, text };
}

function textCell(text: CorrectedText): PaperCell {
  return { lines: [text] };
}

function progressCell({ notDone, done, text }: CorrectedProgress): PaperCell {
  return {
    boxes: [
      { checked: notDone, label: 'ยังไม่ได้ดำเนินการ' },
      { checked: done, label: 'ดำเนินการ' },
    ],
    lines: [text],
  };
}

function table(
  caption: string,
  heads: readonly string[],
  widths: readonly number[],
  rows: PaperTable['rows'],
): PaperBlock {
  return { kind: 'table', table: { caption, widths, head: heads.map((line) => ({ lines: [line] })), rows } };
}
