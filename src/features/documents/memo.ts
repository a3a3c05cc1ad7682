import type { Examination } from '../../core/checking/examination.ts';
import type { Derivation, LevelCondition } from '../../core/scoring/scorecard.ts';
import type { Emblem } from '../../documents/write/paper.ts';
import { type Exact, printDecimal } from '../../lib/fraction.ts';
import type {
  CorrectedAgency,
  CorrectedMemo,
  CorrectedOpinion,
  CorrectedReport,
  CorrectedSignature,
} from './corrected.ts';

export interface MemoScore {
  readonly code: string;
  readonly name: string;
  /** Arabic digits with the framework's places; null where it cannot be computed. */
  readonly print: string | null;
  readonly value: Exact | null;
}

/** Why it is no better: one condition of the next level that fails. Arabic digits. */
export interface MemoShort {
  readonly on: string;
  readonly score: string;
  readonly least: string;
  readonly short: string;
}

/** The memo to the head: บันทึกข้อความ that reports the assessment's result. All numbers are the scorecard's. */
export interface MemoModel {
  readonly agency: CorrectedAgency;
  readonly fiscalYear: number;
  /** Official name of the assessment and its year. */
  readonly assessment: string;
  readonly head: CorrectedMemo;
  readonly places: number;
  readonly total: MemoScore;
  readonly level: string | null;
  /** Why total or level are not known. */
  readonly unknown: string | null;
  readonly nextLevel: string | null;
  readonly short: readonly MemoShort[];
  readonly instruments: readonly MemoScore[];
  readonly indicators: readonly MemoScore[];
  /** The lowest indicators, lowest first; empty while one is unknown or all are full. */
  readonly weakest: readonly MemoScore[];
  readonly signature: CorrectedSignature;
  readonly opinions: readonly CorrectedOpinion[];
  readonly emblem: Emblem | null;
  /** Worded by the officer, in place of our own; official digits. */
  readonly texts?: MemoTexts;
  /** Where anybody can check it; printed once it is approved. */
  readonly proof?: Proof | null;
}

export interface MemoTexts {
  readonly opening: string;
  readonly closing: string;
}

export interface Proof {
  /** "https://…/verify/K7QM2XRT9F" */
  readonly address: string;
  readonly code: string;
}

const WEAKEST = 2;

export function memoModel(
  examination: Pick<Examination, 'framework' | 'scorecard'>,
  report: Pick<CorrectedReport, 'agency' | 'memo' | 'signature' | 'opinions'>,
  emblem: Emblem | null = null,
): MemoModel {
  const { framework, scorecard } = examination;
  const { places } = framework.rounding;
  const instruments = scorecard.total.children;
  const indicators = instruments.flatMap((instrument) => instrument.children).map(scoreOf);
  return {
    agency: report.agency,
    fiscalYear: framework.fiscalYear,
    assessment: framework.name.th,
    head: report.memo,
    places,
    total: scoreOf(scorecard.total),
    level: scorecard.level.level?.name.th ?? null,
    unknown: scorecard.total.reason?.th ?? scorecard.level.unknown?.th ?? null,
    nextLevel: scorecard.level.next?.level.name.th ?? null,
    short: (scorecard.level.next?.conditions ?? [])
      .filter(({ holds }) => !holds)
      .map((one) => shortOf(one, places)),
    instruments: instruments.map(scoreOf),
    indicators,
    weakest: weakestOf(indicators, framework.verdicts.complete),
    signature: report.signature,
    opinions: report.opinions,
    emblem,
  };
}

function scoreOf({ id, label, print, value }: Derivation): MemoScore {
  return { code: id, name: label.th, print, value };
}

function shortOf({ on, score, least, short }: LevelCondition, places: number): MemoShort {
  return {
    on: on === 'total' ? 'คะแนนรวม' : on,
    score: printDecimal(score, places),
    least: least.d === 1n ? least.n.toString() : printDecimal(least, places),
    short: printDecimal(short, places),
  };
}

function weakestOf(indicators: readonly MemoScore[], full: string): readonly MemoScore[] {
  const known = indicators.filter((one): one is MemoScore & { value: Exact } => one.value !== null);
  if (known.length < indicators.length) return [];
  const sorted = known
    .filter(({ value }) => value.compare(full) < 0)
    .toSorted((a, b) => a.value.compare(b.value));
  return sorted.slice(0, WEAKEST);
}
