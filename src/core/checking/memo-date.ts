import type { Bilingual } from '../../lib/bilingual.ts';
import { findDates } from '../../lib/thai-date/find-dates.ts';
import { formatThaiDate } from '../../lib/thai-date.ts';
import type { Framework } from '../framework/schema.ts';

export interface MemoDateFault {
  readonly found: string;
  readonly expected: string;
  readonly message: Bilingual;
}

/**
 * A memo on the results is written after they were announced and within a year of it. The day of the announcement is
 * the framework's; where it is not known, the beginning of the fiscal year is the least a memo can be dated.
 */
export function memoDateFault(text: string, framework: Framework): MemoDateFault | null {
  const date = findDates(text).find(({ iso }) => iso !== null);
  if (!date?.iso) return null;
  const announcement = framework.calendar.find(({ code, verified }) => code === 'announcement' && verified);
  const earliest = announcement?.start ?? framework.start;
  const latest = Temporal.PlainDate.from(framework.end).add({ years: 1 }).toString();
  if (date.iso >= earliest && date.iso < latest) return null;
  const early = date.iso < earliest;
  const day = formatThaiDate(Temporal.PlainDate.from(early ? earliest : latest), 'long', 'arabic');
  const since = announcement
    ? { th: 'ก่อนวันประกาศผลการประเมิน', en: 'before the results were announced' }
    : { th: 'ก่อนเริ่มปีงบประมาณ', en: 'before the fiscal year began' };
  const late = { th: 'เกินหนึ่งปีหลังสิ้นปีงบประมาณ', en: 'more than a year after the fiscal year' };
  const why = early ? since : late;
  return {
    found: date.text,
    expected: early ? `ตั้งแต่ ${day}` : `ก่อน ${day}`,
    message: {
      th: `บันทึกข้อความลงวันที่ “${date.text}” ซึ่ง${why.th} (${day})`,
      en: `The memo is dated “${date.text}”, ${why.en} (${day}).`,
    },
  };
}
