import type { Item } from '../../framework/schema.ts';
import type { CheckContext, Finding } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { sharedPage } from '../page-links.ts';
import type { ItemRow } from '../report.ts';

/** One page shown for two items whose channels must be apart. */
export function sharedChannel({ report }: CheckContext, row: ItemRow, item: Item): readonly Finding[] {
  const apart = item.relations.filter(({ kind }) => kind === 'separate-from').map((one) => one.item);
  return apart.flatMap((code) => {
    const other = report.items.find((one) => one.code === code);
    const page = other && sharedPage(row.progress.text, other.progress.text);
    return page ? [sharing(row, code, page)] : [];
  });
}

function sharing({ code, progress }: ItemRow, other: string, page: string): Finding {
  return makeFinding({
    rule: 'relation',
    severity: 'warning',
    message: {
      th: `ข้อ ${code} แสดงหน้าเดียวกับข้อ ${other} (${page}) แต่สองช่องทางนี้ต้องแยกจากกัน`,
      en: `Item ${code} shows the same page as ${other} (${page}), but the two channels must be apart.`,
    },
    place: progress.passage.place,
    found: page,
    remedy: {
      th: `จัดทำหน้าแยกสำหรับข้อ ${code} และระบุที่อยู่ของหน้านั้น`,
      en: `Make a page of its own for ${code} and give its address.`,
    },
  });
}
