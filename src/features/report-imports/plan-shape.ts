import type { Bilingual } from '../../lib/bilingual.ts';
import type { Assignment } from '../assignments/rules.ts';
import type { OwnAgency } from './foreign-report.ts';

/** create: not there yet · update: there, and nobody has edited it · same: as in the report · kept: edited since, so left alone. */
export type PlanAct = 'create' | 'update' | 'same' | 'kept';

export interface PlanFinding {
  readonly severity: 'error' | 'warning' | 'notice';
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** What every row of the preview shows. */
interface PlanRowBase {
  /** "score:1", "measure:2", "guideline:3", "item:O14": the same in every import of this year's report. */
  readonly key: string;
  readonly act: PlanAct;
  readonly label: string;
  /** What will be written, in lines to read. */
  readonly lines: readonly string[];
  readonly notes: readonly Bilingual[];
  readonly findings: readonly PlanFinding[];
  /** Ticked before the person chooses. */
  readonly on: boolean;
}

export interface ScoreRow extends PlanRowBase {
  readonly kind: 'score';
  readonly axis: string;
  readonly value: string;
}

export interface OwnersPlanned {
  readonly unitIds: readonly string[];
  /** Names the agency has no unit for; the person chooses what becomes of each. */
  readonly fresh: readonly string[];
}

export interface MeasureRowPlan extends PlanRowBase {
  readonly kind: 'measure';
  readonly measureKind: 'measure' | 'guideline';
  /** The measure an earlier import made; null where there is none. */
  readonly savedId: string | null;
  readonly sourceKey: string;
  readonly number: number;
  readonly title: string;
  readonly indicator: number | null;
  /** Why it is done, when the report says so and names an indicator. */
  readonly weakPoint: { readonly indicator: number; readonly text: string } | null;
  readonly steps: readonly string[];
  readonly owners: OwnersPlanned;
  readonly periodText: string;
  readonly startsOn: Temporal.PlainDate | null;
  readonly endsOn: Temporal.PlainDate | null;
  readonly outcome: string;
  readonly status: 'not-begun' | 'doing';
  readonly progress: ProgressPlanned | null;
}

export interface ItemRowPlan extends PlanRowBase {
  readonly kind: 'item';
  readonly item: string;
  /** As assigned now. */
  readonly current: Assignment;
  /** First of those the cell names; the item has one owner. Null: leave it as it is. */
  readonly owners: OwnersPlanned;
  readonly progress: ProgressPlanned | null;
}

export interface ProgressPlanned {
  readonly text: string;
  readonly happenedOn: Temporal.PlainDate;
}

export type PlanRow = ScoreRow | MeasureRowPlan | ItemRowPlan;

export interface ImportPlan {
  readonly year: number;
  readonly framework: string;
  /** Whose report it is, where that is another agency: it is taken over only when somebody says so. */
  readonly foreign: string | null;
  /** False: the import opens the year, too. */
  readonly yearIsOpen: boolean;
  readonly rows: readonly PlanRow[];
  /** Names of units the report uses and the agency does not have. */
  readonly freshUnits: readonly string[];
  readonly notes: readonly Bilingual[];
  /** Findings that belong to no row. */
  readonly findings: readonly PlanFinding[];
}

/** What is there already, as the plan must know it. */
export interface Present {
  readonly agency: OwnAgency;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly yearIsOpen: boolean;
  readonly scores: ReadonlyMap<string, { readonly value: string; readonly version: number }>;
  /** By source key. */
  readonly measures: ReadonlyMap<string, PresentMeasure>;
  /** Numbers in use, by kind. */
  readonly numbers: ReadonlyMap<'measure' | 'guideline', ReadonlySet<number>>;
  readonly items: ReadonlyMap<string, Assignment>;
  /** "subject source-key" of every progress entry, struck ones too. */
  readonly progress: ReadonlySet<string>;
  /** The version each row had when the last import was done with it. */
  readonly imported: ReadonlyMap<string, number>;
  readonly today: Temporal.PlainDate;
}

export interface PresentMeasure {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly status: string;
  /** All texts, steps and owners of it as one text: equal prints mean nothing to change. */
  readonly print: string;
}
