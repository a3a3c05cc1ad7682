import { printDate } from '../../web/office/dates.ts';
import type { SnapshotBlock, Words } from '../../web/snapshot-blocks.ts';
import { table, words } from './blocks.ts';

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

export const th = { language: 'th' } as const;

export function rowsOf(
  measures: readonly MeasureRow[],
  kind: MeasureRow['kind'],
  cells: (measure: MeasureRow) => string[],
): Words[][] {
  return measures
    .filter((each) => each.kind === kind)
    .map((each) => cells(each).map((cell) => words(cell || '–')));
}

type Head = (typeof heads)[keyof typeof heads];

export function section(title: Head, columns: readonly Head[], rows: readonly Words[][]): SnapshotBlock[] {
  return rows.length === 0 ? [] : [table(title, columns, rows)];
}

export function numbered(steps: readonly string[]): string {
  return steps.length === 1 ? (steps[0] ?? '') : steps.map((step, at) => `${at + 1}. ${step}`).join('\n');
}

export function period({ periodText, startsOn, endsOn }: MeasureRow): string {
  if (!startsOn || !endsOn) return periodText;
  return `${printDate(th, startsOn)} – ${printDate(th, endsOn.subtract({ days: 1 }))}`;
}

export function indicatorName(indicator: number | null): string {
  return indicator === null ? '' : `ตัวชี้วัดที่ ${indicator}`;
}

export const heads = {
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
