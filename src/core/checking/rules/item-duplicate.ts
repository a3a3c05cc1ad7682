import { assertDefined } from '../../../lib/assert.ts';
import type { Framework, Item } from '../../framework/schema.ts';
import type { CheckContext, Finding, Rule, Severity } from '../finding.ts';
import { itemOfTitle, repeatedRows } from '../item-rows.ts';
import { makeFinding } from '../make-finding.ts';
import type { ItemRow, Report } from '../report.ts';

/** A code printed in two rows. Where the second row bears another item's title, its code is what is wrong. */
export const itemDuplicate: Rule = {
  id: 'item-duplicate',
  title: { th: 'ข้อซ้ำ', en: 'Item printed twice' },
  check: ({ framework, report }: CheckContext) => {
    const certain = report.certainty !== 'geometry';
    return grouped(framework, report).map((group) => finding(group, certain ? 'error' : 'warning'));
  },
};

/** Further rows of one code that bear one title: the code's own, or another item's. */
interface Repeated {
  readonly first: ItemRow;
  readonly rows: ItemRow[];
  readonly other: Item | null;
}

function grouped(framework: Framework, report: Report): readonly Repeated[] {
  const groups = new Map<string, Repeated>();
  for (const { row, first } of repeatedRows(report)) {
    const titled = itemOfTitle(framework, row.title.text);
    const other = titled && titled.code !== row.code ? titled : null;
    const key = `${row.code} ${other?.code ?? ''}`;
    const group = groups.get(key) ?? { first, other, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function finding({ first, rows, other }: Repeated, severity: Severity): Finding {
  const row = assertDefined(rows[0], 'repeated row');
  const count = rows.length + 1;
  return makeFinding({
    rule: itemDuplicate.id,
    severity,
    message: other
      ? {
          th: `ข้อ ${row.code} มี ${count} แถว แต่แถวหลังมีชื่อของข้อ ${other.code} ${other.title.th}`,
          en: `Item ${row.code} has ${count} rows, but a later one has the title of ${other.code}.`,
        }
      : { th: `ข้อ ${row.code} มี ${count} แถว`, en: `Item ${row.code} has ${count} rows.` },
    place: row.printedCode.place,
    alsoAt: [first, ...rows.slice(1)].map(({ printedCode }) => printedCode.place),
    found: row.printedCode.text.trim(),
    expected: other?.code ?? null,
    remedy: other
      ? { th: `แก้เลขข้อของแถวหลังเป็น ${other.code}`, en: `Correct the code of the later row to ${other.code}.` }
      : { th: 'รวมเนื้อหาไว้แถวเดียว แล้วลบแถวที่ซ้ำ', en: 'Join the rows into one.' },
  });
}
