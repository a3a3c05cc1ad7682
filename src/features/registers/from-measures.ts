import { printDate } from '../../web/office/dates.ts';
import type { SnapshotBlock, Words } from '../../web/snapshot-blocks.ts';
import { type Blocks, table, titled, words } from './blocks.ts';
import { emptyRegisters as empty } from './empty.ts';

export interface MeasureRow {
  readonly kind: 'measure' | 'guideline';
  readonly number: number;
  readonly title: string;
  readonly indicator: number | null;
  readonly periodText: string;
  readonly startsOn: Temporal.PlainDate | null;
  /** The first day after it. */
  readonly endsOn: Temporal.PlainDate | null;
  readonly target: string;
  readonly baseline: string;
  readonly outcome: string;
  readonly effect: string;
  readonly status: string;
  readonly steps: readonly string[];
  readonly owners: readonly string[];
  readonly progress: readonly { readonly on: Temporal.PlainDate; readonly text: string }[];
}

export interface WeakPointRow {
  /** "indicator:4" or "item:O14". */
  readonly target: string;
  readonly description: string;
}

const th = { language: 'th' } as const;

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

function rowsOf(
  measures: readonly MeasureRow[],
  kind: MeasureRow['kind'],
  cells: (measure: MeasureRow) => string[],
): Words[][] {
  return measures
    .filter((each) => each.kind === kind)
    .map((each) => cells(each).map((cell) => words(cell || '–')));
}

type Head = (typeof heads)[keyof typeof heads];

function section(title: Head, columns: readonly Head[], rows: readonly Words[][]): SnapshotBlock[] {
  return rows.length === 0 ? [] : [table(title, columns, rows)];
}

function numbered(steps: readonly string[]): string {
  return steps.length === 1 ? (steps[0] ?? '') : steps.map((step, at) => `${at + 1}. ${step}`).join('\n');
}

function period({ periodText, startsOn, endsOn }: MeasureRow): string {
  if (!startsOn || !endsOn) return periodText;
  return `${printDate(th, startsOn)} – ${printDate(th, endsOn.subtract({ days: 1 }))}`;
}

function happened({ progress }: MeasureRow): string {
  return progress.map(({ on, text }) => `${printDate(th, on)}: ${text}`).join('\n');
}

function targetName(target: string): string {
  const [kind, code = ''] = target.split(':');
  return kind === 'item' ? `ข้อ ${code}` : indicatorName(Number(code));
}

function indicatorName(indicator: number | null): string {
  return indicator === null ? '' : `ตัวชี้วัดที่ ${indicator}`;
}

const heads = {
  analysis: { th: 'ผลการวิเคราะห์และประเด็นที่ต้องพัฒนา', en: 'Analysis and points to develop' },
  about: { th: 'เกี่ยวกับ', en: 'About' },
  found: { th: 'ข้อบกพร่องหรือประเด็น', en: 'What was found' },
  measures: { th: 'มาตรการ', en: 'Measures' },
  guidelines: { th: 'แนวทางยกระดับตามตัวชี้วัด', en: 'Guidelines by indicator' },
  no: { th: 'ลำดับ', en: 'No.' },
  measure: { th: 'มาตรการ/กิจกรรม', en: 'Measure or activity' },
  steps: { th: 'วิธีดำเนินการ', en: 'Method' },
  period: { th: 'ระยะเวลา', en: 'Period' },
  owners: { th: 'ผู้รับผิดชอบ', en: 'Owner' },
  target: { th: 'เป้าหมาย', en: 'Target' },
  outcome: { th: 'สรุปผล', en: 'Outcome' },
  effect: { th: 'ผลลัพธ์', en: 'Effect' },
  indicator: { th: 'ตัวชี้วัด', en: 'Indicator' },
  guideline: { th: 'แนวทางในการยกระดับ', en: 'Guideline' },
  progress: { th: 'ความก้าวหน้า', en: 'Progress' },
};
