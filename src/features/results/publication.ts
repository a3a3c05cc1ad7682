import { createHash } from 'node:crypto';
import type { Framework, LevelStep } from '../../core/framework/schema.ts';
import { type DerivationJson, derivationToJson } from '../../core/scoring/derivation-json.ts';
import { canonicalJson, type Json } from '../../db/canonical-json.ts';
import { assertDefined } from '../../lib/assert.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { type Exact, printDecimal } from '../../lib/fraction.ts';
import type { VerdictResult } from '../verdicts/rules.ts';
import type { Announced, AskedScore, ItemResults, YearResult } from './rules.ts';

/** Scores as they are told, office and public alike. Decimals as text; null is "not known", never nought. */
export interface ToldScores {
  readonly fiscalYear: number;
  readonly total: string | null;
  /** By instrument code; `derivation` has their order. */
  readonly instruments: Readonly<Record<string, string | null>>;
  /** By indicator number. */
  readonly indicators: Readonly<Record<string, string | null>>;
  readonly level: { readonly code: string; readonly names: Bilingual } | null;
  /** Why it is this level and no better one, or why it is not known. */
  readonly reasons: readonly Bilingual[];
  readonly derivation: DerivationJson;
  /** Indicators computed from answers, by number, with whose answers they were; absent where there are none. */
  readonly asked?: Readonly<Record<string, AskedScore>>;
}

/**
 * Everything needed to recount a published total and its level without this program. Plain JSON; SHA-256 of its
 * canonical form (RFC 8785) names it.
 */
export interface PublishedScores extends ToldScores {
  readonly total: string;
  readonly level: { readonly code: string; readonly names: Bilingual };
  readonly framework: string;
  /** SHA-256 of the framework's canonical JSON, in hex. */
  readonly frameworkHash: string;
  /** As announced, by indicator number, instrument code or "total". */
  readonly announced: Readonly<Record<string, string>>;
  readonly source: string;
  /** Final verdicts on items that an indicator was computed from. */
  readonly verdicts: Readonly<Record<string, VerdictResult>>;
  /** The rule the level was judged by, best first. */
  readonly levels: readonly Pick<LevelStep, 'code' | 'total' | 'instruments'>[];
}

export function toldOf(framework: Framework, result: YearResult): ToldScores {
  const { total, level, scorecard } = result;
  const print = (value: Exact | null | undefined) =>
    value ? printDecimal(value, framework.rounding.places) : null;
  const indicators = new Map(
    scorecard.total.children.flatMap(({ children }) => children).map((each) => [each.id, each.print]),
  );
  return {
    fiscalYear: framework.fiscalYear,
    total: print(total),
    instruments: Object.fromEntries(
      framework.instruments.map(({ code }) => [code, print(result.instruments[code])]),
    ),
    indicators: Object.fromEntries(
      framework.indicators.map(({ no }) => [no, indicators.get(String(no)) ?? null]),
    ),
    level: level.level && { code: level.level.code, names: level.level.name },
    reasons: level.reasons,
    derivation: derivationToJson(scorecard.total),
    // Absent where empty: scores that were published before keep their hash.
    ...(result.asked.size > 0 && { asked: Object.fromEntries(result.asked) }),
  };
}

interface Known {
  readonly announced: Announced;
  readonly source: string;
  readonly finals: ItemResults;
}

/** Null while the total or the level is not known. */
export function contentOf(framework: Framework, result: YearResult, known: Known): PublishedScores | null {
  const { total, level, ...told } = toldOf(framework, result);
  if (total === null || level === null) return null;
  const used = Object.keys(result.inputs.items ?? {});
  return {
    ...{ ...told, total, level },
    framework: framework.id,
    frameworkHash: hashOf(framework).toString('hex'),
    announced: Object.fromEntries(known.announced),
    source: sourcesOf(known.source, result),
    verdicts: Object.fromEntries(used.map((code) => [code, assertDefined(known.finals.get(code), code)])),
    levels: framework.levels.steps.map((step) => ({
      ...{ code: step.code, total: step.total, instruments: step.instruments },
    })),
  };
}

/** Each place a score was taken from, once. */
function sourcesOf(announced: string, { asked }: YearResult): string {
  const sources = [announced, ...[...asked.values()].map(({ source }) => source)];
  return [...new Set(sources.filter((source) => source !== ''))].join(' · ');
}

export function hashOf(content: PublishedScores | Framework): Buffer {
  return createHash('sha256')
    .update(canonicalJson(content as unknown as Json))
    .digest();
}
