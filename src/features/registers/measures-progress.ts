import { printDate } from '../../web/office/dates.ts';
import { type Blocks, titled } from './blocks.ts';
import { emptyRegisters as empty } from './empty.ts';
import {
  heads,
  indicatorName,
  type MeasureRow,
  numbered,
  period,
  rowsOf,
  section,
  th,
} from './measure-table.ts';

/** ITA 2566, O43: the report on measures, seven columns, and on guidelines, five. */
export function progressOf(measures: readonly MeasureRow[]): Blocks {
  const done = rowsOf(measures, 'measure', (each) => [
    String(each.number),
    each.title,
    numbered(each.steps),
    period(each),
    each.owners.join('\n'),
    [each.outcome, happened(each)].filter(Boolean).join('\n'),
    each.effect,
  ]);
  const guidelines = rowsOf(measures, 'guideline', (each) => [
    indicatorName(each.indicator),
    each.title,
    each.owners.join('\n'),
    period(each),
    [happened(each), each.outcome].filter(Boolean).join('\n') || 'ยังไม่ได้ดำเนินการ',
  ]);
  const sevenHeads = [
    heads.no,
    heads.measure,
    heads.steps,
    heads.period,
    heads.owners,
    heads.outcome,
    heads.effect,
  ];
  const blocks = [
    ...section(heads.measures, sevenHeads, done),
    ...section(
      heads.guidelines,
      [heads.indicator, heads.guideline, heads.owners, heads.period, heads.progress],
      guidelines,
    ),
  ];
  return titled('measures-progress', blocks, empty['measures-progress']);
}

function happened({ progress }: MeasureRow): string {
  return progress.map(({ on, text }) => `${printDate(th, on)}: ${text}`).join('\n');
}
