import { type Machine, stateAfter } from '../../core/workflow/machine.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { holds, holdsFor, type Reader, type Role } from '../../web/reader.ts';
import type { Disclosure, Edition } from './queries.ts';
import { refusals } from './refusals.ts';

/** One item of one year. The agency is the transaction's. */
export interface ItemKey {
  /** B.E. */
  readonly fiscalYear: number;
  /** "O14" */
  readonly item: string;
}

/** As the audit trail and progress entries name it. */
export function subjectOf({ fiscalYear, item }: ItemKey): string {
  return `disclosure:${fiscalYear}:${item}`;
}

export function officeAddress({ fiscalYear, item }: ItemKey): string {
  return `/office/years/${fiscalYear}/disclosures/${item}`;
}

/** The short address the public is given; it stays the same from edition to edition. */
export function publicAddress({ fiscalYear, item }: ItemKey): string {
  return `/ita/${fiscalYear}/${item}`;
}

export const statuses = ['empty', 'draft', 'for-review', 'published', 'verdict', 'appeal', 'final'] as const;
export type Status = (typeof statuses)[number];

export type Act =
  | 'save'
  | 'submit'
  | 'take-back'
  | 'send-back'
  | 'publish'
  | 'withdraw'
  | 'judge'
  | 'appeal'
  | 'accept'
  | 'settle';

/**
 * The one table of what moves an item. While an assessor judges (verdict, appeal) the text rests: an appeal is judged on
 * what was first submitted. What is judged is the published edition, whatever draft has been begun since.
 */
export const disclosureMachine: Machine<Status, Act> = {
  states: statuses,
  start: 'empty',
  acts: {
    save: { from: ['empty', 'draft', 'published', 'final'], to: 'draft' },
    submit: { from: ['draft'], to: 'for-review' },
    'take-back': { from: ['for-review'], to: 'draft' },
    'send-back': { from: ['for-review'], to: 'draft' },
    publish: { from: ['for-review'], to: 'published' },
    withdraw: { from: ['published', 'draft', 'for-review'], to: 'draft' },
    judge: { from: ['published', 'draft', 'for-review'], to: 'verdict' },
    appeal: { from: ['verdict'], to: 'appeal' },
    accept: { from: ['verdict'], to: 'final' },
    settle: { from: ['appeal'], to: 'final' },
  },
};

interface Doers {
  /** Held for the unit that owns the item. */
  readonly ofUnit: readonly Role[];
  readonly ofAgency: readonly Role[];
}

const editors: Doers = { ofUnit: ['unit-officer', 'unit-head'], ofAgency: ['ita-officer'] };
const approvers: Doers = {
  ofUnit: ['unit-head'],
  ofAgency: ['ita-officer', 'permanent-secretary', 'head-of-agency'],
};
const itaOfficer: Doers = { ofUnit: [], ofAgency: ['ita-officer'] };
/** Who judges, and who writes down what was judged elsewhere. */
const judges: Doers = { ofUnit: [], ofAgency: ['assessor', 'ita-officer'] };

const doers: Readonly<Record<Act, Doers>> = {
  save: editors,
  submit: editors,
  'take-back': editors,
  'send-back': approvers,
  publish: approvers,
  withdraw: approvers,
  judge: judges,
  appeal: itaOfficer,
  accept: itaOfficer,
  settle: judges,
};

/** What the rules look at of an item. */
export interface ItemState {
  readonly status: Status;
  /** The owner; null while nobody has been assigned. */
  readonly unitId: string | null;
  readonly yearIsOpen: boolean;
  /** Who handed in the newest edition; null before the first. */
  readonly submittedBy: string | null;
  /** Who handed in the edition the public sees; null while there is none. */
  readonly publishedBy: string | null;
  readonly isPublished: boolean;
  readonly hasContent: boolean;
}

/** What the rules look at, from what was read; who judges needs the published edition as well. */
export function stateOf(
  present: Disclosure,
  newest: Edition | null,
  evidenceCount: number,
  published: Edition | null = null,
): ItemState {
  return {
    status: present.status,
    unitId: present.unitId,
    yearIsOpen: present.yearIsOpen,
    submittedBy: newest?.submittedBy ?? null,
    publishedBy: published?.submittedBy ?? null,
    isPublished: present.publishedEdition !== null,
    hasContent: present.explanation !== '' || evidenceCount > 0,
  };
}

export type Person = Pick<Reader, 'accountId' | 'roles'>;

/** May this person do this to the item, as it stands? The reason when not; the next status when so. */
export function mayAct(person: Person, item: ItemState, act: Act): Result<Status, Bilingual> {
  if (!item.yearIsOpen) return err(refusals.yearClosed);
  if (!isDoer(person, item, act)) return err(item.unitId === null ? refusals.noOwner : refusals.notYours);
  const isJudging = doers[act] === judges;
  if (isJudging && !item.isPublished) return err(refusals.nothingToJudge);
  const next = stateAfter(disclosureMachine, item.status, act);
  if (next === null) return err(isJudging ? notToJudge(item.status) : refusals.notNow[item.status]);
  if (act === 'submit' && !item.hasContent) return err(refusals.nothingToSubmit);
  if (act === 'withdraw' && !item.isPublished) return err(refusals.notPublished);
  // Four eyes: what one person wrote, another lets out.
  if (act === 'publish' && item.submittedBy === person.accountId) return err(refusals.ownWork);
  if (isJudging && isJudgeOfOwn(person, item)) return err(refusals.ownVerdict);
  return ok(next);
}

/** Something to open, or the officer's word why there is nothing: an explanation alone shows nobody the data. */
export function isProved(evidenceCount: number, withoutEvidence: string): Result<true, Bilingual> {
  return evidenceCount > 0 || withoutEvidence !== '' ? ok(true) : err(refusals.needsEvidence);
}

/** The ITA officer writes down what was judged elsewhere; an assessor judges, and never what is their own. */
function isJudgeOfOwn(person: Person, { publishedBy }: ItemState): boolean {
  return publishedBy === person.accountId && !holds(person, 'ita-officer');
}

/** Why there is no verdict to give now, in the words of who judges. */
function notToJudge(status: Status): Bilingual {
  return status === 'verdict' || status === 'appeal' || status === 'final'
    ? refusals.judged[status]
    : refusals.noAppealToSettle;
}

/** A draft is the agency's own until it is published: who only judges reads what the public reads. */
export function seesDrafts({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.some(({ role }) => role !== 'assessor');
}

function isDoer(person: Person, { unitId }: ItemState, act: Act): boolean {
  const { ofUnit, ofAgency } = doers[act];
  return holds(person, ...ofAgency) || holdsFor(person, unitId, ...ofUnit);
}

/** May this person say who owns an item and by when? */
export function mayAssign(person: Person, yearIsOpen: boolean): Result<true, Bilingual> {
  if (!yearIsOpen) return err(refusals.yearClosed);
  return holds(person, 'ita-officer') ? ok(true) : err(refusals.notAssigner);
}

/** Days before its due date from which an unpublished item counts as at risk. */
export const RISK_DAYS = 7;

/** Published or beyond: the work of the unit is done. */
export function isDone(status: Status): boolean {
  return status === 'published' || status === 'verdict' || status === 'appeal' || status === 'final';
}
