import type { Bilingual } from '../../lib/bilingual.ts';
import type { Exact } from '../../lib/fraction.ts';
import type { LevelStep } from '../framework/schema.ts';

export type DerivationKind =
  | 'total'
  | 'instrument'
  | 'indicator'
  | 'sub-indicator'
  | 'item'
  | 'question'
  | 'part';

/**
 * One number and how it came about. `value` is exact on 0..100; null means "cannot be computed" and `reason` says why.
 * `print` is the only rounding there is (half up, places of the framework).
 */
export interface Derivation {
  /** "total", "IIT", "1", "9.1", "O6", "I3", "I3a" */
  readonly id: string;
  readonly kind: DerivationKind;
  readonly label: Bilingual;
  /** "0.30 × IIT + 0.30 × EIT + 0.40 × OIT" */
  readonly formula: Bilingual | null;
  readonly value: Exact | null;
  readonly print: string | null;
  /** given: taken from the input as it is · computed: from the children · missing: neither */
  readonly origin: 'given' | 'computed' | 'missing';
  readonly reason: Bilingual | null;
  /** What a reader must know of a value that is there: a given score contradicts the details, or they are incomplete. */
  readonly note: Bilingual | null;
  /** Weight in the parent where it is a weighted sum, else null. */
  readonly weight: Exact | null;
  /** Respondents behind a question or part; null elsewhere. */
  readonly respondents: number | null;
  readonly children: readonly Derivation[];
}

/** One condition of one level: "IIT 82.24 ≥ 85" with what is missing. Scores are as printed (rounded). */
export interface LevelCondition {
  readonly on: string;
  readonly score: Exact;
  readonly least: Exact;
  readonly holds: boolean;
  /** least − score when it fails, else 0. */
  readonly short: Exact;
}

export interface LevelExplanation {
  readonly level: LevelStep | null;
  /** Why the level is not known (a score is missing); null when it is. */
  readonly unknown: Bilingual | null;
  /** The conditions of the reached level, all holding. */
  readonly met: readonly LevelCondition[];
  /** The next better level and its conditions, failing ones with their distance; null at the best level. */
  readonly next: { readonly level: LevelStep; readonly conditions: readonly LevelCondition[] } | null;
  /** Ready sentences: "ผ่าน ไม่ใช่ผ่านดี: IIT 82.24 < 85 ขาด 2.76". */
  readonly reasons: readonly Bilingual[];
}

export interface Scorecard {
  readonly framework: string;
  readonly total: Derivation;
  readonly level: LevelExplanation;
}
