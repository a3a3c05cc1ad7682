import type { Bilingual } from '../../lib/bilingual.ts';
import { printDate } from '../../web/office/dates.ts';
import type { Tone } from '../../web/office/status-tag.tsx';
import type { Page } from '../../web/page.ts';
import type { Survey } from './queries.ts';
import { openingGaps, type Status, surveyAddress } from './rules.ts';
import { sampleOf } from './sample.ts';
import { words } from './words.ts';

export interface SurveyLine {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** "EIT", or what a set of one's own is for. */
  readonly kind: string;
  readonly status: Status;
  readonly window: string;
  readonly answers: number;
  readonly needed: number | null;
  readonly next: Bilingual;
  readonly nextTone: Tone;
}

export function presentLine(
  page: Page,
  survey: Survey,
  answers: number,
  today: Temporal.PlainDate,
): SurveyLine {
  const { id, instrument, status } = survey;
  const needed = sampleOf(survey)?.needed ?? null;
  return {
    ...{ id, status, answers, needed, href: surveyAddress(survey), title: titleOf(page, survey) },
    kind: instrument ?? page.say(words.ofService),
    window: printWindow(page, survey),
    ...nextOf(survey, answers, needed, today),
  };
}

export function titleOf(
  page: Pick<Page, 'language'>,
  { title, titleEn }: Pick<Survey, 'title' | 'titleEn'>,
): string {
  return page.language === 'en' && titleEn ? titleEn : title;
}

export function printWindow(page: Page, { opensOn, closesOn }: Pick<Survey, 'opensOn' | 'closesOn'>): string {
  if (!opensOn || !closesOn) return page.say(words.noWindow);
  return `${printDate(page, opensOn)} – ${printDate(page, closesOn)}`;
}

interface Next {
  readonly next: Bilingual;
  readonly nextTone: Tone;
}

function nextOf(survey: Survey, answers: number, needed: number | null, today: Temporal.PlainDate): Next {
  const { status, opensOn, closesOn } = survey;
  const say = (nextTone: Tone, th: string, en: string): Next => ({ next: { th, en }, nextTone });
  if (status === 'draft') {
    const [gap] = openingGaps(survey, today);
    return gap ? { next: gap, nextTone: 'warning' } : say('info', 'พร้อมเปิดรับคำตอบ', 'Ready to be opened');
  }
  if (status === 'closed') return say('success', 'ดูผลและนำไปตั้งมาตรการ', 'See the results and set measures');
  if (status === 'paused') return say('warning', 'พักอยู่ · กดรับคำตอบต่อเมื่อพร้อม', 'Paused; go on when ready');
  if (closesOn && Temporal.PlainDate.compare(today, closesOn) > 0)
    return say('info', 'ครบเวลาแล้ว รอระบบปิด', 'Its time is over; the system closes it');
  if (opensOn && Temporal.PlainDate.compare(today, opensOn) < 0)
    return say('info', 'รอวันแรก · พิมพ์ QR หรือบัตรเชิญไว้ได้', 'Waits for its first day; print QR or invitations');
  const left = closesOn ? today.until(closesOn).days + 1 : 0;
  const time = { th: `เหลือ ${left} วัน`, en: `${left} days left` };
  if (needed !== null && answers < needed) {
    const short = needed - answers;
    return say('warning', `ชวนตอบอีก ${short} คน · ${time.th}`, `${short} more answers needed; ${time.en}`);
  }
  return say('success', `รับคำตอบต่อได้ · ${time.th}`, `It may go on; ${time.en}`);
}
