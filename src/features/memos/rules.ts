import { type Machine, stateAfter } from '../../core/workflow/machine.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { holds, type Reader, type Role } from '../../web/reader.ts';
import type { OfficialKind } from '../documents/rules.ts';
import { refusals } from './refusals.ts';

export const statuses = ['draft', 'for-secretary', 'for-head', 'approved'] as const;
export type Status = (typeof statuses)[number];

export const acts = ['save', 'submit', 'take-back', 'endorse', 'approve', 'send-back'] as const;
export type Act = (typeof acts)[number];

/** The one table of what moves a paper up the chain; docs/states/memo.md is drawn from it. Sending back asks for a reason. */
export const memoMachine: Machine<Status, Act> = {
  states: statuses,
  start: 'draft',
  acts: {
    save: { from: ['draft'], to: 'draft' },
    submit: { from: ['draft'], to: 'for-secretary' },
    'take-back': { from: ['for-secretary'], to: 'draft' },
    endorse: { from: ['for-secretary'], to: 'for-head' },
    approve: { from: ['for-head'], to: 'approved' },
    'send-back': { from: ['for-secretary', 'for-head'], to: 'draft' },
  },
};

/** One paper of one year. The agency is the transaction's. */
export interface PaperKey {
  /** B.E. */
  readonly fiscalYear: number;
  readonly id: string;
}

/** As the audit trail names it. */
export function subjectOf({ fiscalYear, id }: PaperKey): string {
  return `paper:${fiscalYear}:${id}`;
}

export function listAddress(fiscalYear: number): string {
  return `/office/years/${fiscalYear}/papers`;
}

export function paperAddress({ fiscalYear, id }: PaperKey): string {
  return `${listAddress(fiscalYear)}/${id}`;
}

/** As people call each kind of paper. */
export const kindWords: Readonly<Record<OfficialKind, Bilingual>> = {
  memo: { th: 'บันทึกข้อความรายงานผล', en: 'Memo on the results' },
  measures: { th: 'รายงานผลการดำเนินการตามมาตรการ', en: 'Report on measures' },
  scores: { th: 'ใบคะแนน', en: 'Score sheet' },
};

/** What the rules look at of a paper. */
export interface PaperState {
  readonly status: Status;
  readonly yearIsOpen: boolean;
  /** Who signed the newest edition; null before the first. */
  readonly submittedBy: string | null;
  /** Who gave the permanent secretary's opinion of it; null before. */
  readonly endorsedBy: string | null;
}

type Person = Pick<Reader, 'accountId' | 'roles'>;

/** Whose act it is. Sending back belongs to whom the paper waits for. */
function doerOf(act: Act, status: Status): Role & keyof typeof refusals.roles {
  if (act === 'endorse') return 'permanent-secretary';
  if (act === 'approve') return 'head-of-agency';
  if (act === 'send-back') return status === 'for-head' ? 'head-of-agency' : 'permanent-secretary';
  return 'ita-officer';
}

/** May this person do this to the paper, as it stands? The reason when not; the next status when so. */
export function mayAct(person: Person, paper: PaperState, act: Act): Result<Status, Bilingual> {
  if (!paper.yearIsOpen) return err(refusals.yearClosed);
  const next = stateAfter(memoMachine, paper.status, act);
  if (next === null) return err(refusals.notNow[paper.status]);
  const doer = doerOf(act, paper.status);
  if (!holds(person, doer)) return err(refusals.roles[doer]);
  // Four eyes, then six: nobody gives an opinion of the own paper, nor approves on the own opinion.
  const { submittedBy, endorsedBy } = paper;
  if (act === 'endorse' && submittedBy === person.accountId) return err(refusals.ownPaper);
  if (act === 'approve' && [submittedBy, endorsedBy].includes(person.accountId)) {
    return err(refusals.ownPaper);
  }
  return ok(next);
}

/** The step that takes a paper on from where it stands. */
const nextStep: Readonly<Partial<Record<Status, Act>>> = {
  draft: 'submit',
  'for-secretary': 'endorse',
  'for-head': 'approve',
};

/** Does the chain wait for this person? A draft that never went up is nobody's next step yet. */
export function waitsFor(person: Person, paper: PaperState): boolean {
  const step = paper.submittedBy === null ? undefined : nextStep[paper.status];
  return step !== undefined && mayAct(person, paper, step).ok;
}

/** May this person begin a paper of the year? */
export function mayBegin(person: Person, yearIsOpen: boolean): Result<true, Bilingual> {
  if (!yearIsOpen) return err(refusals.yearClosed);
  return holds(person, 'ita-officer') ? ok(true) : err(refusals.roles['ita-officer']);
}

/**
 * The signatory of the day signs with the own account: where the appointment names an account, an opinion under that
 * name comes from no other.
 */
export function isSignatory(person: Person, signatory: { readonly accountId: string | null }): boolean {
  return signatory.accountId === null || signatory.accountId === person.accountId;
}
