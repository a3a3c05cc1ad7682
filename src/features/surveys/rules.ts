import { type Machine, stateAfter } from '../../core/workflow/machine.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { holds, type Reader } from '../../web/reader.ts';
import { refusals } from './refusals.ts';

export const statuses = ['draft', 'open', 'paused', 'closed'] as const;
export type Status = (typeof statuses)[number];

export const acts = ['open', 'pause', 'resume', 'close', 'reopen'] as const;
export type Act = (typeof acts)[number];

/** The one table of what moves a survey; docs/states/survey.md is drawn from it. `reopen` asks for a reason. */
export const surveyMachine: Machine<Status, Act> = {
  states: statuses,
  start: 'draft',
  acts: {
    open: { from: ['draft'], to: 'open' },
    pause: { from: ['open'], to: 'paused' },
    resume: { from: ['paused'], to: 'open' },
    close: { from: ['open', 'paused'], to: 'closed' },
    reopen: { from: ['closed'], to: 'open' },
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
  readonly yearIsOpen: boolean;
}

/** May this person run surveys of the year: make, change, invite? */
export function mayRun(
  person: Person,
  { yearIsOpen }: Pick<SurveyState, 'yearIsOpen'>,
): Result<true, Bilingual> {
  if (!holds(person, 'ita-officer')) return err(refusals.notOfficer);
  return yearIsOpen ? ok(true) : err(refusals.yearClosed);
}

/** May this person do this to the survey as it stands? The next status when so. */
export function mayAct(person: Person, survey: SurveyState, act: Act): Result<Status, Bilingual> {
  const may = mayRun(person, survey);
  if (!may.ok) return may;
  const next = stateAfter(surveyMachine, survey.status, act);
  return next === null ? err(refusals.notNow[survey.status]) : ok(next);
}

/** What is asked and who may answer is frozen by the first opening: answers given are answers to those questions. */
export function mayChangeQuestions(person: Person, survey: SurveyState): Result<true, Bilingual> {
  const may = mayRun(person, survey);
  if (!may.ok) return may;
  return survey.status === 'draft' ? ok(true) : err(refusals.frozen);
}
