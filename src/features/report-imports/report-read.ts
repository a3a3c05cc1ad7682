import type { Place } from '../../core/checking/report.ts';
import type { FindingRead } from './plan-parts.ts';

type Box = 'done' | 'not-done' | 'both' | 'unknown';

/** The checker's result as far as an import reads it. */
export interface ReportRead {
  readonly document: {
    readonly fileName: string;
    /** `kind` is a code of data/agencies/kinds.json. */
    readonly agency: { readonly kind: string | null; readonly name: string | null };
    readonly fiscalYear: number | null;
  };
  readonly framework: string;
  readonly scores: {
    readonly printed: {
      readonly indicators: readonly (string | null)[];
      /** By instrument code in lower case. */
      readonly instruments: Readonly<Record<string, string | null>>;
      readonly total: string | null;
    };
  };
  readonly measures: readonly MeasureRead[];
  readonly indicators: readonly GuidelineRead[];
  readonly items: readonly ItemRead[];
  readonly findings: readonly FindingRead[];
}

export interface MeasureRead {
  readonly no: number | null;
  readonly title: string;
  readonly method: string;
  readonly period: string;
  readonly owner: string;
  readonly summary: string;
  readonly outcome: string;
  readonly place: Place;
}

export interface GuidelineRead {
  readonly no: number | null;
  readonly title: string;
  readonly guideline: string;
  readonly owner: string;
  readonly period: string;
  readonly status: Box;
  readonly progress: string;
  readonly place: Place;
}

export interface ItemRead {
  readonly code: string | null;
  readonly printedCode: string;
  readonly title: string;
  readonly owner: string;
  readonly status: Box;
  readonly progress: string;
  readonly place: Place;
}
