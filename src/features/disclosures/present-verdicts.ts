import type { Bilingual } from '../../lib/bilingual.ts';
import { printDecimal } from '../../lib/fraction.ts';
import type { Verdict } from '../verdicts/queries.ts';
import { disclosureInstrument, mayAppeal, mayJudge, standingOf } from '../verdicts/rules.ts';
import type { LoadedItem } from './load.ts';

export interface VerdictsView {
  /** Newest first. */
  readonly verdicts: readonly Verdict[];
  /** Points of the total that the newest verdict takes; null when it takes none. */
  readonly cost: string | null;
  readonly standing: YearStanding | null;
  /** What this person can do about it now. */
  readonly can: Readonly<Record<'judge' | 'appeal' | 'accept' | 'settle', boolean>>;
  /** Why an appeal, else this person's to make, cannot be made. */
  readonly noAppeal: Bilingual | null;
  /** Why a verdict, else this person's to give, cannot be given. */
  readonly noJudging: Bilingual | null;
  /** False while the item has not come so far: nothing to show. */
  readonly isShown: boolean;
}

export interface YearStanding {
  /** "OIT" */
  readonly instrument: string;
  readonly judged: number;
  readonly incomplete: number;
  readonly items: number;
  readonly score: string;
  readonly lost: string;
}

export function presentVerdicts(loaded: LoadedItem, today: Temporal.PlainDate): VerdictsView {
  const { verdicts, view } = loaded;
  const [newest = null] = verdicts;
  const appeal = mayAppeal(newest, today);
  const judging = mayJudge(newest, view.disclosure.publishedEdition);
  const can = {
    judge: view.may.judge.ok && judging.ok,
    appeal: view.may.appeal.ok && appeal.ok,
    accept: view.may.accept.ok,
    settle: view.may.settle.ok,
  };
  return {
    verdicts,
    can,
    cost: newest?.result === 'incomplete' ? view.impact : null,
    standing: yearStanding(loaded),
    noAppeal: view.may.appeal.ok && !appeal.ok ? appeal.error : null,
    noJudging: view.may.judge.ok && !judging.ok ? judging.error : null,
    isShown: verdicts.length > 0 || can.judge,
  };
}

function yearStanding({ framework, results }: LoadedItem): YearStanding | null {
  const standing = results.size > 0 ? standingOf(framework, results) : null;
  if (!standing) return null;
  const print = (value: typeof standing.score) => printDecimal(value, framework.rounding.places);
  const { judged, incomplete, items } = standing;
  return {
    ...{ judged, incomplete, items },
    instrument: disclosureInstrument(framework),
    score: print(standing.score),
    lost: print(standing.lost),
  };
}
