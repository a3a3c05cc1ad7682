import type { Framework } from '../../core/framework/schema.ts';
import { computeScorecard } from '../../core/scoring/compute.ts';
import { findDerivation } from '../../core/scoring/derive.ts';
import { impact } from '../../core/scoring/impact.ts';
import { assertDefined } from '../../lib/assert.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { type Exact, exact, sum } from '../../lib/fraction.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { printDate } from '../../web/office/dates.ts';
import { refusals } from './refusals.ts';

export const verdictResults = ['complete', 'incomplete'] as const;
export type VerdictResult = (typeof verdictResults)[number];

export const resultWords: Readonly<Record<VerdictResult, Bilingual>> = {
  complete: { th: 'ครบถ้วน', en: 'Complete' },
  incomplete: { th: 'ไม่ครบถ้วน', en: 'Incomplete' },
};

/** What the rules look at of a verdict. */
export interface Judged {
  readonly round: 'first' | 'final';
  readonly result: VerdictResult;
  /** The last day to appeal; null where there is nothing to appeal against. */
  readonly appealBy: Temporal.PlainDate | null;
}

/** Is there anything to judge? An edition is judged once; a new one after it anew. */
export function mayJudge(
  newest: { readonly edition: number } | null,
  publishedEdition: number | null,
): Result<true, Bilingual> {
  return newest !== null && newest.edition === publishedEdition ? err(refusals.alreadyJudged) : ok(true);
}

/** May the agency still answer this verdict? Until the end of the last day; then it can only be accepted. */
export function mayAppeal(verdict: Judged | null, today: Temporal.PlainDate): Result<true, Bilingual> {
  if (!verdict || verdict.round === 'final') return err(refusals.noVerdict);
  if (verdict.result === 'complete' || verdict.appealBy === null) return err(refusals.nothingToAppeal);
  const isLate = Temporal.PlainDate.compare(today, verdict.appealBy) > 0;
  return isLate ? err(tooLate(verdict.appealBy)) : ok(true);
}

function tooLate(appealBy: Temporal.PlainDate): Bilingual {
  const [th, en] = (['th', 'en'] as const).map((language) => printDate({ language }, appealBy));
  return {
    th: `ยื่นคำชี้แจงได้ถึง ${th} ซึ่งผ่านไปแล้ว · ให้รับผลการตรวจ`,
    en: `An appeal could be made until ${en}, which has passed. Accept the verdict.`,
  };
}

/** Where the disclosures stand by the verdicts so far. */
export interface Standing {
  readonly judged: number;
  readonly incomplete: number;
  readonly items: number;
  /** The instrument's score when every item without a verdict turns out complete: the most that can still be had. */
  readonly score: Exact;
  /** What the incomplete ones cost the total score, in points. */
  readonly lost: Exact;
}

/**
 * The score of the disclosures by verdicts: an item counts what the framework gives a complete or a missing one
 * (ITA 2566: 100 or 0). Null for a framework that does not name its items.
 */
export function standingOf(
  framework: Framework,
  results: ReadonlyMap<string, VerdictResult>,
): Standing | null {
  if (framework.items.length === 0) return null;
  const of = (code: string) => results.get(code) ?? null;
  const codes = framework.items.map(({ code }) => code);
  const incomplete = codes.filter((code) => of(code) === 'incomplete');
  const { complete, missing } = framework.verdicts;
  const items = Object.fromEntries(
    codes.map((code) => [code, exact(of(code) === 'incomplete' ? missing : complete)]),
  );
  const { total } = computeScorecard(framework, { items });
  const score = findDerivation(total, disclosureInstrument(framework))?.value ?? null;
  return {
    judged: codes.filter((code) => of(code) !== null).length,
    incomplete: incomplete.length,
    items: codes.length,
    score: assertDefined(score, `score of the disclosures of ${framework.id}`),
    lost: sum(incomplete.map((code) => assertDefined(impact(framework, code), `impact of ${code}`))),
  };
}

/** The instrument whose indicators are made of items: OIT. */
export function disclosureInstrument({ id, indicators, instruments }: Framework): string {
  const ofItems = indicators.find(({ from }) => from === 'sub-indicators');
  const instrument = instruments.find((each) => ofItems && each.indicators.includes(ofItems.no));
  return assertDefined(instrument, `instrument of disclosures in ${id}`).code;
}
