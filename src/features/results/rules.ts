import { judgeAnnounced } from '../../core/checking/announced.ts';
import type { Finding } from '../../core/checking/finding.ts';
import type { Framework } from '../../core/framework/schema.ts';
import { computeScorecard } from '../../core/scoring/compute.ts';
import { findDerivation } from '../../core/scoring/derive.ts';
import type { ScoreInputs } from '../../core/scoring/inputs.ts';
import { explainLevel } from '../../core/scoring/level.ts';
import type { LevelExplanation, Scorecard } from '../../core/scoring/scorecard.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { type Exact, exact, printDecimal } from '../../lib/fraction.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { holds, type Reader } from '../../web/reader.ts';
import type { VerdictResult } from '../verdicts/rules.ts';
import { refusals } from './refusals.ts';

/** By axis ("1", "IIT", "total"): "91.04". */
export type Announced = ReadonlyMap<string, string>;
/** By item ("O14"). */
export type ItemResults = ReadonlyMap<string, VerdictResult>;

/** An indicator computed from answers: a decimal or a fraction, and whose answers they were. */
export interface AskedScore {
  readonly score: string;
  readonly source: string;
  /** Short public address of the survey of this system that gave them; not there: they came from elsewhere. */
  readonly survey?: string;
}

/** By indicator number; what answers say of an indicator that was not announced. */
export type Asked = ReadonlyMap<string, AskedScore>;

export const nothingAsked: Asked = new Map();

export function officeAddress(year: number): string {
  return `/office/years/${year}/results`;
}

export function publicAddress(year: number): string {
  return `/results/${year}`;
}

/** As the audit trail names the year whose scores they are. */
export function subjectOf(year: number): string {
  return `cycle:${year}`;
}

/** What can be announced of a year, in the order of its form. */
export function axesOf({ indicators, instruments }: Framework): string[] {
  return [...indicators.map(({ no }) => String(no)), ...instruments.map(({ code }) => code), 'total'];
}

export function verdictScore({ verdicts }: Framework, result: VerdictResult): Exact {
  return exact(result === 'complete' ? verdicts.complete : verdicts.missing);
}

/**
 * An announced indicator stands as announced; one that was left out is computed from answers or from its items' final
 * verdicts. What was announced is the fact, and a verdict here may have been written down wrong.
 */
export function inputsOf(
  framework: Framework,
  announced: Announced,
  finals: ItemResults,
  asked: Asked = nothingAsked,
): ScoreInputs {
  const indicatorOf = new Map(framework.subIndicators.map(({ code, indicator }) => [code, indicator]));
  const items = framework.items.flatMap(({ code, subIndicator }) => {
    const result = finals.get(code);
    const isTold = announced.has(String(indicatorOf.get(subIndicator)));
    return result && !isTold ? [[code, verdictScore(framework, result)] as const] : [];
  });
  const told = (no: string) => announced.get(no) ?? asked.get(no)?.score ?? null;
  const indicators = framework.indicators.map(({ no }) => [no, told(String(no))]);
  return { indicators: Object.fromEntries(indicators), items: Object.fromEntries(items) };
}

export interface YearResult {
  readonly inputs: ScoreInputs;
  /** What of the answers the inputs hold. */
  readonly asked: Asked;
  /** Recomputed from the inputs, nothing rounded on the way. */
  readonly scorecard: Scorecard;
  /** What the agency tells: as announced where its parts bear it out, else recomputed; null: not known. */
  readonly total: Exact | null;
  readonly instruments: Readonly<Record<string, Exact | null>>;
  readonly level: LevelExplanation;
  /** Announced scores that their parts refute. */
  readonly findings: readonly Finding[];
  /** Announced indicators that the final verdicts on their items do not give: to be looked at, not wrong for certain. */
  readonly doubts: readonly Bilingual[];
}

export function judgeYear(
  framework: Framework,
  announced: Announced,
  finals: ItemResults,
  asked: Asked = nothingAsked,
): YearResult {
  const inputs = inputsOf(framework, announced, finals, asked);
  const scorecard = computeScorecard(framework, inputs);
  const { official, findings } = judgeAnnounced(framework, announced, scorecard);
  return {
    ...{ inputs, scorecard, findings, ...official },
    asked: new Map([...asked].filter(([no]) => !announced.has(no))),
    level: explainLevel(framework, official.total, official.instruments),
    doubts: doubtsOf(framework, announced, finals),
  };
}

function doubtsOf(framework: Framework, announced: Announced, finals: ItemResults): Bilingual[] {
  const { total } = computeScorecard(framework, inputsOf(framework, new Map(), finals));
  return framework.indicators.flatMap(({ no }) => {
    const [told, given] = [announced.get(String(no)), findDerivation(total, String(no))?.value];
    if (told === undefined || !given) return [];
    const print = printDecimal(given, framework.rounding.places);
    if (print === told) return [];
    return [
      {
        th: `ตัวชี้วัดที่ ${no} ประกาศ ${told} แต่ผลการตรวจรายข้อที่บันทึกไว้ให้ ${print} · ตรวจว่าบันทึกผลรายข้อตรงกับที่แจ้งมาหรือไม่`,
        en: `Indicator ${no} was announced as ${told}, but the recorded verdicts on its items give ${print}. See whether they were recorded as they were given.`,
      },
    ];
  });
}

/** Nobody puts a name under scores that refute each other: neither a publication nor a paper. */
export function areBorneOut(findings: YearResult['findings']): Result<true, Bilingual> {
  return findings.some(({ severity }) => severity === 'error') ? err(refusals.contradicted) : ok(true);
}

type Person = Pick<Reader, 'roles'>;

/** What the rules look at before scores go out. */
export interface PublishState {
  readonly yearIsOpen: boolean;
  readonly result: Pick<YearResult, 'total' | 'level' | 'findings'>;
  /** Hash of what would be published; and of what the public sees now, null before the first. */
  readonly hash: string;
  readonly publishedHash: string | null;
}

/** May this person let these scores out to the public? */
export function mayPublish(person: Person, state: PublishState): Result<true, Bilingual> {
  const { total, level, findings } = state.result;
  if (!holds(person, 'ita-officer', 'permanent-secretary', 'head-of-agency'))
    return err(refusals.notPublisher);
  if (!state.yearIsOpen) return err(refusals.yearClosed);
  if (total === null || level.level === null) return err(refusals.notKnown);
  const borneOut = areBorneOut(findings);
  if (!borneOut.ok) return borneOut;
  return state.hash === state.publishedHash ? err(refusals.asPublished) : ok(true);
}
