import type { PaperBlock, PaperCell } from '../../documents/write/paper.ts';
import { exact } from '../../lib/fraction.ts';
import { table } from './headed-table.ts';
import {
  type PrintedScore,
  printDifference,
  printScore,
  type ReportedPart,
  type ReportedQuestion,
  type SurveyReportModel,
} from './survey-report.ts';

/** In the digits of the agency. */
export type Print = (text: string) => string;

const PLACES = 2;
const names = (...texts: readonly string[]) => texts.map((th) => ({ th, en: th }));

export function indicatorTable({ indicators, comparedWith }: SurveyReportModel, print: Print): PaperBlock {
  const rows = indicators.map(({ no, name, score, margin, before, difference }): PaperCell[] => [
    { lines: [print(no === null ? '' : String(no))], align: 'center' },
    { lines: [print(name.th)] },
    decimalCell(score, print, 'ไม่แสดง'),
    decimalCell(margin, print, '–'),
    ...(comparedWith
      ? [decimalCell(before, print, '–'), right(print(difference ? printDifference(difference).th : '–'))]
      : []),
  ]);
  const head = names('ที่', 'ตัวชี้วัด', 'คะแนน', '± (ร้อยละ 95)', ...(comparedWith ? ['ปีก่อน', 'ต่างกัน'] : []));
  const widths = [1, 6, 2, 2, ...(comparedWith ? [2, 2] : [])];
  return table('คะแนนรายตัวชี้วัด', printed(head, print), widths, rows, 'th');
}

export function questionTable({ questions, comparedWith }: SurveyReportModel, print: Print): PaperBlock {
  const rows = questions.map(({ code, text, score, margin, before, difference, parts }): PaperCell[] => [
    { lines: [print(code)], align: 'center' },
    { lines: [print(text.th), ...parts.flatMap((part) => partLine(part, print))] },
    scoreCell(score, print),
    decimalCell(margin, print, '–'),
    ...(comparedWith
      ? [
          right(print(before ? printScore(before).th : '–')),
          right(print(difference ? printDifference(difference).th : '–')),
        ]
      : []),
  ]);
  const head = names('ข้อ', 'คำถาม', 'คะแนน', '± (ร้อยละ 95)', ...(comparedWith ? ['ปีก่อน', 'ต่างกัน'] : []));
  const widths = [1.3, 5.5, 2.4, 2, ...(comparedWith ? [2.4, 2.7] : [])];
  return table('คะแนนรายข้อ', printed(head, print), widths, rows, 'th');
}

function partLine({ code, text, score }: ReportedPart, print: Print): string[] {
  return code === '' ? [] : [print(`${code}) ${text.th}: ${printScore(score).th}`)];
}

/** A table a part: what is hidden is said to be, and what all hidden ones hold together. */
export function countTables({ questions, answers }: SurveyReportModel, print: Print): PaperBlock[] {
  return questions.flatMap((question) => [
    {
      kind: 'paragraph' as const,
      text: [{ text: print(`${question.code} ${question.text.th}`), bold: true }],
    },
    ...question.parts.map((part) => countTable(question, part, answers, print)),
    { kind: 'paragraph' as const, text: print(`วิธีคำนวณ: ${question.formula.th}`) },
  ]);
}

function countTable(
  question: ReportedQuestion,
  part: ReportedPart,
  answers: number,
  print: Print,
): PaperBlock {
  const { options, skipped, rest, code, text } = part;
  const left = { label: { th: 'ไม่ตอบ', en: 'left out' }, value: null, count: skipped };
  const rows = [...options, left].map(({ label, value, count }): PaperCell[] => [
    { lines: [print(label.th)] },
    right(print(value ?? '–')),
    countCell(count, print),
    right(count === null ? '–' : print(shareOf(count, answers))),
  ]);
  const together: PaperCell[] = [
    { lines: ['ไม่แสดงแยก เพราะมีตัวเลือกที่น้อยกว่าที่แสดงได้ (รวมกัน)'] },
    right('–'),
    countCell(rest, print),
    right(print(shareOf(rest, answers))),
  ];
  const head = names(code === '' ? 'ตัวเลือก' : `${code}) ${text.th}`, 'คะแนนตัวเลือก', 'จำนวน', 'ร้อยละ');
  return table(
    `${question.code} ${part.name}`,
    printed(head, print),
    [6, 2, 3, 2],
    rest > 0 ? [...rows, together] : rows,
    'th',
  );
}

function shareOf(count: number, answers: number): string {
  return ((count / answers) * 100).toFixed(1);
}

function countCell(count: number | null, print: Print): PaperCell {
  if (count === null) return right('ไม่แสดง');
  return { ...right(print(String(count))), number: { value: exact(count), places: 0 } };
}

function scoreCell(score: PrintedScore, print: Print): PaperCell {
  return score.kind === 'exact' ? decimalCell(score.print, print, '') : right(print(printScore(score).th));
}

function decimalCell(value: string | null, print: Print, none: string): PaperCell {
  if (value === null) return right(none);
  return {
    ...right(print(value)),
    number: { value: exact(value), places: value.includes('.') ? PLACES : 0 },
  };
}

function right(text: string): PaperCell {
  return { lines: [text], align: 'right' };
}

function printed(head: readonly { readonly th: string; readonly en: string }[], print: Print) {
  return head.map(({ th, en }) => ({ th: print(th), en }));
}
