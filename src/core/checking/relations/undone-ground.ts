import type { Bilingual } from '../../../lib/bilingual.ts';
import type { Item } from '../../framework/schema.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { ItemRow, Report } from '../report.ts';
import { groundsOf } from './related.ts';

const isDone = ({ progress }: ItemRow): boolean => progress.done === true && progress.notDone !== true;

/** A done item whose ground the report leaves out or calls not done. */
export function undoneGround(
  report: Report,
  row: ItemRow,
  item: Item,
  missing: ReadonlySet<string>,
): readonly Finding[] {
  if (!isDone(row)) return [];
  return groundsOf(item).flatMap((ground) => {
    if (missing.has(ground)) return [undone(row, ground, { th: 'ไม่มีในรายงาน', en: 'is not in the report' })];
    const { done, notDone } = report.items.find(({ code }) => code === ground)?.progress ?? {};
    return notDone === true && done !== true
      ? [undone(row, ground, { th: 'ยังไม่ได้ดำเนินการ', en: 'is not done' })]
      : [];
  });
}

function undone({ code, progress }: ItemRow, ground: string, why: Bilingual): Finding {
  return makeFinding({
    rule: 'relation',
    severity: 'warning',
    message: {
      th: `ข้อ ${code} ทำเครื่องหมายว่าดำเนินการแล้ว แต่ข้อ ${ground} ที่ต้องทำก่อน${why.th}`,
      en: `Item ${code} is ticked as done, but ${ground}, which it builds on, ${why.en}.`,
    },
    place: progress.passage.place,
    found: '☑ ดำเนินการ',
    expected: ground,
    remedy: {
      th: `ดำเนินการและเปิดเผยข้อ ${ground} ก่อน หรือแก้เครื่องหมายของข้อ ${code}`,
      en: `Carry out and publish ${ground} first, or correct the tick of ${code}.`,
    },
  });
}
