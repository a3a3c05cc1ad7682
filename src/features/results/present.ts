import type { Framework } from '../../core/framework/schema.ts';
import { cheapestWay } from '../../core/scoring/cheapest-way.ts';
import type { DerivationJson } from '../../core/scoring/derivation-json.ts';
import { impact } from '../../core/scoring/impact.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { type Exact, printDecimal } from '../../lib/fraction.ts';
import type { RadarAxis } from '../../web/radar.tsx';
import type { ToldScores } from './publication.ts';
import type { AskedScore, ItemResults, YearResult } from './rules.ts';

export interface InstrumentLine {
  readonly code: string;
  readonly name: Bilingual;
  /** "30 %" */
  readonly weight: string;
  readonly score: string | null;
}

export interface IndicatorLine extends RadarAxis {
  readonly name: Bilingual;
  readonly origin: DerivationJson['origin'] | 'asked';
  /** Whose answers it is computed from; null: from none. */
  readonly asked: AskedScore | null;
}

/** What a page shows of a year's scores, whether they are published or not. */
export interface ScoresView {
  readonly year: number;
  readonly total: string | null;
  readonly level: Bilingual | null;
  readonly reasons: readonly Bilingual[];
  readonly instruments: readonly InstrumentLine[];
  readonly indicators: readonly IndicatorLine[];
  readonly derivation: DerivationJson;
  /** The computed total, where rounding alone parts it from what was announced. */
  readonly recomputed: string | null;
}

/** Everything is taken from what is told itself: a framework that changes later changes no published page. */
export function presentScores(told: ToldScores): ScoresView {
  const { derivation, total } = told;
  return {
    year: told.fiscalYear,
    total,
    level: told.level?.names ?? null,
    reasons: told.reasons,
    instruments: derivation.children.map(({ id, label, weight }) => ({
      code: id,
      name: label,
      weight: percent(weight),
      score: told.instruments[id] ?? null,
    })),
    indicators: derivation.children.flatMap(({ children }, at) =>
      children.map(({ id, label, origin }) => ({
        no: Number(id),
        name: label,
        instrument: at + 1,
        score: told.indicators[id] ?? null,
        origin: told.asked?.[id] ? ('asked' as const) : origin,
        asked: told.asked?.[id] ?? null,
      })),
    ),
    derivation,
    recomputed: derivation.value === total ? null : derivation.value,
  };
}

/** "3/10" as "30 %"; a weight that is no whole percent as it is. */
function percent(weight: string | null): string {
  const [n = '0', d = '1'] = (weight ?? '0/1').split('/');
  const hundredths = BigInt(n) * 100n;
  return hundredths % BigInt(d) === 0n ? `${hundredths / BigInt(d)} %` : `${n}/${d}`;
}

export interface NextView {
  readonly level: Bilingual;
  readonly conditions: readonly {
    readonly on: string;
    readonly score: string;
    readonly least: string;
    /** Null where it holds. */
    readonly short: string | null;
  }[];
  readonly raises: readonly {
    readonly no: number;
    readonly from: string;
    readonly to: string;
    readonly points: string;
  }[];
  readonly points: string;
}

/** How far the next level is and the cheapest way to it; null at the best level and where the level is not known. */
export function presentNext(
  framework: Framework,
  result: Pick<YearResult, 'level' | 'scorecard'>,
): NextView | null {
  const { next } = result.level;
  if (!next) return null;
  const print = (value: Exact) => printDecimal(value, framework.rounding.places);
  const way = cheapestWay(framework, { ...result.scorecard, level: result.level });
  return {
    level: next.level.name,
    conditions: next.conditions.map(({ on, score, least, holds, short }) => ({
      ...{ on, score: print(score), least: print(least) },
      short: holds ? null : print(short),
    })),
    raises: (way?.raises ?? []).map(({ no, from, to }) => ({
      ...{ no, from: print(from), to: print(to), points: print(to.sub(from)) },
    })),
    points: way ? print(way.points) : '',
  };
}

export interface LostItem {
  readonly code: string;
  readonly title: Bilingual;
  /** What it would bring the total. */
  readonly points: string;
}

/** Incomplete items, dearest first. */
export function presentLost(framework: Framework, verdicts: ItemResults): LostItem[] {
  const lost = framework.items.flatMap(({ code, title }) => {
    const cost = verdicts.get(code) === 'incomplete' ? impact(framework, code) : null;
    return cost ? [{ code, title, cost }] : [];
  });
  return lost
    .sort((a, b) => b.cost.compare(a.cost))
    .map(({ code, title, cost }) => ({ code, title, points: printDecimal(cost, framework.rounding.places) }));
}
