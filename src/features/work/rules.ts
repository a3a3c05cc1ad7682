import { holds, holdsFor, type Reader } from '../../web/reader.ts';
import type { Work } from '../cycles/queries.ts';
import {
  type DisclosureWork,
  disclosureStanding,
  isOverdue,
  type MeasureWork,
  measureStanding,
} from '../cycles/rules.ts';
import type { Stage } from '../stages/queries.ts';

type Person = Pick<Reader, 'accountId' | 'roles'>;

export interface YearWork extends Work {
  readonly year: number;
  /** Of the year's calendar; `end` is the first day a stage is over. */
  readonly stages: readonly Pick<Stage, 'code' | 'end'>[];
}

/** Why a piece of work waits for this person, the most pressing first. */
export type Waiting = 'sent-back' | 'overdue' | 'soon' | 'open';

export interface WaitingItem {
  readonly year: number;
  readonly work: DisclosureWork;
  readonly waiting: Waiting;
}

export interface WaitingMeasure {
  readonly year: number;
  readonly work: MeasureWork;
  readonly waiting: Waiting;
}

export interface MyWork {
  readonly items: readonly WaitingItem[];
  readonly reviews: readonly WaitingItem[];
  readonly measures: readonly WaitingMeasure[];
  /** Null for who is no assessor. */
  readonly judging: Judging | null;
  /** Nothing but judging can wait for this person. */
  readonly isJudgeAlone: boolean;
}

/** What an assessor has to answer, each with the last day of the stage it belongs to as its date. */
export interface Judging {
  readonly verdicts: readonly WaitingItem[];
  readonly appeals: readonly WaitingItem[];
}

/**
 * What waits for a person. Of their units: items that are not done and not in review, and measures that are not done. For a
 * head: items of the unit in review; for the ITA officer and those above the units: every item in review. The ITA officer
 * also has what is at risk anywhere, and what is nobody's. For an assessor: what is published and not judged, and appeals.
 */
export function myWork(person: Person, years: readonly YearWork[], today: Temporal.PlainDate): MyWork {
  const items = years.flatMap(({ year, disclosures }) =>
    disclosures
      .filter((work) => work.status !== 'for-review' && isMyItem(person, work, today))
      .map((work) => ({ year, work, waiting: waitingOf(work, work.isSentBack, today) })),
  );
  const reviews = years.flatMap(({ year, disclosures }) =>
    disclosures
      .filter((work) => work.status === 'for-review' && isReviewer(person, work))
      .map((work) => ({ year, work, waiting: waitingOf(work, false, today) })),
  );
  const measures = years.flatMap(({ year, measures: all }) =>
    all
      .filter((work) => isMyMeasure(person, work, today))
      .map((work) => ({ year, work, waiting: waitingOf(work, false, today) })),
  );
  return {
    ...{ items: items.sort(byPress), reviews: reviews.sort(byPress), measures: measures.sort(byPress) },
    judging: holds(person, 'assessor') ? judgingOf(person, years, today) : null,
    isJudgeAlone: person.roles.length > 0 && person.roles.every(({ role }) => role === 'assessor'),
  };
}

/** What is published is judged while answers are scored, whatever draft was begun since; appeals until scores are confirmed. */
function judgingOf(person: Person, years: readonly YearWork[], today: Temporal.PlainDate): Judging {
  const of = (isMine: (work: DisclosureWork) => boolean, stage: string) =>
    years
      .flatMap(({ year, disclosures, stages }) => {
        const dueOn = stages.find(({ code }) => code === stage)?.end.subtract({ days: 1 }) ?? null;
        return disclosures
          .filter((work) => work.publishedBy !== person.accountId && isMine(work))
          .map((work) => ({ year, work: { ...work, dueOn }, waiting: waitingOf({ dueOn }, false, today) }));
      })
      .sort(byPress);
  return {
    verdicts: of(isToJudge, 'scoring'),
    appeals: of(({ status }) => status === 'appeal', 'confirmation'),
  };
}

function isToJudge({ status, publishedEdition, judgedEdition }: DisclosureWork): boolean {
  const rests = status === 'verdict' || status === 'appeal' || status === 'final';
  return publishedEdition !== null && judgedEdition !== publishedEdition && !rests;
}

function isMyItem(person: Person, work: DisclosureWork, today: Temporal.PlainDate): boolean {
  const standing = disclosureStanding(work, today);
  if (standing === 'done') return false;
  if (holdsFor(person, work.unitId, 'unit-head', 'unit-officer')) return true;
  return holds(person, 'ita-officer') && (standing === 'atRisk' || work.unitId === null);
}

/** Four eyes: what one person handed in waits for another. */
function isReviewer(person: Person, { unitId, submittedBy }: DisclosureWork): boolean {
  if (submittedBy === person.accountId) return false;
  const overAll = holds(person, 'ita-officer', 'permanent-secretary', 'head-of-agency');
  return overAll || holdsFor(person, unitId, 'unit-head');
}

function isMyMeasure(person: Person, work: MeasureWork, today: Temporal.PlainDate): boolean {
  const standing = measureStanding(work, today);
  if (standing === 'done') return false;
  if (work.unitIds.some((unitId) => holdsFor(person, unitId, 'unit-head', 'unit-officer'))) return true;
  return holds(person, 'ita-officer') && (standing === 'atRisk' || work.unitIds.length === 0);
}

type Dated = { readonly dueOn: Temporal.PlainDate | null };

function waitingOf(work: Dated, isSentBack: boolean, today: Temporal.PlainDate): Waiting {
  // First: it tells what to do, while the date beside it shows that it is overdue.
  if (isSentBack) return 'sent-back';
  if (isOverdue(work, today)) return 'overdue';
  return work.dueOn !== null && today.until(work.dueOn).days <= 7 ? 'soon' : 'open';
}

const order: readonly Waiting[] = ['sent-back', 'overdue', 'soon', 'open'];

interface Ranked {
  readonly waiting: Waiting;
  readonly work: Dated;
}

/** By reason, then by date, what has none last. */
function byPress(a: Ranked, b: Ranked): number {
  const rank = order.indexOf(a.waiting) - order.indexOf(b.waiting);
  if (rank !== 0) return rank;
  const [one, other] = [a.work.dueOn, b.work.dueOn];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return Temporal.PlainDate.compare(one, other);
}
