import type { CsvRow } from './csv.ts';
import type { Spot } from './faults.ts';

/** Columns by the names people give them, compared without spaces, dots and case. */
const NAMES = {
  indicator: ['indicator', 'indicatorno', 'ตัวชี้วัด', 'ตัวชี้วัดที่'],
  subIndicator: ['subindicator', 'ตัวชี้วัดย่อย', 'ตัวชี้วัดย่อยที่'],
  item: ['item', 'ข้อ', 'ข้อที่', 'รหัส'],
  score: ['score', 'verdict', 'value', 'คะแนน', 'ผล', 'ผลตรวจ', 'ผลการตรวจ'],
  respondent: ['respondent', 'ผู้ตอบ', 'ผู้ตอบที่'],
  question: ['question', 'ข้อคำถาม', 'คำถาม'],
  part: ['part', 'ข้อย่อย'],
  option: ['option', 'answer', 'ตัวเลือก', 'คำตอบ'],
} as const;

export type Column = keyof typeof NAMES;

export function isNamed(cell: string, column: Column): boolean {
  const name = cell
    .slice(0, 60)
    .toLowerCase()
    .replace(/[\s._-]+/g, '');
  return (NAMES[column] as readonly string[]).includes(name);
}

/** What takes the rows below a header. */
export interface RowReader {
  readonly row: (row: CsvRow) => void;
  readonly end: () => void;
}

export function spotOf({ line }: CsvRow): Spot {
  return { line, path: null };
}
