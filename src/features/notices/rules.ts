import type { Bilingual } from '../../lib/bilingual.ts';

/** What a notice may be about; the word is shown before it in the list. */
export const noticeKinds = {
  assigned: { th: 'ได้รับมอบหมาย', en: 'Assigned' },
  'for-review': { th: 'รอตรวจ', en: 'For review' },
  'sent-back': { th: 'ส่งกลับแก้ไข', en: 'Sent back' },
  approved: { th: 'อนุมัติแล้ว', en: 'Approved' },
  verdict: { th: 'ผลการตรวจ', en: 'Verdict' },
  due: { th: 'ใกล้กำหนด', en: 'Due soon' },
  overdue: { th: 'เลยกำหนด', en: 'Overdue' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type NoticeKind = keyof typeof noticeKinds;

const LONGEST = 200;

/** The first line of what somebody typed, cut to what a notice holds. */
export function inShort(text: string): string {
  const [line = ''] = text.split('\n');
  const signs = [...line];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : line;
}

/** A mail that cannot be sent is tried so often, and then stays in the app alone. */
export const MOST_TRIES = 5;

/** Minutes to wait after the first failure, the second, …: a mail server that is down for a day is outlasted. */
const delays = [5, 30, 120, 480] as const;

/** When to try again after so many failures; null: no more. */
export function nextTry(tries: number, now: Temporal.Instant): Temporal.Instant | null {
  const minutes = delays[tries - 1];
  return tries >= MOST_TRIES || minutes === undefined ? null : now.add({ minutes });
}

/** A mail about something older than this would only confuse: mail may have been switched on today. */
export const MAIL_WITHIN = Temporal.Duration.from({ hours: 72 });
