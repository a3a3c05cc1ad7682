import { type QuestionSet, slotsOf } from '../../core/surveying/question-set.ts';
import { type Machine, stateAfter } from '../../core/workflow/machine.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { holds, type Reader } from '../../web/reader.ts';
import { refusals } from './refusals.ts';

export const statuses = ['draft', 'open', 'paused', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** As the machine has them: a closed survey whose answers were unsealed is in another state than one that is sealed still. */
export const states = [...statuses, 'unsealed'] as const;
export type State = (typeof states)[number];

export const acts = ['open', 'pause', 'resume', 'close', 'reopen', 'unseal'] as const;
export type Act = (typeof acts)[number];

/**
 * The one table of what moves a survey; docs/states/survey.md is drawn from it. `reopen` asks for a reason. Nothing leaves
 * `unsealed`: later answers, told beside the results that were told before, would show what each of them said.
 */
export const surveyMachine: Machine<State, Act> = {
  states,
  start: 'draft',
  acts: {
    open: { from: ['draft'], to: 'open' },
    pause: { from: ['open'], to: 'paused' },
    resume: { from: ['paused'], to: 'open' },
    close: { from: ['open', 'paused'], to: 'closed' },
    reopen: { from: ['closed'], to: 'open' },
    unseal: { from: ['closed'], to: 'unsealed' },
  },
};

/** How an answer came: by the person herself, or asked by an interviewer (telephone, on site). */
export const modes = ['self', 'interviewer'] as const;
export type Mode = (typeof modes)[number];

export const accesses = ['open', 'invited'] as const;
/** open: by the address alone (EIT, satisfaction); invited: by a slip or a blindly signed token (IIT). */
export type Access = (typeof accesses)[number];

/**
 * The smallest group of which anything is shown, and with fewer of which sealed answers stay sealed: unsealing three
 * would tell, beside the results known before, what these three said.
 */
export const SMALLEST_GROUP = 5;

export function subjectOf(surveyId: string): string {
  return `survey:${surveyId}`;
}

export function listAddress(year: number): string {
  return `/office/years/${year}/surveys`;
}

export function surveyAddress({ year, id }: { readonly year: number; readonly id: string }): string {
  return `${listAddress(year)}/${id}`;
}

/** The short public address; its pages lie below it. */
export function publicAddress(code: string): string {
  return `/s/${code}`;
}

export interface Window {
  readonly status: Status;
  /** Both null in a draft. `closesOn` is the last day. */
  readonly opensOn: Temporal.PlainDate | null;
  readonly closesOn: Temporal.PlainDate | null;
}

/** Why no answer is taken now; null: it takes answers. */
export type Shut = 'not-yet' | 'paused' | 'over';

export function shutOf({ status, opensOn, closesOn }: Window, today: Temporal.PlainDate): Shut | null {
  if (status === 'draft' || opensOn === null || closesOn === null) return 'not-yet';
  if (status === 'closed' || Temporal.PlainDate.compare(today, closesOn) > 0) return 'over';
  if (Temporal.PlainDate.compare(today, opensOn) < 0) return 'not-yet';
  return status === 'paused' ? 'paused' : null;
}

export type Person = Pick<Reader, 'roles'>;

/** What the rules look at of a survey. */
export interface SurveyState {
  readonly status: Status;
  /** Its answers were unsealed and their results told: for good. */
  readonly isUnsealed: boolean;
  readonly yearIsOpen: boolean;
}

export function stateOf({ status, isUnsealed }: Pick<SurveyState, 'status' | 'isUnsealed'>): State {
  return isUnsealed ? 'unsealed' : status;
}

/** May this person run surveys of the year: make, change, invite? */
export function mayRun(
  person: Person,
  { yearIsOpen }: Pick<SurveyState, 'yearIsOpen'>,
): Result<true, Bilingual> {
  if (!holds(person, 'ita-officer')) return err(refusals.notOfficer);
  return yearIsOpen ? ok(true) : err(refusals.yearClosed);
}

/** May this person do this to the survey as it stands? The next state when so. */
export function mayAct(person: Person, survey: SurveyState, act: Act): Result<State, Bilingual> {
  const may = mayRun(person, survey);
  if (!may.ok) return may;
  const state = stateOf(survey);
  const next = stateAfter(surveyMachine, state, act);
  return next === null ? err(refusals.notNow[state]) : ok(next);
}

/** What is asked and who may answer is frozen by the first opening: answers given are answers to those questions. */
export function mayChangeQuestions(person: Person, survey: SurveyState): Result<true, Bilingual> {
  const may = mayRun(person, survey);
  if (!may.ok) return may;
  return survey.status === 'draft' ? ok(true) : err(refusals.frozen);
}

/** What the rules of opening look at beside the state. */
export interface Readiness extends SurveyState, Window {
  readonly instrument: string | null;
  readonly population: number | null;
  readonly questions: Pick<QuestionSet, 'questions' | 'scales'>;
}

/** As the table holds one answer: a byte a slot. */
const MOST_SLOTS = 1000;

/** What is still missing before it can take answers, in the order of the form; nothing when it may. */
export function openingGaps(survey: Readiness, today: Temporal.PlainDate): Bilingual[] {
  const { opensOn, closesOn, instrument, population, questions } = survey;
  const slots = slotsOf(questions).length;
  return [
    ...(opensOn === null || closesOn === null ? [refusals.noWindow] : []),
    ...(closesOn !== null && Temporal.PlainDate.compare(today, closesOn) > 0 ? [refusals.windowOver] : []),
    ...(instrument !== null && population === null ? [refusals.noPopulation] : []),
    ...(slots === 0 || slots > MOST_SLOTS ? [refusals.noQuestions] : []),
  ];
}

/** As `mayAct`; what takes answers again needs all that the first opening needs, and days left to answer. */
export function mayActNow(
  person: Person,
  survey: Readiness,
  act: Act,
  today: Temporal.PlainDate,
): Result<State, Bilingual> {
  const may = mayAct(person, survey, act);
  if (!may.ok || may.value !== 'open' || act === 'reopen') return may;
  const [gap] = openingGaps(survey, today);
  return gap ? err(gap) : may;
}

/** Texts, days and numbers change until it is closed: what was answered was answered under them. */
export function mayChangePlan(person: Person, survey: SurveyState): Result<true, Bilingual> {
  const may = mayRun(person, survey);
  if (!may.ok) return may;
  if (survey.isUnsealed) return err(refusals.unsealedPlan);
  return survey.status === 'closed' ? err(refusals.closedPlan) : ok(true);
}

/** A draft that was never opened may go. */
export function mayRemove(person: Person, survey: SurveyState): Result<true, Bilingual> {
  const may = mayRun(person, survey);
  if (!may.ok) return may;
  return survey.status === 'draft' ? ok(true) : err(refusals.notDraft);
}

/** Days within which a survey short of its smallest sample is somebody's work. */
export const FEW_DAYS = 14;

export interface SurveyTask {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  /**
   * short: too few answers with few days left · unopened: its window runs and it is a draft still · sealed: it is closed, and
   * there are answers enough to unseal.
   */
  readonly kind: 'short' | 'unopened' | 'sealed';
  readonly closesOn: Temporal.PlainDate;
  readonly answers: number;
  /** Null where no smallest sample is known. */
  readonly needed: number | null;
}

export interface SurveyWork extends Window {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly answers: number;
  readonly needed: number | null;
  readonly isUnsealed: boolean;
}

/** Surveys of open years that wait for the ITA officer, the one that ends first before. */
export function surveyTasks(
  person: Person,
  surveys: readonly SurveyWork[],
  today: Temporal.PlainDate,
): SurveyTask[] {
  if (!holds(person, 'ita-officer')) return [];
  return surveys
    .flatMap((survey) => {
      const { id, year, title, answers, needed, closesOn } = survey;
      const kind = taskKind(survey, today);
      return kind && closesOn ? [{ id, year, title, answers, needed, closesOn, kind }] : [];
    })
    .sort((a, b) => Temporal.PlainDate.compare(a.closesOn, b.closesOn));
}

function taskKind(
  { status, isUnsealed, opensOn, closesOn, answers, needed }: SurveyWork,
  today: Temporal.PlainDate,
): SurveyTask['kind'] | null {
  if (opensOn === null || closesOn === null) return null;
  if (status === 'closed') return !isUnsealed && answers >= SMALLEST_GROUP ? 'sealed' : null;
  const left = today.until(closesOn).days;
  if (left < 0 || Temporal.PlainDate.compare(today, opensOn) < 0) return null;
  if (status === 'draft') return 'unopened';
  const isShort = needed !== null && answers < needed && left <= FEW_DAYS;
  return isShort ? 'short' : null;
}
