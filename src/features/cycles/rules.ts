import { type Machine, stateAfter } from '../../core/workflow/machine.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { holds, type Reader } from '../../web/reader.ts';

export type CycleStatus = 'open' | 'closed';

export type CycleAct = 'close' | 'reopen';

/** The fiscal year's own two states; docs/states/cycle.md is drawn from this. */
export const cycleMachine: Machine<CycleStatus, CycleAct> = {
  states: ['open', 'closed'],
  start: 'open',
  acts: { close: { from: ['open'], to: 'closed' }, reopen: { from: ['closed'], to: 'open' } },
};

export interface CycleState {
  readonly year: number;
  readonly status: CycleStatus;
}

/** May work of this year still change? Every slice that writes to a year asks this. */
export function mayWorkInYear({ status, year }: CycleState): Result<true, Bilingual> {
  if (status === 'open') return ok(true);
  return err({
    th: `ปีงบประมาณ ${year} ปิดแล้ว จึงแก้ไขไม่ได้ · หากจำเป็น ให้เจ้าหน้าที่ ITA เปิดปีนี้อีกครั้งพร้อมเหตุผล`,
    en: `Fiscal year ${year} is closed, so nothing in it can change. If it must, the ITA officer can reopen it with a reason.`,
  });
}

/** May this person run the year: calendar, assignments, import? */
export function mayManageYear(reader: Pick<Reader, 'roles'>, cycle: CycleState): Result<true, Bilingual> {
  if (!holds(reader, 'ita-officer')) {
    return err({
      th: 'งานนี้เป็นของเจ้าหน้าที่ ITA · หากท่านรับหน้าที่นี้ โปรดขอให้ผู้ดูแลระบบเพิ่มบทบาทให้',
      en: 'This is the ITA officer’s work. If it is yours, ask the system administrator for the role.',
    });
  }
  return mayWorkInYear(cycle);
}

/** Where an act leads from a state; the error says why it cannot be done. */
export function afterAct({ year, status }: CycleState, act: CycleAct): Result<CycleStatus, Bilingual> {
  const next = stateAfter(cycleMachine, status, act);
  if (next !== null) return ok(next);
  return status === 'closed'
    ? err({ th: `ปีงบประมาณ ${year} ปิดอยู่แล้ว`, en: `Fiscal year ${year} is closed already.` })
    : err({ th: `ปีงบประมาณ ${year} เปิดอยู่แล้ว`, en: `Fiscal year ${year} is open already.` });
}

/** One piece of work by where it stands: what the board counts. */
export type Standing = 'done' | 'doing' | 'atRisk' | 'notBegun';

/** Due within so many days and not done is at risk. */
export const RISK_DAYS = 7;

interface Timed {
  /** The last day to do it; null when nobody has said. */
  readonly dueOn: Temporal.PlainDate | null;
}

export interface DisclosureWork extends Timed {
  readonly item: string;
  readonly unitId: string | null;
  readonly status: string;
  readonly publishedEdition: number | null;
  /** The account that handed in the newest edition; null before the first. */
  readonly submittedBy: string | null;
  /** The account that handed in what the public sees; null while nothing is published. */
  readonly publishedBy: string | null;
  /** The edition of the last verdict; null before the first. */
  readonly judgedEdition: number | null;
  /** The last thing done to it was sending it back. */
  readonly isSentBack: boolean;
  /** The last verdict on it says that it is incomplete. */
  readonly judgedIncomplete: boolean;
}

export interface MeasureWork extends Timed {
  readonly id: string;
  readonly kind: 'measure' | 'guideline';
  readonly number: number;
  readonly title: string;
  readonly status: string;
  readonly unitIds: readonly string[];
  /** The indicator it raises; null where it names none. */
  readonly indicator: number | null;
  /** The item it mends ("O14"); null where it names none. */
  readonly item: string | null;
}

export function isOverdue({ dueOn }: Timed, today: Temporal.PlainDate): boolean {
  return dueOn !== null && Temporal.PlainDate.compare(dueOn, today) < 0;
}

/** Overdue, or due within a week, today included. */
export function isPressing({ dueOn }: Timed, today: Temporal.PlainDate): boolean {
  return dueOn !== null && Temporal.PlainDate.compare(dueOn, today.add({ days: RISK_DAYS })) <= 0;
}

/**
 * done: the public sees an edition and no verdict calls it incomplete · atRisk: not done, and pressing, sent back or
 * judged incomplete · doing: a draft or in review · notBegun: empty.
 */
export function disclosureStanding(work: DisclosureWork, today: Temporal.PlainDate): Standing {
  const settled = ['published', 'verdict', 'appeal', 'final'].includes(work.status);
  if (work.judgedIncomplete || work.isSentBack) return 'atRisk';
  if (settled || work.publishedEdition !== null) return 'done';
  if (isPressing(work, today)) return 'atRisk';
  return work.status === 'empty' ? 'notBegun' : 'doing';
}

/** done: done or verified · atRisk: not done, and its period is over or ends within a week. */
export function measureStanding(work: MeasureWork, today: Temporal.PlainDate): Standing {
  if (work.status === 'done' || work.status === 'verified') return 'done';
  if (isPressing(work, today)) return 'atRisk';
  return work.status === 'doing' ? 'doing' : 'notBegun';
}

export type Shares = Readonly<Record<Standing, number>>;

export function countShares(standings: readonly Standing[]): Shares {
  const count = (one: Standing) => standings.filter((each) => each === one).length;
  return { done: count('done'), doing: count('doing'), atRisk: count('atRisk'), notBegun: count('notBegun') };
}
