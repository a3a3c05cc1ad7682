import type { MeasureRow } from '../../core/checking/report.ts';
import type { Corrector } from './correct-text.ts';
import type { CorrectedMeasure } from './corrected.ts';

export function correctMeasures(rows: readonly MeasureRow[], corrector: Corrector): CorrectedMeasure[] {
  return rows.map((row, index) => ({
    no: row.no ?? index + 1,
    title: corrector.text(row.title, 'มาตรการ'),
    method: corrector.text(row.method, 'วิธีดำเนินการ'),
    period: corrector.text(row.period, 'ระยะเวลา'),
    owner: corrector.text(row.owner, 'ผู้รับผิดชอบ'),
    summary: corrector.text(row.summary, 'สรุปผล'),
    outcome: corrector.text(row.outcome, 'ผลลัพธ์'),
  }));
}
