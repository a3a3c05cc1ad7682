import { asCertain } from '../certainty.ts';
import { type Copy, nearTexts, sameTexts } from '../copies.ts';
import type { Finding, Rule, Severity } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { type Stray, strays } from '../strays.ts';
import { areRelated, type ItemSubjects } from '../subjects.ts';
import { hasOwnWord, type ToldRow, toldRows } from '../told-rows.ts';
import { capital, listPlaces, whereIs } from '../where.ts';

/**
 * Progress pasted from another row: the same or nearly the same text under different items, or a text that speaks
 * of another item's subject and not of its own. Items that the framework relates may share words.
 */
export const copiedText: Rule = {
  id: 'copied-text',
  title: { th: 'ข้อความคัดลอกจากข้ออื่น', en: 'Text copied from another row' },
  check: (context) => {
    const rows = toldRows(context);
    const same = sameTexts(rows);
    const left = without(rows, same);
    const near = nearTexts(left);
    const found = strays(without(left, near), context.framework);
    return asCertain(context.report, [...[...same, ...near].map(copied), ...found.map(strayed)]);
  },
};

function without(rows: readonly ToldRow[], copies: readonly Copy[]): readonly ToldRow[] {
  const gone = new Set(copies.flatMap((copy) => copy.copies));
  return rows.filter((row) => !gone.has(row));
}

function copied(copy: Copy): Finding {
  const { original, copies, how, whose } = copy;
  const [first, ...others] = copies;
  const from = whereIs(original.row.place);
  const at = listPlaces(copies.map((one) => one.row.place));
  const subject = whose === 'misplaced' ? original.ownPhrase : null;
  const about = subject
    ? {
        th: ` ซึ่งกล่าวถึง “${subject}” ไม่ใช่เรื่องของข้อนี้`,
        en: `, which speaks of “${subject}” and not of its own subject`,
      }
    : { th: '', en: '' };
  const alike =
    how === 'same'
      ? { th: 'เดียวกับ', en: 'the same text as' }
      : { th: 'เกือบเหมือนกับ', en: 'nearly the text of' };
  return makeFinding({
    rule: 'copied-text',
    severity: severityOf(copy),
    message: {
      th: `${at.th}: ใช้ข้อความ${alike.th}${from.th}${about.th}`,
      en: `${capital(at.en)}: ${alike.en} ${from.en}${about.en}.`,
    },
    place: first.row.progress.passage.place,
    alsoAt: others.map((one) => one.row.progress.passage.place),
    found: first.row.progress.text.trim(),
    expected: first.subjects?.item.title.th ?? null,
    remedy: rewrite(first),
  });
}

/** Certain only for a text that is the same in every letter and speaks of an item that has nothing to do with this one. */
function severityOf({ original, copies, how, whose }: Copy): Severity {
  if (whose === 'both') return 'notice';
  if (whose === 'unclear' || how === 'nearly') return 'warning';
  return copies.every((copy) => isStranger(copy, original.subjects)) ? 'error' : 'warning';
}

function isStranger(copy: ToldRow, other: ItemSubjects | null): boolean {
  if (!copy.subjects || !other) return false;
  return !areRelated(copy.subjects.item, other.item) && !hasOwnWord(copy, [other]);
}

function strayed({ row, phrase, codes }: Stray): Finding {
  const at = whereIs(row.row.place);
  const items = {
    th: `ข้อ ${codes.join(', ')}`,
    en: `${codes.length > 1 ? 'items' : 'item'} ${codes.join(', ')}`,
  };
  return makeFinding({
    rule: 'copied-text',
    severity: 'warning',
    message: {
      th: `${at.th}: กล่าวถึง “${phrase}” ซึ่งเป็นเรื่องของ${items.th} ไม่ใช่เรื่องของข้อนี้`,
      en: `${capital(at.en)}: the text speaks of “${phrase}”, the subject of ${items.en}, and not of its own.`,
    },
    place: row.row.progress.passage.place,
    found: row.row.progress.text.trim(),
    expected: row.subjects?.item.title.th ?? null,
    remedy: rewrite(row),
  });
}

function rewrite({ subjects }: ToldRow): Finding['remedy'] {
  const title = subjects?.item.title;
  if (!title) {
    return { th: 'เขียนสิ่งที่ทำจริงของแต่ละแถว', en: 'Write what was really done for each row.' };
  }
  return {
    th: `เขียนสิ่งที่ทำจริงเกี่ยวกับ “${title.th}” พร้อมหลักฐานของข้อนี้เอง`,
    en: `Write what was really done for “${title.en}”, with the evidence of this item itself.`,
  };
}
