import type { Item } from '../../framework/schema.ts';
import type { CheckContext, Finding, Rule } from '../finding.ts';
import { itemOfTitle, repeatedRows, titlesOf } from '../item-rows.ts';
import { makeFinding } from '../make-finding.ts';
import type { ItemRow } from '../report.ts';
import { matchWording, plainWording } from '../wording.ts';

/**
 * The printed title of each item against its official one. Another item's title is an error (row and code do not
 * belong together); wrong letters or words are a slip, a wording of the agency's own is doubtful: both are warnings.
 */
export const itemTitle: Rule = {
  id: 'item-title',
  title: { th: 'ชื่อข้อไม่ตรงกับกรอบการประเมิน', en: 'Wrong title of an item' },
  check: (context: CheckContext) => {
    const repeated = new Set(repeatedRows(context.report).map(({ row }) => row));
    return context.report.items.filter((row) => !repeated.has(row)).flatMap((row) => judge(context, row));
  },
};

function judge({ framework, report }: CheckContext, row: ItemRow): Finding[] {
  const item = framework.items.find(({ code }) => code === row.code);
  const printed = row.title.text.replace(/\s+/g, ' ').trim();
  if (!item || plainWording(printed) === '') return [];
  const match = matchWording(printed, titlesOf(item));
  if (match === 'same') return [];
  const other = itemOfTitle(framework, printed);
  const place = row.title.place;
  const base = { rule: itemTitle.id, place, found: printed, expected: item.title.th };
  if (other) {
    const severity = report.certainty === 'geometry' ? 'warning' : 'error';
    return [makeFinding({ ...base, severity, ...another(item, other, printed) })];
  }
  const fix = match === 'slip' ? { place, from: row.title.text, to: item.title.th } : null;
  return [makeFinding({ ...base, severity: 'warning', fix, ...unlike(item, printed, match === 'slip') })];
}

function another(item: Item, other: Item, printed: string): Pick<Finding, 'message' | 'remedy'> {
  return {
    message: {
      th: `ข้อ ${item.code} พิมพ์ชื่อ “${printed}” ซึ่งเป็นชื่อของข้อ ${other.code} ข้อ ${item.code} คือ “${item.title.th}”`,
      en: `Item ${item.code} has the title of ${other.code}, “${printed}”; ${item.code} is “${item.title.th}”.`,
    },
    remedy: {
      th: `แก้ชื่อเป็น “${item.title.th}” หรือแก้เลขข้อเป็น ${other.code} หากเนื้อหาเป็นของข้อนั้น`,
      en: `Correct the title to “${item.title.th}”, or the code to ${other.code} if the row is about that item.`,
    },
  };
}

function unlike(item: Item, printed: string, slip: boolean): Pick<Finding, 'message' | 'remedy'> {
  const why = slip
    ? { th: `น่าจะพิมพ์คลาดเคลื่อนจาก “${item.title.th}”`, en: `probably a slip for “${item.title.th}”` }
    : {
        th: `ไม่ตรงกับชื่อในกรอบการประเมิน “${item.title.th}”`,
        en: `which is not its official title “${item.title.th}”`,
      };
  return {
    message: {
      th: `ชื่อข้อ ${item.code} พิมพ์ว่า “${printed}” ${why.th}`,
      en: `The title of item ${item.code} is printed as “${printed}”, ${why.en}.`,
    },
    remedy: {
      th: `แก้ชื่อข้อ ${item.code} เป็น “${item.title.th}”`,
      en: `Correct the title of item ${item.code} to “${item.title.th}”.`,
    },
  };
}
