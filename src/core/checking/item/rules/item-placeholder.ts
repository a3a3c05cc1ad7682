import type { Severity } from '../../finding.ts';
import { type ItemFinding, type ItemRule, itemFinding } from '../item-finding.ts';
import { type ItemText, placeOf } from '../item-text.ts';
import { leastSevere } from '../least-severe.ts';

/** Blanks of a form left unfilled. A file may be a form meant to be filled by citizens, so there it is only a notice. */
export const itemPlaceholder: ItemRule = {
  id: 'item-placeholder',
  title: { th: 'ช่องที่ยังไม่ได้กรอก', en: 'A blank left unfilled' },
  check: ({ texts }) => texts.flatMap(firstIn),
};

const BLANKS: readonly (readonly [Severity, RegExp])[] = [
  ['error', /\blorem ipsum\b/i],
  ['warning', /(?<![\p{L}\p{N}])[Xx]{3,20}(?![\p{L}\p{N}])/u],
  ['warning', /(?<![\d๐-๙])(?:25|๒๕)(?:[Xx_]{2}|\.{2,10}|…)/],
  ['warning', /[([{<][^\S\n]{0,3}(?:โปรด|กรุณา|ให้)?(?:ระบุ|ใส่|กรอก|เติม)[^()[\]{}<>\n]{0,60}[)\]}>]/],
  ['warning', /[[{<]\s?(?:ชื่อ|วันที่|ตำแหน่ง|จำนวน|หน่วยงาน)[^[\]{}<>\n]{0,40}[\]}>]/],
  ['warning', /(?:โปรด|กรุณา)(?:ระบุ|กรอก|เติม)(?:ข้อความ|รายละเอียด)?\s{0,3}$/],
  ['warning', /(?:ข้อความ|เนื้อหา)ตัวอย่าง|(?<![A-Za-z])(?:TBD|TODO|FIXME)(?![A-Za-z])/],
  // Dots that lead to a page number are a table of contents.
  ['warning', /(?<![.…_])(?:\.{5,}|…{2,}|_{5,})(?![.…_]|\s{0,5}[\d๐-๙])/],
];
const LONGEST_LINE = 2000;
const SHOWN = 60;

/** The first blank of a text: a form has one on every line. */
function firstIn(text: ItemText): readonly ItemFinding[] {
  for (const [at, printed] of text.lines.entries()) {
    const line = printed.slice(0, LONGEST_LINE);
    const hit = BLANKS.map(([severity, pattern]) => ({ severity, match: pattern.exec(line) })).find(
      ({ match }) => match !== null,
    );
    if (hit?.match) return [finding(text, at + 1, hit.severity, around(line, hit.match))];
  }
  return [];
}

function around(line: string, { index, 0: blank }: RegExpExecArray): string {
  return line.slice(Math.max(0, index - SHOWN / 2), index + Math.min(blank.length, SHOWN)).trim();
}

function finding(text: ItemText, line: number, severity: Severity, found: string): ItemFinding {
  const { th, en } = text.name;
  return itemFinding({
    rule: itemPlaceholder.id,
    severity: text.authored ? severity : leastSevere([severity, 'notice']),
    message: {
      th: `${th} มีช่องที่ยังไม่ได้กรอก “${found}”`,
      en: `${en} has a blank that was not filled: “${found}”.`,
    },
    place: placeOf(text, line),
    found,
    remedy: {
      th: 'กรอกให้ครบ หรือลบช่องนั้นออก ถ้าเป็นแบบฟอร์มให้ประชาชนกรอก ปล่อยไว้ได้',
      en: 'Fill it or delete it; a form for citizens to fill may stay as it is.',
    },
  });
}
