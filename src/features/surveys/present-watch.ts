import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import { printDate } from '../../web/office/dates.ts';
import type { HistoryEntry } from '../../web/office/history.tsx';
import { historyEntries } from '../../web/office/history-entries.ts';
import type { Page } from '../../web/page.ts';
import { auditedActions } from '../audit/rules.ts';
import type { LoadedSurvey } from './load.ts';
import { type PresentedSample, presentSample } from './present-sample.ts';
import type { Survey } from './queries.ts';
import {
  type Act,
  acts,
  mayActNow,
  mayChangePlan,
  mayRemove,
  openingGaps,
  type Person,
  SMALLEST_GROUP,
  type State,
} from './rules.ts';
import { sampleRuleOf } from './sample.ts';
import { planLabels } from './typed.ts';
import { statusWords, words } from './words.ts';
import { watchWords } from './words-watch.ts';

export interface Permitted {
  readonly act: Readonly<Record<Act, Result<State, Bilingual>>>;
  readonly plan: Result<true, Bilingual>;
  readonly remove: Result<true, Bilingual>;
}

export function permitted(person: Person, survey: Survey, today: Temporal.PlainDate): Permitted {
  const each = acts.map((act) => [act, mayActNow(person, survey, act, today)] as const);
  return {
    act: Object.fromEntries(each) as Record<Act, Result<State, Bilingual>>,
    plan: mayChangePlan(person, survey),
    remove: mayRemove(person, survey),
  };
}

export interface Standing {
  readonly sample: PresentedSample | null;
  readonly missing: number | null;
  /** As printed. */
  readonly time: string;
  /** What holds now, said above the buttons; '' where nothing needs saying. */
  readonly said: Bilingual | null;
  readonly gaps: readonly Bilingual[];
}

export function standingOf(
  page: Page,
  survey: Survey,
  answered: number,
  today: Temporal.PlainDate,
): Standing {
  const rule = sampleRuleOf(survey);
  const sample = rule && presentSample(rule, survey);
  const needed = sample?.needed ?? null;
  return {
    sample,
    missing: needed === null ? null : Math.max(0, needed - answered),
    time: page.say(timeOf(survey, today)),
    said: saidOf(survey, answered, today, page),
    gaps: survey.status === 'draft' ? openingGaps(survey, today) : [],
  };
}

function timeOf({ opensOn, closesOn, status }: Survey, today: Temporal.PlainDate): Bilingual {
  if (opensOn === null || closesOn === null) return words.noWindow;
  if (status === 'closed' || Temporal.PlainDate.compare(today, closesOn) > 0) return watchWords.ended;
  if (Temporal.PlainDate.compare(today, opensOn) < 0) return watchWords.notYet;
  const left = today.until(closesOn).days;
  return left === 0 ? watchWords.lastDay : watchWords.days(left + 1);
}

function saidOf(survey: Survey, answered: number, today: Temporal.PlainDate, page: Page): Bilingual | null {
  const { status, isUnsealed, opensOn, closesOn } = survey;
  if (isUnsealed) return watchWords.isFinal;
  if (status === 'draft') return openingGaps(survey, today).length === 0 ? watchWords.ready : null;
  if (status === 'closed') return answered < SMALLEST_GROUP ? watchWords.fewSealed : watchWords.sealed;
  if (opensOn === null || closesOn === null) return null;
  if (Temporal.PlainDate.compare(today, closesOn) > 0) return watchWords.over;
  if (status === 'paused') return watchWords.pausedNow;
  if (Temporal.PlainDate.compare(today, opensOn) >= 0) return null;
  return watchWords.waits(printDate(page, opensOn));
}

const labels = {
  ...{ status: words.status, ...planLabels, opening: words.opening },
  ...{ unsealed: words.unsealed, damaged: words.damaged },
  ...{ groups: words.groupCount, questions: words.questionCount, openTexts: words.openTextCount },
  ...{ sensitive: words.sensitiveCount, reworded: words.rewordedCount },
};

export function surveyHistory(page: Page, { history }: LoadedSurvey): HistoryEntry[] {
  return historyEntries(page, history, {
    actions: auditedActions,
    labels,
    show: (name, value) => {
      if (name === 'status') return page.say(statusWords[value as State].label);
      if (name === 'opensOn' || name === 'closesOn') return printDate(page, Temporal.PlainDate.from(value));
      return value;
    },
  });
}
