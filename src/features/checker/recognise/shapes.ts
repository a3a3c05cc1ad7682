import { parseItemCode } from '../../../core/checking/item-code.ts';
import { parseDecimal, toArabicDigits } from '../../../lib/digits.ts';
import type { Columns, Field, TableKind } from './columns.ts';
import type { GridRow } from './grid.ts';
import { hasBox } from './progress.ts';

/** Rows looked at to guess: enough to be sure, few enough to cost nothing. */
const ROWS = 30;
/** Above any framework's number of items: here a code only has to look like one. */
const ANY_ITEM = 99;

const STANDARD: Readonly<Record<TableKind, readonly Field[]>> = {
  measures: ['no', 'title', 'method', 'period', 'owner', 'summary', 'outcome'],
  indicators: ['title', 'guideline', 'owner', 'period', 'progress'],
  items: ['code', 'title', 'components', 'owner', 'progress'],
  scores: ['no', 'name', 'score'],
};

/** What a table without heads holds, by its rows; null where nothing tells. */
export function guessColumns(rows: readonly GridRow[]): Columns | null {
  const sample = rows.filter((row) => row.own.length > 1).slice(0, ROWS);
  const width = sample[0]?.cells.length ?? 0;
  if (width < 2) return null;
  const share = (column: number, test: (text: string) => boolean) =>
    sample.filter((row) => test(row.cells[column]?.text ?? '')).length / sample.length;
  const first = (test: (text: string) => boolean) =>
    Array.from({ length: width }, (_, column) => column).find((column) => share(column, test) >= 0.6);
  const code = first((text) => parseItemCode(text, { max: ANY_ITEM }) !== null);
  if (code !== undefined) return itemColumns(code, first(hasBox), width, sample);
  const indicator = first(isIndicator);
  if (indicator === 0 && width === 5 && first(hasBox) !== undefined) return standard('indicators', width);
  if (width === 7 && share(0, isNumber) >= 0.6 && share(1, isWords) >= 0.6)
    return standard('measures', width);
  if (width === 3 && sample.length >= 3 && share(0, isNumber) >= 0.9 && share(2, isScore) >= 0.9)
    return standard('scores', width);
  return null;
}

function standard(kind: TableKind, width: number): Columns {
  return { kind, at: new Map(STANDARD[kind].map((field, column) => [field, column])), width, told: false };
}

/** The title follows the code; the box tells the progress; of the rest the longer texts are the components. */
function itemColumns(
  code: number,
  box: number | undefined,
  width: number,
  sample: readonly GridRow[],
): Columns {
  if (code === 0 && width === 5 && (box === undefined || box === 4)) return standard('items', width);
  const at = new Map<Field, number>([['code', code]]);
  const progress = box ?? width - 1;
  if (progress !== code) at.set('progress', progress);
  const free = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column !== code && column !== progress,
  );
  const title = free.find((column) => column > code) ?? free[0];
  if (title !== undefined) at.set('title', title);
  const length = (column: number) =>
    sample.reduce((sum, row) => sum + (row.cells[column]?.text.length ?? 0), 0);
  const [longest, next] = free.filter((column) => column !== title).toSorted((a, b) => length(b) - length(a));
  if (longest !== undefined) at.set('components', longest);
  if (next !== undefined) at.set('owner', next);
  return { kind: 'items', at, width, told: false };
}

/** Whether rows without a head can belong to the table before: its first column must hold the same sort of thing. */
export function continues(columns: Columns, rows: readonly GridRow[]): boolean {
  const [first] = rows;
  if (first === undefined || first.cells.length !== columns.width) return false;
  const key = KEYS[columns.kind];
  const text = first.cells[columns.at.get(key.field) ?? 0]?.text ?? '';
  return text.trim() === '' || key.test(text);
}

const KEYS: Readonly<Record<TableKind, { field: Field; test: (text: string) => boolean }>> = {
  measures: { field: 'no', test: isNumber },
  indicators: { field: 'title', test: isIndicator },
  items: { field: 'code', test: (text) => parseItemCode(text, { max: ANY_ITEM, bare: true }) !== null },
  scores: { field: 'no', test: isNumber },
};

function isNumber(text: string): boolean {
  return /^\d{1,3}[.)]?$/.test(toArabicDigits(text).trim());
}

function isScore(text: string): boolean {
  const value = parseDecimal(text);
  return value !== null && Number(value) <= 100;
}

function isWords(text: string): boolean {
  return text.trim().length > 3 && parseDecimal(text) === null;
}

function isIndicator(text: string): boolean {
  return /^\s*ตัวชี้วัด/.test(text);
}
