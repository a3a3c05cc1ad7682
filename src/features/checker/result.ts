import type { Place } from '../../core/checking/report.ts';
import type { Bilingual } from '../../lib/bilingual.ts';

/**
 * The contract others script against (`prongsai check --format json`), and what the page presents.
 * Plain JSON. Scores are decimal strings with the framework's places beside the exact fraction.
 */
export interface Score {
  /** "87.88" */
  readonly value: string;
  /** "2197/25" */
  readonly exact: string;
}

export interface CheckResult {
  readonly document: {
    readonly fileName: string;
    readonly format: string;
    readonly certainty: 'exact' | 'tagged' | 'geometry';
    readonly agency: {
      readonly kind: string | null;
      readonly name: string | null;
      readonly district: string | null;
      readonly province: string | null;
    };
    readonly fiscalYear: number | null;
    readonly memo: {
      readonly office: string | null;
      readonly number: string | null;
      readonly date: string | null;
      readonly subject: string | null;
      readonly to: string | null;
    } | null;
    readonly notes: readonly Bilingual[];
  };
  readonly framework: string;
  readonly scores: {
    /** As printed, Arabic digits, not judged. */
    readonly printed: {
      readonly indicators: readonly {
        readonly no: number;
        readonly name: string;
        readonly value: string | null;
      }[];
      readonly instruments: Readonly<Record<string, string | null>>;
      readonly total: string | null;
      readonly level: string | null;
    };
    readonly computed: {
      readonly indicators: readonly (Score | null)[];
      /** iit, eit, oit: instrument codes in lower case. */
      readonly [instrument: string]: unknown;
      readonly total: Score | null;
      readonly level: {
        readonly name: string | null;
        readonly code: string | null;
        readonly reasons: readonly Bilingual[];
      };
    };
  };
  readonly items: readonly ItemResult[];
  readonly measures: readonly MeasureResult[];
  readonly indicators: readonly IndicatorResult[];
  readonly findings: readonly FindingResult[];
}

export interface ItemResult {
  readonly code: string | null;
  readonly printedCode: string;
  readonly title: string;
  readonly components: string;
  readonly subIndicator: string | null;
  readonly owner: string;
  readonly status: 'done' | 'not-done' | 'both' | 'unknown';
  readonly progress: string;
  readonly place: Place;
  /** What this item costs the total when it is missing: "0.40". */
  readonly impact: string | null;
}

export interface MeasureResult {
  readonly no: number | null;
  readonly title: string;
  readonly method: string;
  readonly period: string;
  readonly owner: string;
  readonly summary: string;
  readonly outcome: string;
  readonly place: Place;
}

export interface IndicatorResult {
  readonly no: number | null;
  readonly title: string;
  readonly guideline: string;
  readonly owner: string;
  readonly period: string;
  readonly status: ItemResult['status'];
  readonly progress: string;
  readonly place: Place;
}

export interface FindingResult {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly message: Bilingual;
  readonly place: Place;
  readonly alsoAt: readonly Place[];
  readonly found: string | null;
  readonly expected: string | null;
  readonly remedy: Bilingual;
}
