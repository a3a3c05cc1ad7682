import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { type Status as MeasureStatus, mayEdit, type Person } from '../measures/rules.ts';

/** Files of one entry, and bytes of one upload's whole body. */
export const MOST_FILES = 10;
export const MOST_BODY = 32 * 1024 * 1024;
export const MOST_TEXT = 10_000;

/** What was worked on: a measure of a year, or one of its items. */
export interface NotedSubject {
  readonly unitIds: readonly string[];
  readonly yearIsOpen: boolean;
  /** Null of an item: its own states do not stop the work from being noted. */
  readonly measureStatus: MeasureStatus | null;
}

export const refusals = {
  verified: {
    th: 'มาตรการนี้ตรวจรับแล้ว จึงไม่รับความก้าวหน้าเพิ่ม · หากมีงานต่อ ให้ผู้ตรวจรับส่งกลับก่อน',
    en: 'This measure is verified and takes no more progress. If work goes on, a verifier sends it back first.',
  },
  reliedOn: {
    th: 'มาตรการนี้แจ้งว่าเสร็จโดยอาศัยบันทึกเหล่านี้ จึงขีดออกไม่ได้ · ให้ส่งกลับให้ทำต่อก่อน แล้วจึงขีดออก',
    en: 'The measure was called done on the strength of these entries: have it sent back first, then strike.',
  },
  struckAlready: { th: 'รายการนี้ขีดออกไปแล้ว', en: 'This entry is struck already.' },
  future: {
    th: 'วันที่นี้ยังมาไม่ถึง · ใส่วันที่ทำจริง ไม่เกินวันนี้',
    en: 'This day has not come yet: give the day it was done, today at the latest',
  },
  tooManyFiles: { th: 'แนบได้ครั้งละไม่เกิน 10 ไฟล์', en: 'Attach at most 10 files at once' },
} as const satisfies Record<string, Bilingual>;

export function mayNote(person: Person, subject: NotedSubject): Result<true, Bilingual> {
  const may = mayEdit(person, subject);
  if (!may.ok) return may;
  return subject.measureStatus === 'verified' ? err(refusals.verified) : ok(true);
}

export function mayStrike(person: Person, subject: NotedSubject, isStruck: boolean): Result<true, Bilingual> {
  const may = mayEdit(person, subject);
  if (!may.ok) return may;
  if (isStruck) return err(refusals.struckAlready);
  const isReliedOn = subject.measureStatus === 'done' || subject.measureStatus === 'verified';
  return isReliedOn ? err(refusals.reliedOn) : ok(true);
}

/** What is done is done: a day of the future is a slip of the pen. */
export function dayFault(day: Temporal.PlainDate, today: Temporal.PlainDate): Bilingual | null {
  return Temporal.PlainDate.compare(day, today) > 0 ? refusals.future : null;
}

/** Outside the fiscal year [start, end): told, not refused, for work may begin early and end late. */
export function isOutside(
  day: Temporal.PlainDate,
  { start, end }: { readonly start: string; readonly end: string },
): boolean {
  const date = day.toString();
  return date < start || date >= end;
}

export function progressAddress(subjectAddress: string): string {
  return `${subjectAddress}/progress`;
}

export function strikingAddress(progressId: string): string {
  return `/office/progress/${progressId}/striking`;
}

export function fileAddress(progressId: string, position: number): string {
  return `/office/progress/${progressId}/files/${position}`;
}
