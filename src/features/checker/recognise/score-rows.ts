import type { PrintedIndicator } from '../../../core/checking/report.ts';
import type { Framework } from '../../../core/framework/schema.ts';
import { parseDecimal, toArabicDigits } from '../../../lib/digits.ts';
import { canonical } from '../../../lib/thai/canonical.ts';
import { indicatorByName, splitNumber } from './indicator-names.ts';
import { leadingNumber } from './measure-rows.ts';
import type { DataRow, Line } from './outline.ts';
import { cellPassage, cellText, type PlaceBook } from './places.ts';
import { indicatorTables, type NumberedRow } from './score-tables.ts';

export interface ScoreRows {
  /** The first printing of each indicator, by number. */
  readonly indicators: readonly PrintedIndicator[];
  /** Rows of instruments, totals and levels, to be read as sentences. */
  readonly lines: readonly Line[];
}

/** The rows of score tables: indicators with their scores; those of instruments and totals are passed on as lines. */
export function scoreRows(rows: readonly DataRow[], framework: Framework, book: PlaceBook): ScoreRows {
  const numbered: NumberedRow[] = [];
  const lines: Line[] = [];
  for (const row of rows) {
    const no = indicatorOf(row, framework);
    book.put(row.spot, { part: 'scores' });
    if (no !== null) numbered.push({ row, no });
    else if (isSum(row, framework)) lines.push(asLine(row));
  }
  const indicators = new Map<number, PrintedIndicator>();
  for (const { row, no } of indicatorTables(numbered, framework)) {
    book.put(row.spot, { part: 'scores', indicator: no });
    if (indicators.get(no)?.score == null) indicators.set(no, printedIndicator(row, no, book));
  }
  return { indicators: [...indicators.values()].toSorted((a, b) => a.no - b.no), lines };
}

/** A row of an instrument, a total or a level; a sub-indicator, a question or another agency has a score too. */
function isSum(row: DataRow, framework: Framework): boolean {
  const text = canonical(row.row.own.map((cell) => cell.text).join('  '));
  return namesInstrument(text, framework) || /รวม|ระดับ|เฉลี่ย|ITA/.test(text);
}

function indicatorOf(row: DataRow, framework: Framework): number | null {
  const name = splitNumber(cellText(row, 'name'));
  const text = `${cellText(row, 'no')} ${name.name}`;
  // "การเปิดเผยข้อมูล (OIT)" is still the indicator.
  const isNamed = indicatorByName(name.name, framework) !== null;
  if (/รวม|ระดับ|เฉลี่ย/.test(name.name.replace(/\(.*$/, '')) || (!isNamed && namesInstrument(text, framework)))
    return null;
  const column = cellText(row, 'no');
  const printed = leadingNumber(column) ?? splitNumber(column).no ?? name.no;
  const no = printed ?? indicatorByName(name.name, framework);
  return framework.indicators.some((indicator) => indicator.no === no) ? no : null;
}

function namesInstrument(text: string, framework: Framework): boolean {
  const plain = canonical(text);
  return framework.instruments.some(
    ({ code, name, aliases }) =>
      new RegExp(`(?<![A-Za-z])${code}(?![A-Za-z])`).test(plain) ||
      [name.th, ...aliases].some((known) => plain.includes(known)),
  );
}

function printedIndicator(row: DataRow, no: number, book: PlaceBook): PrintedIndicator {
  const name = cellPassage(row, 'name', book);
  const score = cellPassage(row, 'score', book);
  const value = scoreOf(score.text);
  return {
    no,
    name: { ...name, text: splitNumber(name.text).name },
    score: value === null ? null : { value, passage: score },
  };
}

/** "91.59", "๙๑.๕๙ คะแนน", "91.59 %" → "91.59"; null where the cell holds anything else. */
function scoreOf(text: string): string | null {
  const plain = toArabicDigits(canonical(text)).replace(/^(?:ร้อยละ|คะแนน)\s?|\s?(?:คะแนน|%)$/g, '');
  return parseDecimal(plain);
}

/**
 * "IIT | ๘๒.๒๔" as a sentence says it: the score column is a score also where no word says so. Beside it stand last
 * year's scores, weights and other agencies' means, which are left out.
 */
function asLine(row: DataRow): Line {
  const score = row.columns.at.get('score');
  const scored = score !== undefined && parseDecimal(row.row.cells[score]?.text ?? '') !== null;
  const texts = row.row.own.map(({ text, column }) => {
    const plain = canonical(text);
    if (parseDecimal(text) === null) return plain;
    if (column === score) return `คะแนน ${plain}`;
    return scored || !text.includes('.') ? '' : plain;
  });
  const cells = row.row.own.map((cell): Line[] => [
    {
      kind: 'line',
      text: canonical(cell.text),
      spot: { ...row.spot, column: cell.column },
      heading: false,
      cells: [],
    },
  ]);
  const text = texts.filter((one) => one !== '').join('  ');
  return { kind: 'line', text, spot: { ...row.spot, column: score ?? 0 }, heading: false, cells };
}
