import type { CheckContext, Finding, Rule } from '../finding.ts';
import { itemOfTitle, repeatedRows } from '../item-rows.ts';
import { makeFinding } from '../make-finding.ts';
import type { ItemRow } from '../report.ts';

/** A code printed in two rows. Where the second row bears another item's title, its code is what is wrong. */
export const itemDuplicate: Rule = {
  id: 'item-duplicate',
  title: { th: 'ข้อซ้ำ', en: 'Item printed twice' },
  check: (context: CheckContext) =>
    repeatedRows(context.report).map(({ row, first }) => finding(context, row, first)),
};

function finding({ framework, report }: CheckContext, row: ItemRow, first: ItemRow): Finding {
  const titled = itemOfTitle(framework, row.title.text);
  const other = titled && titled.code !== row.code ? titled : null;
  return makeFinding({
    rule: itemDuplicate.id,
    severity: report.certainty === 'geometry' ? 'warning' : 'error',
    message: {
      th: `ข้อ ${row.code} มีสองแถว${other ? ` แถวหลังมีชื่อของข้อ ${other.code} ${other.title.th}` : ''}`,
      en: `Item ${row.code} has two rows${other ? `; the second has the title of ${other.code}` : ''}.`,
    },
    place: row.printedCode.place,
    alsoAt: [first.printedCode.place],
    found: row.printedCode.text.trim(),
    expected: other?.code ?? null,
    remedy: other
      ? {
          th: `แก้เลขข้อของแถวหลังเป็น ${other.code}`,
          en: `Correct the code of the second row to ${other.code}.`,
        }
      : { th: 'รวมเนื้อหาไว้แถวเดียว แล้วลบแถวที่ซ้ำ', en: 'Join the two rows into one.' },
  });
}
