import { createAnswerSheet } from './answer-sheet.ts';
import { type CsvRow, csvRows, detectDelimiter } from './csv.ts';
import { type Draft, putScore, type ScoreKind } from './draft.ts';
import { countAnswers, isNewRespondent, readOption, readSlot } from './draft-answers.ts';
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

type Column = keyof typeof NAMES;
type ReadRow = (row: CsvRow) => void;

/**
 * Reads a CSV table whose first row names its columns: indicator,score · subindicator,score · item,verdict ·
 * respondent,question,part,option · or a column for each question and part (I1a, I1b, I2, …), a row a respondent.
 */
export function readCsv(draft: Draft, text: string): void {
  const rows = csvRows(text, detectDelimiter(text));
  const head = rows.next().value;
  if (!head || !isWhole(draft, head, head.cells.length)) return;
  const reader = chooseReader(draft, head);
  if (reader === null) return;
  for (const row of rows) {
    if (isWhole(draft, row, head.cells.length)) reader.row(row);
    if (draft.faults.isFull()) return;
  }
  reader.end();
}

function chooseReader(draft: Draft, head: CsvRow): { row: ReadRow; end: () => void } | null {
  const at = (column: Column) => head.cells.findIndex((cell) => isNamed(cell, column));
  const scores: [ScoreKind, Column][] = [
    ['indicators', 'indicator'],
    ['subIndicators', 'subIndicator'],
    ['items', 'item'],
  ];
  for (const [kind, column] of scores) {
    if (at(column) >= 0 && at('score') >= 0)
      return { row: scoreReader(draft, kind, at(column), at('score')), end };
  }
  if (at('respondent') >= 0 && at('question') >= 0 && at('option') >= 0) return longReader(draft, at);
  if (head.cells.some((cell) => draft.codes.slot(cell, '') !== null)) return wideReader(draft, head);
  draft.faults.add(
    { line: head.line, path: null },
    'แถวแรกต้องเป็นชื่อคอลัมน์แบบใดแบบหนึ่ง: indicator,score · subindicator,score · item,verdict · respondent,question,part,option · หรือรหัสข้อคำถาม เช่น I1a,I1b,I2',
    'the first row must name the columns: indicator,score · subindicator,score · item,verdict · respondent,question,part,option · or question codes such as I1a,I1b,I2',
  );
  return null;
}

function end(): void {}

function isNamed(cell: string, column: Column): boolean {
  const name = cell
    .slice(0, 60)
    .toLowerCase()
    .replace(/[\s._-]+/g, '');
  return (NAMES[column] as readonly string[]).includes(name);
}

/** A row that lost or gained cells would put values under wrong columns. */
function isWhole({ faults }: Draft, row: CsvRow, columns: number): boolean {
  const spot = spotOf(row);
  const count = row.cells.length;
  if (row.broken === 'unclosed') {
    faults.add(spot, 'เครื่องหมาย " เปิดแล้วไม่ปิด', 'a quotation mark " is opened and never closed');
  } else if (row.broken === 'too-many-cells') {
    faults.add(spot, `มีมากกว่า ${count - 1} ช่องในแถวเดียว`, `has more than ${count - 1} cells in one row`);
  } else if (row.cells.slice(columns).some((cell) => cell.trim() !== '')) {
    faults.add(
      spot,
      `มี ${count} ช่อง แต่แถวแรกมี ${columns} คอลัมน์`,
      `has ${count} cells, but the first row names ${columns} columns`,
    );
  } else return true;
  return false;
}

function scoreReader(draft: Draft, kind: ScoreKind, code: number, score: number): ReadRow {
  return (row) => putScore(draft, kind, spotOf(row), row.cells[code] ?? '', row.cells[score] ?? '');
}

/** One row an answer; a respondent's rows need not stand together. */
function longReader(draft: Draft, at: (column: Column) => number): { row: ReadRow; end: () => void } {
  const sheet = createAnswerSheet(draft.codes.form.slots.length);
  const row: ReadRow = (each) => {
    const cell = (column: Column) => each.cells[at(column)]?.trim() ?? '';
    const spot = spotOf(each);
    if (cell('respondent') === '') {
      draft.faults.add(spot, 'ไม่ได้บอกผู้ตอบ', 'names no respondent');
      return;
    }
    const slot = readSlot(draft, spot, cell('question'), cell('part'));
    const option = slot === null ? null : readOption(draft, spot, slot, cell('option'));
    if (slot === null || option === null || option === 0) return;
    if (!sheet.put(cell('respondent'), slot, option)) {
      draft.faults.add(spot, 'มีคำตอบนี้ของผู้ตอบคนนี้แล้ว', 'this respondent has answered this already');
    }
  };
  return { row, end: () => countAnswers(draft, sheet.encoded()) };
}

/** One row a respondent. */
function wideReader(draft: Draft, head: CsvRow): { row: ReadRow; end: () => void } {
  const named = head.cells.findIndex((cell) => isNamed(cell, 'respondent'));
  const slots = head.cells.map((cell, column) =>
    column === named || cell.trim() === '' ? null : readSlot(draft, spotOf(head), cell, ''),
  );
  const known = slots.filter((slot) => slot !== null);
  if (new Set(known).size < known.length) {
    draft.faults.add(spotOf(head), 'มีคอลัมน์ซ้ำกัน', 'names a column twice');
  }
  const encoded = new Uint8Array(draft.codes.form.slots.length);
  const row: ReadRow = (each) => {
    const spot = spotOf(each);
    if (named >= 0 && !isNewRespondent(draft, spot, each.cells[named] ?? '')) return;
    encoded.fill(0);
    for (const [column, slot] of slots.entries()) {
      if (slot !== null) encoded[slot] = readOption(draft, spot, slot, each.cells[column] ?? '') ?? 0;
    }
    countAnswers(draft, encoded);
  };
  return { row, end };
}

function spotOf({ line }: CsvRow): Spot {
  return { line, path: null };
}
