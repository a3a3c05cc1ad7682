import type { Report } from '../../../core/checking/report.ts';
import type { FoundScores } from './printed-scores.ts';

type Parts = Pick<Report, 'agency' | 'fiscalYear' | 'measures' | 'indicators' | 'items' | 'memo' | 'scores'>;

/** Fewer scores than these in running text make no report. */
const SCORES_IN_SENTENCES = 2;

/**
 * Whether what was read is a report or a part of one: a table, a memo, or two scores or levels said of an agency or
 * a year. A number near "IIT" alone stands in many a text that is no report.
 */
export function isReport(parts: Parts, found: FoundScores): boolean {
  const { measures, indicators, items, memo, scores } = parts;
  if (memo !== null || [measures, indicators, items].some((rows) => rows.length > 0)) return true;
  if (hasScoreTable(found)) return true;
  const lists = [scores.indicators, scores.instruments, scores.totals, scores.levels];
  const said = lists.reduce((sum, list) => sum + list.length, 0);
  return said >= SCORES_IN_SENTENCES && (parts.agency.name !== null || parts.fiscalYear !== null);
}

/** A table may print the indicators, or the instruments and the total only. */
function hasScoreTable({ rows, said }: FoundScores): boolean {
  const tables = new Set(rows.lines.map(({ spot }) => spot.block));
  return rows.indicators.length > 0 || said.some(({ line }) => tables.has(line.spot.block));
}
