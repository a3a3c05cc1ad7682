import { toArabicDigits } from '../digits.ts';
import { blankAddresses, ERA_GAP, eraPattern, readEra, readYear } from './calendar.ts';
import { findDates } from './find-dates.ts';

export interface FoundYear {
  readonly index: number;
  /** As printed: "ปีงบประมาณ พ.ศ. ๒๕๖๖". */
  readonly text: string;
  /** fiscal: "ปีงบประมาณ 2566", "FY2566" · year: "ปี ๒๕๖๖" · bare: a year without the word ปี ("พ.ศ. ๒๕๖๐", "ITA 2566") */
  readonly kind: 'fiscal' | 'year' | 'bare';
  /** First and last year in the Buddhist era; equal unless a range is printed ("๒๕๖๖–๒๕๗๐"). */
  readonly first: number;
  readonly last: number;
  /** The year belongs to the name of a law, rule or announcement ("พระราชบัญญัติ … พ.ศ. ๒๕๖๐"). */
  readonly ofLaw: boolean;
}

const YEAR = new RegExp(
  `(?<word>ปี\\s{0,2}งบ(?:\\s{0,2}ประมาณ)?|FY|ปี)?\\s{0,3}(?<era>${eraPattern})?\\s{0,3}` +
    `(?<![\\d,/-])(?<!\\d\\.)(?<first>\\d{4}|\\d{2})(?![\\d]|[.,/]\\d)` +
    `(?:\\s{0,2}(?:[-–—]|ถึง)\\s{0,2}(?:ปี)?\\s{0,2}(?:${eraPattern})?\\s{0,2}(?<last>\\d{4}|\\d{2})(?![\\d]|[.,/]\\d))?`,
  'giu',
);

/** Words that open the name of a law or rule; its year follows as "พ.ศ. …" in the same line, without the word ปี. */
const LAW =
  /พระราชบัญญัติ|พ\.ร\.บ\.|พ\.ร\.ก\.|พระราชกฤษฎีกา|พระราชกำหนด|รัฐธรรมนูญ|ระเบียบ|กฎกระทรวง|กฎหมาย|ข้อบัญญัติ|เทศบัญญัติ|ข้อบังคับ|ประกาศ|หลักเกณฑ์|มาตรฐาน/;

/** Every year printed in a Thai text outside its dates, in reading order, in the Buddhist era. */
export function findYears(text: string): readonly FoundYear[] {
  const plain = blankDates(text);
  const found: FoundYear[] = [];
  for (const match of plain.matchAll(YEAR)) {
    const { word, era, first = '', last } = match.groups ?? {};
    const start = buddhistYear(first, word, era);
    if (start === null) continue;
    const end = last === undefined ? start : (rangeEnd(last, start) ?? start);
    const index = match.index + match[0].length - match[0].trimStart().length;
    found.push({
      index,
      text: text.slice(index, match.index + match[0].length),
      kind: kindOf(word),
      first: start,
      last: end,
      ofLaw: word === undefined && era !== undefined && namesLaw(plain, index),
    });
  }
  return found;
}

function blankDates(text: string): string {
  const plain = blankAddresses(toArabicDigits(text));
  const parts: string[] = [];
  let from = 0;
  for (const { index, text: printed } of findDates(text)) {
    if (index < from) continue;
    parts.push(plain.slice(from, index), ' '.repeat(printed.length));
    from = index + printed.length;
  }
  return parts.join('') + plain.slice(from);
}

function kindOf(word: string | undefined): FoundYear['kind'] {
  if (word === undefined) return 'bare';
  return word === 'ปี' ? 'year' : 'fiscal';
}

function buddhistYear(digits: string, word: string | undefined, era: string | undefined): number | null {
  if (digits.length === 2 && (kindOf(word) !== 'fiscal' || Number(digits) < 40)) return null;
  const { year } = readYear(digits, readEra(era), true);
  if (year === null) return null;
  // Without any word for a year, only a Buddhist year close to our time is taken for one.
  const close = Number(digits) >= 2540 && Number(digits) <= 2599;
  if (word === undefined && era === undefined && !close) return null;
  return year + ERA_GAP;
}

function rangeEnd(digits: string, start: number): number | null {
  const { year } = readYear(digits, null);
  const end = year === null ? null : year + ERA_GAP;
  return end !== null && end >= start ? end : null;
}

function namesLaw(plain: string, index: number): boolean {
  const line = plain.lastIndexOf('\n', index) + 1;
  const before = plain.slice(Math.max(line, index - 160), index);
  // Another year or a new list item in between ends the name of the law.
  const [clause = ''] = before.split(/\d{4}|\s-\s|;/).slice(-1);
  return LAW.test(clause);
}
