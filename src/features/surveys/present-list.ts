import type { Bilingual } from '../../lib/bilingual.ts';
import { printDate } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import type { Survey } from './queries.ts';
import { openingGaps, SMALLEST_GROUP, type State, stateOf, surveyAddress } from './rules.ts';
import { sampleOf } from './sample.ts';
import { nextWords, words } from './words.ts';

export interface SurveyLine {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** "EIT", or what a set of one's own is for. */
  readonly kind: string;
  readonly state: State;
  readonly window: string;
  readonly answers: number;
  readonly needed: number | null;
  readonly next: Bilingual;
}

export function presentLine(
  page: Page,
  survey: Survey,
  answers: number,
  today: Temporal.PlainDate,
): SurveyLine {
  const { id, instrument } = survey;
  const needed = sampleOf(survey)?.needed ?? null;
  return {
    ...{
      id,
      state: stateOf(survey),
      answers,
      needed,
      href: surveyAddress(survey),
      title: titleOf(page, survey),
    },
    kind: instrument ?? page.say(words.ofService),
    window: printWindow(page, survey),
    next: nextOf(survey, answers, needed, today),
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
  // A line breaks between the days, never within one.
  const [first, last] = [opensOn, closesOn].map((day) => printDate(page, day).replaceAll(' ', '\u00a0'));
  return `${first} – ${last}`;
}

function nextOf(
  survey: Survey,
  answers: number,
  needed: number | null,
  today: Temporal.PlainDate,
): Bilingual {
  const { status, opensOn, closesOn } = survey;
  if (status === 'draft') return openingGaps(survey, today)[0] ?? nextWords.ready;
  if (survey.isUnsealed) return nextWords.results;
  if (status === 'closed') return answers < SMALLEST_GROUP ? nextWords.fewSealed : nextWords.sealed;
  if (status === 'paused') return nextWords.paused;
  if (closesOn && Temporal.PlainDate.compare(today, closesOn) > 0) return nextWords.over;
  if (opensOn && Temporal.PlainDate.compare(today, opensOn) < 0) return nextWords.early;
  const left = closesOn ? today.until(closesOn).days + 1 : 0;
  const short = needed === null ? 0 : needed - answers;
  return short > 0 ? nextWords.short(short, left) : nextWords.goesOn(left);
}
