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

/** The year's items by sub-indicator, in the framework's order; groups without a row left are not shown. */
export function presentList(
  framework: Framework,
  disclosures: readonly Disclosure[],
  filter: ListFilter,
): ListGroup[] {
  const byItem = new Map(disclosures.map((each) => [each.item, each]));
  const groups = framework.subIndicators.map(({ code, name }) => {
    const rows = framework.items
      .filter((item) => item.subIndicator === code)
      .flatMap((item) => {
        const disclosure = byItem.get(item.code);
        return disclosure && matches(disclosure, filter) ? [toRow(framework, item.title, disclosure)] : [];
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

function toRow(framework: Framework, title: Bilingual, disclosure: Disclosure): ListRow {
  const { item, unitName, dueOn, status } = disclosure;
  const cost = assertDefined(impact(framework, item), `impact of ${item}`);
  return {
    ...{ title, unitName, dueOn, status },
    code: item,
    href: officeAddress(disclosure),
    isDone: isDone(status),
    impact: printDecimal(cost, framework.rounding.places),
  };
}
