import type { Bilingual } from '../../lib/bilingual.ts';
import type { Framework } from '../framework/schema.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import type { AgencyKind } from './agency-kind.ts';
import type { Geography } from './geography.ts';
import type { Place, Report } from './report.ts';

/** error: certain, must be mended · warning: probably wrong · notice: look at it. */
export type Severity = 'error' | 'warning' | 'notice';

/**
 * A replacement a program may make: every `from` in the passage at `place` becomes `to`. Only where it is certain.
 * Of a grouped finding it holds at every place in `alsoAt` too.
 */
export interface Fix {
  readonly place: Place;
  readonly from: string;
  readonly to: string;
}

export interface Finding {
  /** The rule's file name and page name: "score-instrument". */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence: what is wrong and where, understandable without the other fields. */
  readonly message: Bilingual;
  readonly place: Place;
  /** More places of the same finding when it is grouped (ticks without evidence). */
  readonly alsoAt: readonly Place[];
  /** As printed; null when what is wrong is that nothing is there. */
  readonly found: string | null;
  readonly expected: string | null;
  /** What to do. */
  readonly remedy: Bilingual;
  readonly fix: Fix | null;
}

/** Everything a rule may look at. Pure: no clock; "now" is no part of judging a report. */
export interface CheckContext {
  readonly report: Report;
  readonly framework: Framework;
  /** Computed from the ten printed indicators; its parts are null where the report prints too little. */
  readonly scorecard: Scorecard;
  readonly geography: Geography;
  readonly kinds: readonly AgencyKind[];
}

export interface Rule {
  readonly id: string;
  readonly title: Bilingual;
  /** A rule that cannot judge returns nothing. */
  readonly check: (context: CheckContext) => readonly Finding[];
}
