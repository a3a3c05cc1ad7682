import { randomBytes } from 'node:crypto';
import { type QuestionSet, questionSetOf } from '../core/surveying/question-set.ts';
import type { Tenant } from '../db/tenant.ts';
import { keepWithin, type Submission } from '../features/answers/acts.ts';
import { loadFramework } from '../features/frameworks/queries.ts';
import { publishDueReceipts } from '../features/receipts/acts.ts';
import { slipOf } from '../features/slips/acts.ts';
import { addDrawn, drawnCodes } from '../features/slips/make.ts';
import { actOn } from '../features/surveys/acts.ts';
import { introductionFor } from '../features/surveys/introduction.ts';
import { addSurvey } from '../features/surveys/plan.ts';
import { findSurvey, type Survey } from '../features/surveys/queries.ts';
import { satisfactionSet } from '../features/surveys/ready-sets.ts';
import type { Act } from '../features/surveys/rules.ts';
import { assertDefined } from '../lib/assert.ts';
import type { DemoCalendar } from './calendar.ts';
import type { DemoSurvey } from './data-surveys.ts';
import { answerDrawer } from './draw-answers.ts';
import type { Founded } from './found-agency.ts';
import { must } from './must.ts';
import { thaiPage } from './people.ts';
import type { Happening } from './story.ts';

export interface Asking extends Founded {
  readonly tenant: Tenant;
  /** B.E.; the year that is asked about. */
  readonly fiscalYear: number;
  readonly calendar: DemoCalendar;
  /** Of the installation: it seals the keys of the answers. */
  readonly secretKey: Uint8Array;
}

/** The surveys of one year, each told from its draft to where it stands. */
export function surveyHappenings(asking: Asking, surveys: readonly DemoSurvey[]): Happening[] {
  return surveys.map((story) => ({
    at: morningOf(daysOf(asking, story).first),
    happen: () => tellSurvey(asking, story),
  }));
}

function morningOf(day: Temporal.PlainDate): Temporal.Instant {
  const plainTime = Temporal.PlainTime.from('09:00');
  return day.toZonedDateTime({ timeZone: 'Asia/Bangkok', plainTime }).toInstant();
}

function daysOf({ calendar }: Asking, { isNow, window: [first, last] }: DemoSurvey) {
  const day = isNow ? calendar.due : calendar.day;
  return { first: day(first), last: day(last) };
}

async function tellSurvey(asking: Asking, story: DemoSurvey): Promise<void> {
  const { first, last } = daysOf(asking, story);
  const id = await draft(asking, story);
  if (story.end === 'draft') return;
  await press(asking, id, 'open', first);
  await answerAll(asking, story, await present(asking, id));
  if (story.end === 'closed') {
    await press(asking, id, 'close', last);
    await press(asking, id, 'unseal', last);
  }
}

function doingOn({ tenant, people, fiscalYear: year }: Asking, day: Temporal.PlainDate) {
  return { tenant, year, person: people['ita-officer'], page: thaiPage, at: morningOf(day) };
}

async function draft(asking: Asking, story: DemoSurvey): Promise<string> {
  const { instrument, title, titleEn, code, population, agencyClass } = story;
  const { first, last } = daysOf(asking, story);
  const answeredBy = instrument === 'IIT' ? 'staff' : 'public';
  const { th: introduction, en: introductionEn } = introductionFor({ answeredBy });
  const { fill } = asking.calendar;
  const plan = {
    ...{ code: fill(code), title: fill(title), titleEn: fill(titleEn), introduction, introductionEn },
    ...{ opensOn: first, closesOn: last, population, agencyClass },
  };
  const access = instrument === 'IIT' ? 'invited' : 'open';
  const founding = { instrument, access, questions: questionsOf(instrument), plan } as const;
  return must(await addSurvey(doingOn(asking, first), founding), title);
}

/** Both years were asked the same questions, so that the answers can be compared. */
function questionsOf(instrument: DemoSurvey['instrument']): QuestionSet {
  if (instrument === null) return satisfactionSet();
  const framework = must(loadFramework('nacc-2566'), 'nacc-2566');
  return assertDefined(questionSetOf(framework, instrument), instrument);
}

async function present({ tenant }: Asking, id: string): Promise<Survey> {
  return assertDefined(await findSurvey(tenant, id), id);
}

async function press(asking: Asking, id: string, act: Act, on: Temporal.PlainDate): Promise<void> {
  const { version } = await present(asking, id);
  must(await actOn(doingOn(asking, on), { id, version, act }, asking.secretKey), `survey ${act}`);
}

/** Day after day, as the collector keeps answers that come together. */
async function answerAll(asking: Asking, story: DemoSurvey, survey: Survey): Promise<void> {
  const { tenant, secretKey } = asking;
  const { id: surveyId } = survey;
  const nextAnswers = answerDrawer(survey.questions, story);
  const slips = await drawnSlips(asking, story, survey);
  const texts = [...story.texts];
  const { first } = daysOf(asking, story);
  for (const [days, mode, count] of story.answers) {
    const day = first.add({ days });
    const batch = Array.from({ length: count }, () => ({
      ...{ agencyId: tenant.agencyId, surveyId, mode, options: nextAnswers() },
      ...(slips.pop() ?? { ticket: randomBytes(32) }),
      texts: texts.splice(0, 1).map((body) => ({ question: 't1', body })),
    }));
    const kept = await keepWithin(tenant, { secretKey, now: () => morningOf(day) }, batch);
    for (const each of kept) must(each, `answers to ${story.title}`);
    await publishDueReceipts(tenant, day);
  }
}

/** Slips are printed and drawn; each that answers is spent. None where anybody may answer. */
async function drawnSlips(
  asking: Asking,
  story: DemoSurvey,
  survey: Survey,
): Promise<Pick<Submission, 'ticket' | 'claim'>[]> {
  if (story.slips === 0) return [];
  const { tenant, people } = asking;
  const slips = drawnCodes(story.slips);
  await addDrawn({ tenant, person: people['ita-officer'], survey }, slips);
  const answers = story.answers.reduce((sum, [, , count]) => sum + count, 0);
  return slips.slice(0, answers).map(({ code }) => assertDefined(slipOf(survey.id, code), 'slip'));
}
