import type { Framework } from '../framework/schema.ts';
import type { Impact } from '../scoring/impact.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import type { Finding } from './finding.ts';
import type { Report } from './report.ts';

/** All that is known about one report: what it says, what its numbers are, what is wrong with it. */
export interface Examination {
  readonly report: Report;
  readonly framework: Framework;
  /** Recomputed from the ten printed indicators. */
  readonly scorecard: Scorecard;
  /** Sorted: errors first, then by place. */
  readonly findings: readonly Finding[];
  /** What each item costs the total when it is missing. */
  readonly impacts: readonly Impact[];
}
