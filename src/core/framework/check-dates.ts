import type { Path, PathFault } from './fault.ts';
import type { Framework } from './schema.ts';

/** Dates are half-open [start, end) and the year is the Thai fiscal year. ISO dates compare as text. */
export function checkDates(framework: Framework): PathFault[] {
  return [
    ...checkFiscalYear(framework),
    ...framework.periods.flatMap(({ start, end }, i) => checkSpan(['periods', i], start, end)),
    ...framework.calendar.flatMap(({ start, end }, i) => checkSpan(['calendar', i], start, end)),
    ...checkOwnYear(framework, ['periods'], framework.periods),
    ...checkOwnYear(framework, ['calendar'], framework.calendar),
  ];
}

/** Fiscal year Y (B.E.) runs from 1 Oct (Y−544) to 30 Sep (Y−543) in the common era. */
function checkFiscalYear({ fiscalYear, start, end }: Framework): PathFault[] {
  const first = `${fiscalYear - 544}-10-01`;
  const after = `${fiscalYear - 543}-10-01`;
  return [
    ...(start === first ? [] : [{ path: ['start'], message: yearEdge(fiscalYear, first, start) }]),
    ...(end === after ? [] : [{ path: ['end'], message: yearEdge(fiscalYear, after, end) }]),
  ];
}

function checkSpan(path: Path, start: string | null, end: string | null): PathFault[] {
  if (start === null && end === null) return [];
  if (start === null || end === null) return [{ path, message: halfSpan }];
  if (start < end) return [];
  const message = {
    th: `วันเริ่ม ${start} ต้องมาก่อนวันสิ้นสุด ${end} (วันสิ้นสุดคือวันถัดจากวันสุดท้าย)`,
    en: `start ${start} must come before end ${end} (the end is the day after the last day)`,
  };
  return [{ path: [...path, 'end'], message }];
}

type Span = { readonly start: string | null; readonly end: string | null };

/** Dates copied from another year and forgotten: some windows are given, but none touches this one. */
function checkOwnYear({ start, end }: Framework, path: Path, spans: readonly Span[]): PathFault[] {
  const dated = spans.filter((span) => span.start !== null && span.end !== null);
  if (dated.length === 0) return [];
  if (dated.some((span) => (span.start ?? '') < end && (span.end ?? '') > start)) return [];
  const message = {
    th: `ไม่มีช่วงเวลาใดอยู่ในปีงบประมาณนี้ (${start} ถึง ${end}) · อาจคัดลอกมาจากปีอื่นแล้วยังไม่ได้แก้`,
    en: `none of the dates is in this fiscal year (${start} to ${end}): they may be another year's, copied`,
  };
  return [{ path, message }];
}

const halfSpan = {
  th: 'ต้องมีทั้งวันเริ่มและวันสิ้นสุด หรือเป็น null ทั้งคู่',
  en: 'give both start and end, or null for both',
};

function yearEdge(fiscalYear: number, expected: string, found: string) {
  return {
    th: `ปีงบประมาณ ${fiscalYear} ต้องใช้ "${expected}" ที่นี่ แต่พบ "${found}" (วันสิ้นสุดคือวันถัดจาก 30 กันยายน)`,
    en: `fiscal year ${fiscalYear} needs "${expected}" here, found "${found}" (the end is the day after 30 September)`,
  };
}
