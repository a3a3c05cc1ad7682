import type { Framework } from '../../../core/framework/schema.ts';
import { toArabicDigits } from '../../../lib/digits.ts';
import { indicatorByName, splitNumber } from './indicator-names.ts';
import type { DataRow, Entry } from './outline.ts';
import { cellText } from './places.ts';

/**
 * The rows of score tables that are of this year. A table under a heading of another year ("ผลการประเมินปี ๒๕๖๕"), or
 * whose only scores are of one, is a comparison.
 */
export function rowsOfYear(entries: readonly Entry[], fiscalYear: number): readonly DataRow[] {
  const rows: DataRow[] = [];
  let heading = '';
  let block = -1;
  let ofYear = true;
  for (const entry of entries) {
    if (entry.kind === 'line') {
      heading = entry.text;
      continue;
    }
    if (entry.columns.kind !== 'scores') continue;
    if (entry.spot.block !== block) ofYear = speaksOf(heading, fiscalYear);
    block = entry.spot.block;
    heading = ofYear ? '' : heading;
    if (ofYear && (entry.columns.scoreYear ?? fiscalYear) === fiscalYear) rows.push(entry);
  }
  return rows;
}

const LONGEST_HEADING = 120;
/** "ตารางที่ ๒ ผลการประเมิน ITA ปี ๒๕๖๕": a heading, not a sentence that compares. */
const HEADING = /^[\d.()\s]{0,8}(?:ตาราง|ผล|คะแนน|สรุป|ข้อมูล|ปี)/;

/** A heading right above the table that names a year, but not this one, heads a table of another year. */
function speaksOf(line: string, fiscalYear: number): boolean {
  const heading = toArabicDigits(line);
  if (heading.length > LONGEST_HEADING || !HEADING.test(heading)) return true;
  const named = heading.matchAll(/ปี(?:งบประมาณ)?\s?(?:พ\.\s?ศ\.)?\s?(2[45]\d\d)(?!\d)/g);
  const years = Array.from(named, ([, year]) => Number(year));
  return years.length === 0 || years.includes(fiscalYear);
}

/** A row of a score table and the indicator its number or name is of. */
export interface NumberedRow {
  readonly row: DataRow;
  readonly no: number;
}

/**
 * The rows that print the framework's indicators. A table of questions, projects or agencies has numbers and scores
 * too: it is none of ours unless a row bears an indicator's name, or its numbers are just those of the indicators.
 */
export function indicatorTables(rows: readonly NumberedRow[], framework: Framework): readonly NumberedRow[] {
  const tables = new Map<string, NumberedRow[]>();
  for (const one of rows) {
    const key = `${one.row.spot.block}`;
    const table = tables.get(key);
    if (table) table.push(one);
    else tables.set(key, [one]);
  }
  return [...tables.values()].flatMap((table) => (isOfIndicators(table, framework) ? table : []));
}

function isOfIndicators(table: readonly NumberedRow[], framework: Framework): boolean {
  const numbers = new Set(table.map(({ no }) => no));
  if (repeatsWithOtherScore(table)) return false;
  const all = framework.indicators.every(({ no }) => numbers.has(no));
  return all || table.some(({ row, no }) => bearsName(row, no, framework));
}

/** One indicator with several scores: the rows are its questions or years. */
function repeatsWithOtherScore(table: readonly NumberedRow[]): boolean {
  const scores = new Map<number, string>();
  return table.some(({ row, no }) => {
    const score = toArabicDigits(cellText(row, 'score'));
    const known = scores.get(no);
    scores.set(no, known ?? score);
    return known !== undefined && known !== '' && score !== '' && known !== score;
  });
}

function bearsName(row: DataRow, no: number, framework: Framework): boolean {
  const { name } = splitNumber(cellText(row, 'name'));
  if (name !== '') return indicatorByName(name, framework) === no;
  return /ตัวชี้วัด/.test(cellText(row, 'no') + cellText(row, 'name'));
}
