import type { Framework, Item } from '../../core/framework/schema.ts';
import { impacts } from '../../core/scoring/impact.ts';
import { assertDefined } from '../../lib/assert.ts';
import { printDecimal } from '../../lib/fraction.ts';
import type { Page } from '../../web/page.ts';
import { anchorOf } from './present-findings.ts';
import type { CheckResult, ItemResult } from './result.ts';

export interface ItemLine {
  readonly code: string;
  readonly title: string;
  readonly subIndicator: string;
  readonly owner: string;
  readonly presence: 'present' | 'missing' | 'repeated';
  readonly status: ItemResult['status'] | null;
  /** What the total loses when the item is missing: "0.40". */
  readonly cost: string;
  /** Where its row stands in the report as shown; null when it has none. */
  readonly anchor: string | null;
}

export interface ItemsTable {
  readonly lines: readonly ItemLine[];
  /** First and last item of the framework: "O1–O43". */
  readonly span: string;
  readonly missing: number;
}

/** Every item of the framework with what the report says of it; null when the document has no item table at all. */
export function presentItems({ items }: CheckResult, framework: Framework, page: Page): ItemsTable | null {
  if (items.length === 0) return null;
  const costs = new Map(impacts(framework).map(({ item, cost }) => [item, cost]));
  const lines = framework.items.map((item) => {
    const rows = items.filter((row) => row.code === item.code);
    const cost = assertDefined(costs.get(item.code), `impact of ${item.code}`);
    return toLine(item, rows, printDecimal(cost, framework.rounding.places), page);
  });
  const span = [...new Set([lines.at(0)?.code, lines.at(-1)?.code])].join('–');
  return { lines, span, missing: lines.filter(({ presence }) => presence === 'missing').length };
}

function toLine(item: Item, rows: readonly ItemResult[], cost: string, page: Page): ItemLine {
  const [first] = rows;
  return {
    code: item.code,
    title: page.say(item.title),
    subIndicator: item.subIndicator,
    owner: first?.owner ?? '',
    presence: !first ? 'missing' : rows.length > 1 ? 'repeated' : 'present',
    status: first?.status ?? null,
    cost,
    anchor: first ? anchorOf({ block: first.place.block, ...rowOf(first) }) : null,
  };
}

function rowOf({ place }: ItemResult): { row?: number } {
  return place.row === undefined ? {} : { row: place.row };
}
