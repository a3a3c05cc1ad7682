import { type Blocks, titled, words } from './blocks.ts';
import { emptyRegisters as empty } from './empty.ts';
import { heads, indicatorName, type MeasureRow, numbered, period, rowsOf, section } from './measure-table.ts';

export interface WeakPointRow {
  /** "indicator:4" or "item:O14". */
  readonly target: string;
  readonly description: string;
}

/** ITA 2566, O42: what last year's assessment showed, and the measures that answer it. */
export function planOf(weakPoints: readonly WeakPointRow[], measures: readonly MeasureRow[]): Blocks {
  const analysis = weakPoints.map(({ target, description }) => [
    words(targetName(target)),
    words(description),
  ]);
  const plans = rowsOf(measures, 'measure', (each) => [
    String(each.number),
    each.title,
    numbered(each.steps),
    period(each),
    each.owners.join('\n'),
    [each.target, each.baseline && `ค่าเริ่มต้น ${each.baseline}`].filter(Boolean).join('\n'),
  ]);
  const guidelines = rowsOf(measures, 'guideline', (each) => [
    indicatorName(each.indicator),
    each.title,
    each.owners.join('\n'),
    period(each),
  ]);
  if (measures.length === 0) return titled('measures-plan', [], empty['measures-plan']);
  const blocks = [
    ...section(heads.analysis, [heads.about, heads.found], analysis),
    ...section(
      heads.measures,
      [heads.no, heads.measure, heads.steps, heads.period, heads.owners, heads.target],
      plans,
    ),
    ...section(heads.guidelines, [heads.indicator, heads.guideline, heads.owners, heads.period], guidelines),
  ];
  return titled('measures-plan', blocks, empty['measures-plan']);
}

function targetName(target: string): string {
  const [kind, code = ''] = target.split(':');
  return kind === 'item' ? `ข้อ ${code}` : indicatorName(Number(code));
}
