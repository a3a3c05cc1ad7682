import type { Framework } from '../../core/framework/schema.ts';
import { impact } from '../../core/scoring/impact.ts';
import { assertDefined } from '../../lib/assert.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { printDecimal } from '../../lib/fraction.ts';
import type { Disclosure } from './queries.ts';
import { isDone, officeAddress, type Status } from './rules.ts';

export interface ListRow {
  readonly code: string;
  readonly title: Bilingual;
  readonly href: string;
  readonly unitName: string | null;
  readonly dueOn: Temporal.PlainDate | null;
  readonly status: Status;
  readonly isDone: boolean;
  /** Back with a reason, and not handed in again yet. */
  readonly isSentBack: boolean;
  /** "0.50": what the total loses without it. */
  readonly impact: string;
}

export interface ListGroup {
  readonly code: string;
  readonly name: Bilingual;
  readonly rows: readonly ListRow[];
  readonly done: number;
}

export interface ListFilter {
  readonly unitId: string | null;
  readonly status: Status | null;
}

export interface ListedItems {
  readonly disclosures: readonly Disclosure[];
  /** Codes of those whose last step was being sent back. */
  readonly sentBack: ReadonlySet<string>;
}

/** The year's items by sub-indicator, in the framework's order; groups without a row left are not shown. */
export function presentList(
  framework: Framework,
  { disclosures, sentBack }: ListedItems,
  filter: ListFilter,
): ListGroup[] {
  const byItem = new Map(disclosures.map((each) => [each.item, each]));
  const groups = framework.subIndicators.map(({ code, name }) => {
    const rows = framework.items
      .filter((item) => item.subIndicator === code)
      .flatMap((item) => {
        const disclosure = byItem.get(item.code);
        if (!disclosure || !matches(disclosure, filter)) return [];
        return [toRow(framework, item.title, disclosure, sentBack)];
      });
    return { code, name, rows, done: rows.filter((row) => row.isDone).length };
  });
  return groups.filter(({ rows }) => rows.length > 0);
}

function matches(disclosure: Disclosure, { unitId, status }: ListFilter): boolean {
  return (
    (unitId === null || disclosure.unitId === unitId) && (status === null || disclosure.status === status)
  );
}

function toRow(
  framework: Framework,
  title: Bilingual,
  disclosure: Disclosure,
  sentBack: ListedItems['sentBack'],
): ListRow {
  const { item, unitName, dueOn, status } = disclosure;
  const cost = assertDefined(impact(framework, item), `impact of ${item}`);
  return {
    ...{ title, unitName, dueOn, status },
    code: item,
    href: officeAddress(disclosure),
    isDone: isDone(status),
    isSentBack: status === 'draft' && sentBack.has(item),
    impact: printDecimal(cost, framework.rounding.places),
  };
}
