import type { IndicatorRow } from '../../../core/checking/report.ts';
import type { Framework } from '../../../core/framework/schema.ts';
import type { Field } from './columns.ts';
import { indicatorByName, splitNumber } from './indicator-names.ts';
import { leadingNumber } from './measure-rows.ts';
import type { DataRow } from './outline.ts';
import { cellText, type PlaceBook } from './places.ts';
import { readProgress } from './progress.ts';
import { groupPassage, groupRows } from './row-groups.ts';

/** The indicators' five columns. The number is the printed one, else the one the name belongs to. */
export function indicatorRows(
  rows: readonly DataRow[],
  framework: Framework,
  book: PlaceBook,
): IndicatorRow[] {
  return groupRows(rows, ['no', 'title']).map((group) => {
    const no = numberOf(group.first, framework);
    const belonging = { part: 'indicators' as const, ...(no === null ? {} : { indicator: no }) };
    for (const row of [group.first, ...group.rest]) book.put(row.spot, belonging);
    const passage = (field: Field) => groupPassage(group, field, book);
    return {
      no,
      title: passage('title'),
      guideline: passage('guideline'),
      owner: passage('owner'),
      period: passage('period'),
      progress: readProgress(passage('progress')),
      place: book.place(group.first.spot),
    };
  });
}

function numberOf(row: DataRow, framework: Framework): number | null {
  const title = splitNumber(cellText(row, 'title'));
  const printed = leadingNumber(cellText(row, 'no'));
  return title.no ?? indicatorByName(title.name, framework) ?? printed;
}
