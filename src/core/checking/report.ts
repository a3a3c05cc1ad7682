import type { Bilingual } from '../../lib/bilingual.ts';

/**
 * A report as it was read, before anyone judges it. Plain JSON: it travels through the worker and in the page's
 * download form. Text is as printed (digits and spelling kept); `null` means the report does not say.
 */

/** Where something stands. `block`, `row`, `column` (0-based) index the document as read; `line` and `page` are 1-based. */
export interface Place {
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
  readonly line?: number;
  readonly page?: number;
  readonly sheet?: string;
  readonly part: ReportPart;
  /** Canonical code ("O6"), when it stands in an item's row. */
  readonly item?: string;
  readonly indicator?: number;
  readonly measure?: number;
}

export type ReportPart =
  | 'cover'
  | 'measures'
  | 'indicators'
  | 'items'
  | 'memo'
  | 'scores'
  | 'signatures'
  | 'other';

/** A stretch of text with its place: a paragraph, a heading or a table cell. Lines within are joined by "\n". */
export interface Passage {
  readonly text: string;
  readonly place: Place;
}

export interface AgencyReading {
  /** Code in data/agencies/kinds.json ("sao"); null when no known kind was named. */
  readonly kind: string | null;
  /** Name without the kind: "ดอนฟ้าใส". */
  readonly name: string | null;
  /** As printed, without "อำเภอ": may be wrong, which a rule says. */
  readonly district: Passage | null;
  readonly province: Passage | null;
  /** The passage that names the agency first. */
  readonly printed: Passage | null;
}

/** The two boxes of a progress cell and its text without them. A box is null when it is not printed at all. */
export interface Progress {
  readonly done: boolean | null;
  readonly notDone: boolean | null;
  readonly text: string;
  readonly passage: Passage;
}

export interface MeasureRow {
  readonly no: number | null;
  readonly title: Passage;
  readonly method: Passage;
  readonly period: Passage;
  readonly owner: Passage;
  readonly summary: Passage;
  readonly outcome: Passage;
  readonly place: Place;
}

export interface IndicatorRow {
  readonly no: number | null;
  readonly title: Passage;
  readonly guideline: Passage;
  readonly owner: Passage;
  readonly period: Passage;
  readonly progress: Progress;
  readonly place: Place;
}

export interface ItemRow {
  /** Canonical code "O6"; null when the printed code cannot be read. */
  readonly code: string | null;
  readonly printedCode: Passage;
  readonly title: Passage;
  readonly components: Passage;
  readonly owner: Passage;
  readonly progress: Progress;
  /** Sub-indicator of the heading it stands under ("9.4"); null when there is none. */
  readonly subIndicator: string | null;
  readonly place: Place;
}

/** A number printed in the report: `value` an Arabic decimal string, exact as printed ("91.59"). */
export interface PrintedNumber {
  readonly value: string;
  readonly passage: Passage;
}

export interface PrintedIndicator {
  readonly no: number;
  readonly name: Passage;
  readonly score: PrintedNumber | null;
}

export interface PrintedLevel {
  /** As printed: "A", "ผ่าน", "ผ่านดี". One entry for each level word in a sentence. */
  readonly text: string;
  readonly passage: Passage;
}

export interface PrintedScores {
  readonly indicators: readonly PrintedIndicator[];
  /** By instrument code; the same instrument may be printed more than once. */
  readonly instruments: readonly { readonly code: string; readonly number: PrintedNumber }[];
  readonly totals: readonly PrintedNumber[];
  readonly levels: readonly PrintedLevel[];
}

export interface SignatureBlock {
  readonly kind: 'signature' | 'opinion';
  /** "(นาย…)" without brackets; null for an opinion heading without a name. */
  readonly name: string | null;
  /** Position lines, or the heading "ความเห็นของ…". */
  readonly lines: readonly Passage[];
}

export interface Memo {
  readonly office: Passage | null;
  readonly number: Passage | null;
  readonly date: Passage | null;
  readonly subject: Passage | null;
  readonly to: Passage | null;
  readonly body: readonly Passage[];
}

export interface Report {
  readonly agency: AgencyReading;
  /** B.E.; null when no fiscal year was found. */
  readonly fiscalYear: number | null;
  readonly fiscalYearPassage: Passage | null;
  readonly measures: readonly MeasureRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly items: readonly ItemRow[];
  readonly memo: Memo | null;
  readonly scores: PrintedScores;
  readonly signatures: readonly SignatureBlock[];
  /** Every piece of text in reading order, cells included: what whole-document rules read. */
  readonly passages: readonly Passage[];
  /** exact: from marked-up text · tagged: from a PDF's own structure · geometry: guessed from positions. */
  readonly certainty: 'exact' | 'tagged' | 'geometry';
  readonly notes: readonly Bilingual[];
}
