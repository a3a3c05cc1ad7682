import type { Framework } from '../../core/framework/schema.ts';
import { computeScorecard } from '../../core/scoring/compute.ts';
import { type DerivationJson, derivationToJson } from '../../core/scoring/derivation-json.ts';
import type { Scorecard } from '../../core/scoring/scorecard.ts';
import { whatIf } from '../../core/scoring/what-if.ts';
import { printDecimal } from '../../lib/fraction.ts';
import { levelName } from '../../web/level-name.ts';
import type { Page } from '../../web/page.ts';
import type { RadarAxis } from '../../web/radar.tsx';
import type { ScoreQuery } from './page-form.ts';

export interface ScoreField {
  readonly no: number;
  readonly name: string;
  readonly typed: string;
  readonly isFaulty: boolean;
}

export interface FieldGroup {
  readonly code: string;
  readonly name: string;
  readonly fields: readonly ScoreField[];
}

export interface ScoreOutcome {
  readonly level: string | null;
  readonly total: string | null;
  readonly reasons: readonly string[];
  readonly derivation: DerivationJson;
  readonly axes: readonly RadarAxis[];
}

export interface WhatIfOutcome {
  readonly no: number;
  readonly indicator: string;
  readonly score: string;
  readonly total: string | null;
  /** "+1.20": after minus before; null where either is not known. */
  readonly difference: string | null;
  readonly level: string | null;
  readonly reasons: readonly string[];
}

export interface ScoreView {
  readonly year: number;
  readonly framework: string;
  readonly groups: readonly FieldGroup[];
  readonly hasFaults: boolean;
  /** Null until something is typed, and while a field is faulty. */
  readonly outcome: ScoreOutcome | null;
  readonly whatIf: WhatIfOutcome | null;
}

export function presentScorePage(framework: Framework, query: ScoreQuery, page: Page): ScoreView {
  const isReady = query.isAsked && query.faulty.length === 0;
  return {
    year: framework.fiscalYear,
    framework: page.say(framework.name),
    groups: presentGroups(framework, query, page),
    hasFaults: query.faulty.length > 0,
    outcome: isReady ? presentOutcome(framework, query, page) : null,
    whatIf: isReady ? presentWhatIf(framework, query, page) : null,
  };
}

function presentGroups(framework: Framework, { typed, faulty }: ScoreQuery, page: Page): FieldGroup[] {
  return framework.instruments.map(({ code, name, indicators }) => ({
    code,
    name: page.say(name),
    fields: framework.indicators
      .filter(({ no }) => indicators.includes(no))
      .map((each) => ({
        no: each.no,
        name: page.say(each.name),
        typed: typed[each.no] ?? '',
        isFaulty: faulty.includes(each.no),
      })),
  }));
}

function presentOutcome(framework: Framework, { indicators }: ScoreQuery, page: Page): ScoreOutcome {
  const scorecard = computeScorecard(framework, { indicators });
  return {
    total: scorecard.total.print,
    derivation: derivationToJson(scorecard.total),
    axes: framework.instruments.flatMap((instrument, index) =>
      instrument.indicators.map((no) => ({
        no,
        instrument: index + 1,
        score: indicators[no] ?? null,
      })),
    ),
    ...levelOf(scorecard, page),
  };
}

function levelOf({ level: { level, reasons } }: Scorecard, page: Page) {
  return { level: level && levelName(level.name, page), reasons: reasons.map(page.say) };
}

function presentWhatIf(framework: Framework, query: ScoreQuery, page: Page): WhatIfOutcome | null {
  if (!query.whatIf) return null;
  const { indicator, score } = query.whatIf;
  const change = { indicators: { [indicator]: score } };
  const { after, difference } = whatIf(framework, { indicators: query.indicators }, change);
  const name = framework.indicators.find(({ no }) => no === indicator)?.name;
  const points = difference && printDecimal(difference, framework.rounding.places).replace('-', '−');
  return {
    no: indicator,
    indicator: `${indicator} ${name ? page.say(name) : ''}`,
    score,
    total: after.total.print,
    difference: points && difference.s > 0n ? `+${points}` : points,
    ...levelOf(after, page),
  };
}
