import { isPlaceholder } from '../evidence.ts';
import type { CheckContext, Finding, Rule } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { Passage, Place, Report } from '../report.ts';
import { listPlaces, wherePart } from '../where.ts';

/** A row without a unit or person answerable for it. One finding a table. */
export const ownerMissing: Rule = {
  id: 'owner-missing',
  title: { th: 'ไม่ระบุผู้รับผิดชอบ', en: 'No owner named' },
  check: ({ report }: CheckContext) =>
    (['measures', 'indicators', 'items'] as const).flatMap((table) => missingIn(report, table)),
};

function missingIn(report: Report, table: 'measures' | 'indicators' | 'items'): readonly Finding[] {
  const rows: readonly { readonly owner: Passage; readonly place: Place }[] = report[table];
  const missing = rows.filter((row) => isPlaceholder(row.owner.text));
  const [first, ...others] = missing;
  if (!first) return [];
  const list = listPlaces(missing.map((row) => row.place));
  const { th, en } = wherePart(table);
  return [
    makeFinding({
      rule: 'owner-missing',
      // An empty cell may be the covered part of a merged one, so this is no certain mistake.
      severity: 'warning',
      message: {
        th: `${th}: ไม่ระบุผู้รับผิดชอบ ${missing.length} แถว: ${list.th}`,
        en: `In ${en} ${missing.length} ${missing.length === 1 ? 'row names' : 'rows name'} no owner: ${list.en}.`,
      },
      place: first.owner.place,
      alsoAt: others.map((row) => row.owner.place),
      found: first.owner.text.trim() || null,
      expected: 'ชื่อส่วนงานหรือตำแหน่ง',
      remedy: {
        th: 'ระบุส่วนงานหรือตำแหน่งที่รับผิดชอบในแต่ละแถว เช่น สำนักปลัด กองคลัง',
        en: 'Name the unit or position answerable for each row, for example the Office of the Permanent Secretary.',
      },
    }),
  ];
}
