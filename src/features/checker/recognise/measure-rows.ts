import type { MeasureRow } from '../../../core/checking/report.ts';
import { toArabicDigits } from '../../../lib/digits.ts';
import type { Field } from './columns.ts';
import type { DataRow } from './outline.ts';
import { cellText, type PlaceBook } from './places.ts';
import { groupPassage, groupRows } from './row-groups.ts';

/** The measures of the report: seven columns by their heads, in the order of the document. */
export function measureRows(rows: readonly DataRow[], book: PlaceBook): MeasureRow[] {
  return groupRows(rows, ['no', 'title']).map((group) => {
    const no = leadingNumber(cellText(group.first, 'no'));
    const belonging = { part: 'measures' as const, ...(no === null ? {} : { measure: no }) };
    for (const row of [group.first, ...group.rest]) book.put(row.spot, belonging);
    const passage = (field: Field) => groupPassage(group, field, book);
    return {
      no,
      title: passage('title'),
      method: passage('method'),
      period: passage('period'),
      owner: passage('owner'),
      summary: passage('summary'),
      outcome: passage('outcome'),
      place: book.place(group.first.spot),
    };
  });
}

/** "๑", "1.", "๒)" → the number; null for anything else. */
export function leadingNumber(text: string): number | null {
  const digits = /^\s*(\d{1,3})\s*[.)]?\s*$/.exec(toArabicDigits(text))?.[1];
  return digits === undefined ? null : Number(digits);
}
