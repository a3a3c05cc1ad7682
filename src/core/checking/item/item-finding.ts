import type { Bilingual } from '../../../lib/bilingual.ts';
import type { Finding } from '../finding.ts';
import type { ItemContext } from './item-context.ts';

/** Where in an item: its explanation (`evidenceId` null) or one piece of evidence; `line` is 1-based. */
export interface ItemPlace {
  readonly evidenceId: string | null;
  readonly line: number | null;
}

/** As the checker's finding, with a place in an item instead of a report. */
export interface ItemFinding
  extends Pick<Finding, 'rule' | 'severity' | 'message' | 'found' | 'expected' | 'remedy'> {
  readonly place: ItemPlace;
}

export interface ItemRule {
  readonly id: string;
  readonly title: Bilingual;
  /** A rule that cannot judge returns nothing. */
  readonly check: (context: ItemContext) => readonly ItemFinding[];
}

/** The item as a whole: its explanation, its components, what it lacks. */
export const wholeItem: ItemPlace = { evidenceId: null, line: null };

type Needed = Pick<ItemFinding, 'rule' | 'severity' | 'message' | 'remedy'>;

/** A finding of the whole item without a printed text or an expectation, unless they are given. */
export function itemFinding(parts: Needed & Partial<ItemFinding>): ItemFinding {
  return { found: null, expected: null, place: wholeItem, ...parts };
}
