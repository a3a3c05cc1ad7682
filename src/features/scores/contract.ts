import type { DerivationJson } from '../../core/scoring/derivation-json.ts';
import type { Bilingual } from '../../lib/bilingual.ts';

/**
 * The contract others script against (`prongsai score --format json`): the same names as the computed scores of a
 * check. Scores are decimal strings ("91.04"), `exact` holds them as fractions ("455177/5000"); null is "not known".
 */
export interface ScorecardJson extends ScoresJson {
  readonly framework: string;
  readonly fiscalYear: number;
  readonly level: LevelJson;
  readonly exact: ScoresJson;
  readonly derivation: DerivationJson;
}

/** Beside these stands one key for each instrument, in lower case: iit, eit, oit. */
export interface ScoresJson {
  /** In the framework's order. */
  readonly indicators: readonly (string | null)[];
  readonly total: string | null;
  readonly [instrument: string]: unknown;
}

export interface LevelJson {
  readonly code: string | null;
  /** The official Thai name; `names` has both. */
  readonly name: string | null;
  readonly names: Bilingual | null;
  readonly unknown: Bilingual | null;
  readonly reasons: readonly Bilingual[];
  readonly met: readonly ConditionJson[];
  readonly next: {
    readonly code: string;
    readonly names: Bilingual;
    readonly conditions: readonly ConditionJson[];
  } | null;
}

/** "IIT 82.24 against 85": numbers as printed. */
export interface ConditionJson {
  readonly on: string;
  readonly score: string;
  readonly least: string;
  readonly holds: boolean;
  readonly short: string;
}
