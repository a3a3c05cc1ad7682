import type { Place } from '../../core/checking/report.ts';
import type { Bilingual } from '../../lib/bilingual.ts';

/**
 * The contract others script against (`prongsai check --format json`), and what the page presents. Plain JSON.
 * Scores are decimal strings with the framework's places ("87.88"); the exact fractions stand beside them.
 */
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
  readonly scores: { readonly printed: PrintedScoresResult; readonly computed: ComputedScoresResult };
  readonly items: readonly ItemResult[];
  readonly measures: readonly MeasureResult[];
  readonly indicators: readonly IndicatorResult[];
  readonly findings: readonly FindingResult[];
}

/** One key an instrument, in lower case: iit, eit, oit in today's frameworks. */
type ByInstrument<T> = Readonly<Record<string, T>>;

/** As printed in Arabic digits, not judged; null where the report does not say. */
export interface PrintedScoresResult {
  readonly indicators: readonly (string | null)[];
  readonly indicatorNames: readonly (string | null)[];
  readonly instruments: ByInstrument<string | null>;
  readonly total: string | null;
  readonly level: string | null;
}

/** Recomputed from the printed indicators; `exact` holds the same numbers as fractions ("455177/5000"). */
export interface ComputedScoresResult {
  readonly indicators: readonly (string | null)[];
  readonly instruments: ByInstrument<string | null>;
  readonly total: string | null;
  readonly level: {
    readonly code: string | null;
    readonly name: string | null;
    readonly nameEn: string | null;
    readonly reasons: readonly Bilingual[];
  };
  readonly exact: {
    readonly indicators: readonly (string | null)[];
    readonly instruments: ByInstrument<string | null>;
    readonly total: string | null;
  };
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
