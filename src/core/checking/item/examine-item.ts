import type { Severity } from '../finding.ts';
import { itemRules } from './all-item-rules.ts';
import { itemContext } from './item-context.ts';
import type { ItemFinding } from './item-finding.ts';
import type { ItemUnderCheck } from './item-under-check.ts';

/** More of one rule than this tell a person nothing new. */
const MOST_OF_A_RULE = 20;

/**
 * What is wrong, or may be, with one item as it stands: errors first, then by place. Reads at most some sixty pages
 * of all evidence together, so that it can be asked at every save. A rule that throws is a bug, and is not caught.
 */
export function examineItem(input: ItemUnderCheck): readonly ItemFinding[] {
  const context = itemContext(input);
  const order = new Map(input.evidence.map(({ id }, index) => [id, index]));
  const rank = ({ place }: ItemFinding): number =>
    place.evidenceId === null ? -1 : (order.get(place.evidenceId) ?? 0);
  return itemRules
    .flatMap((rule) => rule.check(context).slice(0, MOST_OF_A_RULE))
    .toSorted(
      (a, b) =>
        weight[a.severity] - weight[b.severity] ||
        rank(a) - rank(b) ||
        (a.place.line ?? 0) - (b.place.line ?? 0),
    );
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };
