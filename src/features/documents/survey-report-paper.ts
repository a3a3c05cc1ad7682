import type { Paper, PaperBlock } from '../../documents/write/paper.ts';
import { toArabicDigits, toThaiDigits } from '../../lib/digits.ts';
import { ERA_GAP } from '../../lib/thai-date/calendar.ts';
import { thaiMonths } from '../../lib/thai-date/months.ts';
import { type SurveyReportModel, surveyMethod } from './survey-report.ts';
import { countTables, indicatorTable, type Print, questionTable } from './survey-report-tables.ts';

/** What is printed, and in which digits, as the agency chose. Plain JSON: sent to a worker so. */
export interface SurveyReportOrder {
  readonly model: SurveyReportModel;
  readonly digits: 'thai' | 'arabic';
}

/**
 * The report on the results of a survey, in Thai. ITA 2566: O17 asks for the results of the satisfaction survey of a
 * service, which this report shows as well.
 */
export function surveyReportPaper({ model, digits }: SurveyReportOrder): Paper {
  const print: Print = digits === 'thai' ? toThaiDigits : toArabicDigits;
  const kind = model.instrument === null ? 'การสำรวจความพึงพอใจ' : 'แบบสำรวจการรับรู้';
  const title = print(`รายงานผล${kind} ประจำปีงบประมาณ พ.ศ. ${model.fiscalYear}`);
  const part = (name: string, blocks: readonly PaperBlock[]) => ({
    ...{ name, orientation: 'portrait' as const, blocks },
  });
  return {
    ...{ title, language: 'th', author: model.agency, names: [model.agency] },
    sections: [
      part('สรุปผล', [...opening(model, title, print), ...summary(model, print)]),
      part('รายข้อ', [heading('คะแนนรายข้อ เรียงจากอ่อนที่สุด'), questionTable(model, print)]),
      part('จำนวนผู้ตอบ', [heading('จำนวนผู้เลือกแต่ละตัวเลือก'), ...countTables(model, print)]),
    ],
  };
}

function opening(model: SurveyReportModel, title: string, print: Print): PaperBlock[] {
  return [
    { kind: 'heading', level: 1, align: 'center', text: title },
    { kind: 'paragraph', align: 'center', text: print(model.title.th) },
    { kind: 'paragraph', align: 'center', text: model.agency },
    { kind: 'paragraph', indent: true, align: 'justify', text: print(answersText(model)) },
  ];
}

function answersText(model: SurveyReportModel): string {
  const { answers, needed, population, slips, modes, opensOn, closesOn } = model;
  const many = (count: number) => count.toLocaleString('en-US');
  const { self, interviewer } = modes;
  return [
    `มีผู้ตอบ ${many(answers)} คน`,
    population === null ? '' : `จากผู้เกี่ยวข้อง ${many(population)} คน`,
    slips === null ? '' : `ออกบัตรเชิญ ${many(slips.made)} ใบ ใช้แล้ว ${many(slips.used)} ใบ`,
    needed === null ? '' : `จำนวนขั้นต่ำตามเกณฑ์ ${many(needed)} คน (${answers >= needed ? 'ครบ' : 'ยังไม่ครบ'})`,
    self === null || interviewer === null
      ? ''
      : `ตอบเอง ${many(self)} คน ผู้สัมภาษณ์กรอก ${many(interviewer)} คน`,
    opensOn && closesOn ? `เปิดรับคำตอบตั้งแต่วันที่ ${longDate(opensOn)} ถึงวันที่ ${longDate(closesOn)}` : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function longDate(iso: string): string {
  const { day, month, year } = Temporal.PlainDate.from(iso);
  return `${day} ${thaiMonths[month - 1]?.full ?? ''} ${year + ERA_GAP}`;
}

function summary(model: SurveyReportModel, print: Print): PaperBlock[] {
  const { comparedWith, notes } = model;
  const list = (texts: readonly { readonly th: string }[]): PaperBlock => ({
    kind: 'list',
    items: texts.map(({ th }) => print(th)),
  });
  const compared: PaperBlock[] = comparedWith
    ? [{ kind: 'paragraph', text: print(`เทียบกับ: ${comparedWith.th}`) }]
    : [];
  return [
    heading('คะแนนรายตัวชี้วัด'),
    indicatorTable(model, print),
    ...compared,
    heading('ข้อสังเกตเรื่องคุณภาพคำตอบ'),
    list(notes),
    heading('วิธีคำนวณและข้อควรระวัง'),
    list(surveyMethod),
  ];
}

function heading(text: string): PaperBlock {
  return { kind: 'heading', level: 2, text };
}
