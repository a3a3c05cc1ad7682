import type { AgencyKind } from '../../core/checking/agency-kind.ts';
import type { Place } from '../../core/checking/report.ts';
import type { Instrument, SubIndicator } from '../../core/framework/schema.ts';
import type { Run } from '../../documents/write/paper.ts';
import type { Bilingual } from '../../lib/bilingual.ts';

/** Text of a corrected report: certain mends made, doubtful and empty places marked. Lines are parted by "\n". */
export type CorrectedText = readonly Run[];

/** What was changed, so that the officer can check every change. */
export interface Change {
  readonly place: Place | null;
  readonly what: Bilingual;
  /** As printed, and as it is now; plain numbers in Arabic digits, whatever a paper prints. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface CorrectedAgency {
  readonly kind: AgencyKind | null;
  /** "องค์การบริหารส่วนตำบล…", marked to fill where the report names none. */
  readonly full: CorrectedText;
  /** Its own name and those of its district and province: no line may end within them. */
  readonly names: readonly string[];
  /** Title of the head and of the permanent secretary, with the agency. */
  readonly head: string;
  readonly secretary: string;
  readonly district: CorrectedText | null;
  readonly province: CorrectedText | null;
}

export interface CorrectedMeasure {
  readonly no: number;
  readonly title: CorrectedText;
  readonly method: CorrectedText;
  readonly period: CorrectedText;
  readonly owner: CorrectedText;
  readonly summary: CorrectedText;
  readonly outcome: CorrectedText;
}

/** The two boxes; one that the report does not print is not ticked. */
export interface CorrectedProgress {
  readonly notDone: boolean;
  readonly done: boolean;
  readonly text: CorrectedText;
}

export interface CorrectedIndicator {
  readonly title: CorrectedText;
  readonly guideline: CorrectedText;
  readonly owner: CorrectedText;
  readonly period: CorrectedText;
  readonly progress: CorrectedProgress;
}

export interface CorrectedItem {
  /** As printed: "O๖"; marked where the row is a second one or its code cannot be read. */
  readonly code: CorrectedText;
  readonly title: CorrectedText;
  readonly components: CorrectedText;
  readonly owner: CorrectedText;
  readonly progress: CorrectedProgress;
}

export interface CorrectedMemo {
  readonly office: CorrectedText;
  readonly number: CorrectedText;
  readonly date: CorrectedText;
  readonly subject: CorrectedText;
  readonly to: CorrectedText;
}

export interface CorrectedSignature {
  /** "(นาย…)" or dots in brackets. */
  readonly name: string;
  readonly position: readonly string[];
}

export interface CorrectedOpinion extends CorrectedSignature {
  readonly heading: string;
  /** As given; dotted lines to write it on where there is none. */
  readonly text?: string;
}

export interface CorrectedReport {
  readonly agency: CorrectedAgency;
  readonly fiscalYear: number;
  readonly measures: readonly CorrectedMeasure[];
  readonly instruments: readonly {
    readonly instrument: Instrument;
    readonly rows: readonly CorrectedIndicator[];
  }[];
  readonly subIndicators: readonly {
    readonly subIndicator: SubIndicator;
    readonly rows: readonly CorrectedItem[];
  }[];
  readonly memo: CorrectedMemo;
  readonly signature: CorrectedSignature;
  readonly opinions: readonly CorrectedOpinion[];
}
