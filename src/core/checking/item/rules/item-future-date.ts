import { findDates } from '../../../../lib/thai-date/find-dates.ts';
import { formatThaiDate } from '../../../../lib/thai-date.ts';
import type { ItemContext } from '../item-context.ts';
import { type ItemFinding, type ItemRule, itemFinding } from '../item-finding.ts';
import { evidenceName, type ItemText, placeOf } from '../item-text.ts';

/** A document cannot be dated after today. A plan may speak of days to come, so in texts only the day of signing counts. */
export const itemFutureDate: ItemRule = {
  id: 'item-future-date',
  title: { th: 'เอกสารลงวันที่ในอนาคต', en: 'A document dated in the future' },
  check: (context) => [...declared(context), ...context.texts.flatMap((text) => printed(text, context))],
};

function declared({ evidence, today }: ItemContext): readonly ItemFinding[] {
  return evidence.flatMap((one) => {
    if (one.datedOn === null || one.datedOn <= today) return [];
    const { th, en } = evidenceName(one);
    const day = formatThaiDate(Temporal.PlainDate.from(one.datedOn), 'long', 'arabic');
    return [
      itemFinding({
        rule: itemFutureDate.id,
        severity: 'error',
        message: {
          th: `${th} ระบุวันที่ของเอกสารเป็น ${day} ซึ่งยังมาไม่ถึง`,
          en: `${en} is dated ${day}, which is still to come.`,
        },
        place: { evidenceId: one.id, line: null },
        found: day,
        remedy: {
          th: 'แก้วันที่ของเอกสาร ปี พ.ศ. หรือเดือนอาจพิมพ์ผิด',
          en: 'Correct the date: the year or the month may be mistyped.',
        },
      }),
    ];
  });
}

/** "ประกาศ ณ วันที่", "สั่ง ณ วันที่", "ลงวันที่", "ลงนามเมื่อวันที่": the words before the day a document was signed. */
const SIGNED = /(?:(?:ประกาศ|สั่ง|ลงนาม|ให้ไว้|ข้อมูล)\s{0,3}ณ\s{0,3}วัน(?:ที่)?|ลงวันที่|ลงนามเมื่อวันที่)\s{0,3}$/;

/** The first such date of a text. */
function printed(text: ItemText, { today }: ItemContext): readonly ItemFinding[] {
  for (const [at, line] of text.lines.entries()) {
    if (!/วัน|ณ/.test(line)) continue;
    const date = findDates(line).find(
      ({ iso, index }) =>
        iso !== null && iso > today && SIGNED.test(line.slice(Math.max(0, index - 40), index)),
    );
    if (!date) continue;
    const { th, en } = text.name;
    return [
      itemFinding({
        rule: itemFutureDate.id,
        severity: 'warning',
        message: {
          th: `${th} ลงวันที่ “${date.text}” ซึ่งยังมาไม่ถึง`,
          en: `${en} is signed on “${date.text}”, which is still to come.`,
        },
        place: placeOf(text, at + 1),
        found: date.text,
        remedy: {
          th: 'ตรวจวันที่ในเอกสาร หากพิมพ์ผิดให้แก้แล้วแนบใหม่',
          en: 'Check the date in the document; if it is mistyped, correct it and attach it anew.',
        },
      }),
    ];
  }
  return [];
}
