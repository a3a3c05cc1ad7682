import { type CsvRow, csvRows, detectDelimiter } from './csv.ts';
import { type Column, isNamed, type RowReader, spotOf } from './csv-columns.ts';
import { type Draft, putScore, type ScoreKind } from './draft.ts';
import { longReader, wideReader } from './forms-csv-answers.ts';

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

function chooseReader(draft: Draft, head: CsvRow): RowReader | null {
  const at = (column: Column) => head.cells.findIndex((cell) => isNamed(cell, column));
  const scores: [ScoreKind, Column][] = [
    ['indicators', 'indicator'],
    ['subIndicators', 'subIndicator'],
    ['items', 'item'],
  ];
  for (const [kind, column] of scores) {
    if (at(column) >= 0 && at('score') >= 0) return scoreReader(draft, kind, at(column), at('score'));
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

function scoreReader(draft: Draft, kind: ScoreKind, code: number, score: number): RowReader {
  const row = (each: CsvRow) =>
    putScore(draft, kind, spotOf(each), each.cells[code] ?? '', each.cells[score] ?? '');
  return { row, end: () => {} };
}
