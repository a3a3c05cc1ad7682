import type { TableRow } from './table.ts';

/** Columns by the names people give them, compared without spaces, dots and case. */
const names = {
  axis: ['axis', 'indicator', 'ตัวชี้วัด', 'ตัวชี้วัดที่', 'รายการ', 'แบบวัด'],
  score: ['score', 'mean', 'value', 'คะแนน', 'ค่าเฉลี่ย', 'คะแนนเฉลี่ย'],
  item: ['item', 'ข้อ', 'ข้อที่', 'รหัสข้อ', 'oit'],
  result: ['result', 'verdict', 'ผล', 'ผลตรวจ', 'ผลการตรวจ', 'ผลการประเมิน'],
  reason: ['reason', 'เหตุผล', 'ข้อสังเกต', 'หมายเหตุ'],
  round: ['round', 'รอบ', 'รอบที่'],
  givenOn: ['givenon', 'วันที่แจ้งผล', 'แจ้งผลเมื่อ'],
  appealBy: ['appealby', 'ชี้แจงภายใน', 'ชี้แจงได้ถึง', 'วันสุดท้ายที่ชี้แจงได้'],
  question: ['question', 'ข้อคำถาม', 'คำถาม', 'คำถามที่'],
  part: ['part', 'ข้อย่อย'],
  option: ['option', 'ตัวเลือก', 'คำตอบ'],
  count: ['count', 'จำนวน', 'จำนวนผู้ตอบ', 'จำนวนคำตอบ'],
} as const;

export type Column = keyof typeof names;

/** What each kind of table must name; the first that fits is meant. */
const kinds = [
  ['verdicts', ['item', 'result']],
  ['counts', ['question', 'option', 'count']],
  ['means', ['question', 'score']],
  ['scores', ['axis', 'score']],
] as const satisfies readonly (readonly [string, readonly Column[]])[];

export type TableKind = (typeof kinds)[number][0];

export interface Headed {
  readonly kind: TableKind;
  readonly rows: readonly TableRow[];
  readonly cell: (row: TableRow, column: Column) => string;
}

/** Rows of titles may stand above the names of the columns. */
const MOST_TITLES = 10;

/** Finds the row that names the columns; null where there is none. */
export function findHead(rows: readonly TableRow[]): Headed | null {
  for (const [at, { cells }] of rows.slice(0, MOST_TITLES).entries()) {
    const found = cells.map(columnOf);
    const [kind] = kinds.find(([, needed]) => needed.every((column) => found.includes(column))) ?? [];
    if (!kind) continue;
    const cell = (row: TableRow, column: Column) => row.cells[found.indexOf(column)] ?? '';
    return { kind, rows: rows.slice(at + 1), cell };
  }
  return null;
}

function columnOf(cell: string): Column | null {
  const plain = cell
    .slice(0, 60)
    .toLowerCase()
    .replace(/[\s._()-]+/g, '');
  const known = Object.entries(names).find(([, spellings]) =>
    (spellings as readonly string[]).includes(plain),
  );
  return (known?.[0] as Column | undefined) ?? null;
}
