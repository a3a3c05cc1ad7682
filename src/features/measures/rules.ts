import { type Machine, stateAfter } from '../../core/workflow/machine.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { holds, holdsFor, type Reader, type Role } from '../../web/reader.ts';
import { refusals } from './refusals.ts';

export const kinds = ['measure', 'guideline'] as const;
/** A measure (มาตรการ), or what raises an indicator (แนวทางยกระดับ). */
export type Kind = (typeof kinds)[number];

export const statuses = ['not-begun', 'doing', 'done', 'verified'] as const;
export type Status = (typeof statuses)[number];

export const acts = ['begin', 'reset', 'finish', 'verify', 'send-back'] as const;
export type Act = (typeof acts)[number];

/** The one table of what moves a measure; docs/states/measure.md is drawn from it. The ways back ask for a reason. */
export const measureMachine: Machine<Status, Act> = {
  states: statuses,
  start: 'not-begun',
  acts: {
    begin: { from: ['not-begun'], to: 'doing' },
    reset: { from: ['doing'], to: 'not-begun' },
    finish: { from: ['doing'], to: 'done' },
    verify: { from: ['done'], to: 'verified' },
    'send-back': { from: ['done', 'verified'], to: 'doing' },
  },
};

/** As the audit trail and progress entries name it. */
export function subjectOf(measureId: string): string {
  return `measure:${measureId}`;
}

export function listAddress(year: number, kind: Kind = 'measure'): string {
  return `/office/years/${year}/measures${kind === 'guideline' ? '?kind=guideline' : ''}`;
}

export function measureAddress({ year, id }: { readonly year: number; readonly id: string }): string {
  return `${listAddress(year)}/${id}`;
}

/** What the rules look at of a measure. */
export interface MeasureState {
  readonly status: Status;
  /** Its owners; none while nobody was assigned. */
  readonly unitIds: readonly string[];
  readonly yearIsOpen: boolean;
  /** Entries of progress that stand, the struck ones not counted. */
  readonly progress: number;
  /** Of those, entries with a file. */
  readonly evidence: number;
  /** Who said last that it is done, as the audit trail names a person; null when nobody did. */
  readonly finishedBy: string | null;
}

export type Person = Pick<Reader, 'accountId' | 'roles'>;

/** May this person write down what was done and what came of it? */
export function mayEdit(person: Person, { unitIds, yearIsOpen }: Owned): Result<true, Bilingual> {
  if (!yearIsOpen) return err(refusals.yearClosed);
  if (holds(person, 'ita-officer')) return ok(true);
  if (unitIds.length === 0) return err(refusals.noOwner);
  return isOf(person, unitIds, 'unit-head', 'unit-officer') ? ok(true) : err(refusals.notYours);
}

type Owned = Pick<MeasureState, 'unitIds' | 'yearIsOpen'>;

function isOf(person: Person, unitIds: readonly string[], ...roles: readonly Role[]): boolean {
  return unitIds.some((unitId) => holdsFor(person, unitId, ...roles));
}

function mayApprove(person: Person, { unitIds, yearIsOpen }: Owned): Result<true, Bilingual> {
  if (!yearIsOpen) return err(refusals.yearClosed);
  const approves =
    holds(person, 'ita-officer', 'permanent-secretary', 'head-of-agency') ||
    isOf(person, unitIds, 'unit-head');
  return approves ? ok(true) : err(refusals.notVerifier);
}

/** May this person do this to the measure, as it stands? The reason when not; the next status when so. */
export function mayAct(person: Person, measure: MeasureState, act: Act): Result<Status, Bilingual> {
  const isApproval = act === 'verify' || act === 'send-back';
  const may = isApproval ? mayApprove(person, measure) : mayEdit(person, measure);
  if (!may.ok) return may;
  const next = stateAfter(measureMachine, measure.status, act);
  if (next === null) return err(refusals.notNow[measure.status]);
  if (act === 'reset' && measure.progress > 0) return err(refusals.hasBegun);
  // Four eyes: what one person calls done, another verifies.
  if (act === 'verify' && measure.finishedBy === `account:${person.accountId}`) return err(refusals.ownWork);
  return ok(next);
}

/** Done shows something for it, or says why there is nothing to show. */
export function isShown({ evidence }: Pick<MeasureState, 'evidence'>, noEvidenceReason: string): boolean {
  return evidence > 0 || noEvidenceReason !== '';
}

/** May this person say what the measures of a year are, who owns them and in which order they stand? */
export function mayPlan(person: Person, yearIsOpen: boolean): Result<true, Bilingual> {
  if (!yearIsOpen) return err(refusals.yearClosed);
  return holds(person, 'ita-officer') ? ok(true) : err(refusals.notPlanner);
}

/** What was begun stays on record: it can be left undone, not unsaid. `entries` counts the struck ones too. */
export function mayRemove(
  person: Person,
  { status, yearIsOpen }: Pick<MeasureState, 'status' | 'yearIsOpen'>,
  entries: number,
): Result<true, Bilingual> {
  const may = mayPlan(person, yearIsOpen);
  if (!may.ok) return may;
  return status === 'not-begun' && entries === 0 ? ok(true) : err(refusals.begunStays);
}

/**
 * The two boxes of the printed report, ยังไม่ได้ดำเนินการ and ดำเนินการ: the second says that the work is under way or
 * over, so that exactly one is ticked in every status.
 */
export function boxesOf(status: Status): { readonly done: boolean; readonly notDone: boolean } {
  const notDone = status === 'not-begun';
  return { done: !notDone, notDone };
}

/** Where a measure or guideline stands among those of its kind. */
export interface Placed {
  readonly id: string;
  readonly kind: Kind;
  readonly number: number;
  readonly indicator: number | null;
}

/** Measures by their number; guidelines by their indicator, then their number, as the report prints them. */
export function inOrder<T extends Placed>(all: readonly T[]): T[] {
  const group = ({ kind, indicator }: T) => (kind === 'guideline' ? (indicator ?? 0) : 0);
  return all.toSorted((a, b) => group(a) - group(b) || a.number - b.number);
}

/** The ids in the order they get when one moves a place; null at the end of the list, or of the indicator's guidelines. */
export function reordered(all: readonly Placed[], id: string, direction: 'up' | 'down'): string[] | null {
  const order = inOrder(all);
  const from = order.findIndex((each) => each.id === id);
  const [one, other] = [order[from], order[from + (direction === 'up' ? -1 : 1)]];
  if (!one || !other || (one.kind === 'guideline' && one.indicator !== other.indicator)) return null;
  return order.map((each) => (each === one ? other.id : each === other ? one.id : each.id));
}

/** The sides of what is done about weak points, each a page. */
export function measureTabs(year: number) {
  return [
    { key: 'measure', href: listAddress(year), label: { th: 'มาตรการ', en: 'Measures' } },
    {
      key: 'guideline',
      href: listAddress(year, 'guideline'),
      label: { th: 'แนวทางยกระดับตัวชี้วัด', en: 'Guidelines by indicator' },
    },
    {
      key: 'weak-points',
      href: `/office/years/${year}/weak-points`,
      label: { th: 'จุดอ่อน', en: 'Weak points' },
    },
  ] as const;
}
