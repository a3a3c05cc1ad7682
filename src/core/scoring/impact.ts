import type { Exact } from '../../lib/fraction.ts';

/** What one missing item costs the total, in points: 0.40 … 2.00 in FY2566. */
export interface Impact {
  readonly item: string;
  readonly subIndicator: string;
  readonly cost: Exact;
}
