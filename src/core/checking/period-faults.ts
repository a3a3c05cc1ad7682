import type { Bilingual } from '../../lib/bilingual.ts';
import { toArabicDigits } from '../../lib/digits.ts';
import { ERA_GAP } from '../../lib/thai-date/calendar.ts';
import { findSpans } from '../../lib/thai-date/find-spans.ts';
import { type FoundYear, findYears } from '../../lib/thai-date/find-years.ts';
import { type ItemWindow, isOutside, lastDayOf } from './item-period.ts';

/** A printed year or stretch of time that is not the one asked for. */
export interface PeriodFault {
  /** As printed: "ปี พ.ศ. ๒๕๖๕". */
  readonly printed: string;
  readonly why: Bilingual;
  /** False where another reading of the words would be right. */
  readonly certain: boolean;
}

/** Results of the assessment itself are always of the year before; so is what a text calls the past year. */
const OF_THE_PAST = /ผลการประเมิน|ITA|ปีที่ผ่านมา|ปีก่อน|ก่อนหน้า|เปรียบเทียบ/i;

/**
 * The first year of work ("ปี …", "ปีงบประมาณ …") that is not the year asked for. A text that also names the right
 * year is left alone, and so are years of laws, and results of the assessment of the year before.
 */
export function wrongYear(text: string, window: ItemWindow): PeriodFault | null {
  const years = findYears(text).filter(({ ofLaw }) => !ofLaw);
  if (years.some(({ first, last }) => first <= window.year && window.year <= last)) return null;
  const wrong = years.find((year) => isOfWork(year) && !isPastResult(text, year, window));
  if (!wrong) return null;
  const certain = wrong.kind === 'fiscal' || !touches(wrong, window);
  return {
    printed: wrong.text,
    certain,
    why: certain
      ? { th: 'ซึ่งเป็นปีอื่น', en: 'another year' }
      : { th: 'ซึ่งมีเพียงบางเดือนอยู่ในปีที่กำหนด', en: 'of which only some months are in the year asked for' },
  };
}

/** A year without the word ปี may belong to anything, unless it is a plan's range ("พ.ศ. ๒๕๖๑–๒๕๖๕"). */
function isOfWork({ kind, first, last }: FoundYear): boolean {
  return kind !== 'bare' || first !== last;
}

function isPastResult(text: string, { index, last }: FoundYear, window: ItemWindow): boolean {
  const line = text.lastIndexOf('\n', index) + 1;
  return last === window.year - 1 && OF_THE_PAST.test(text.slice(Math.max(line, index - 160), index));
}

/** A calendar year shares months with the fiscal year before or after it. */
function touches({ first, last }: FoundYear, window: ItemWindow): boolean {
  return !isOutside(window, `${first - ERA_GAP}-01-01`, `${last - ERA_GAP}-12-31`);
}

/** A stretch of time outside the window; or, where the first months are asked, one that begins there and stops short. */
export function wrongSpan(text: string, window: ItemWindow): PeriodFault | null {
  const spans = findSpans(text);
  const covers = spans.some(({ start, end }) => start <= window.start && end >= lastDayOf(window));
  if (covers) return null;
  const [first] = spans;
  if (first && spans.every(({ start, end }) => isOutside(window, start, end))) {
    return { printed: first.text, certain: true, why: { th: 'ซึ่งเป็นช่วงเวลาอื่น', en: 'another time' } };
  }
  const short = window.firstPart ? spans.find(({ start }) => start === window.start) : undefined;
  if (!short) return null;
  return { printed: short.text, certain: false, why: { th: 'ซึ่งไม่ครบช่วงเวลา', en: 'which stops short' } };
}

/** The second half or the whole year named where the first half is asked for. */
export function wrongHalf(text: string, window: ItemWindow): PeriodFault | null {
  if (!window.firstPart) return null;
  const plain = toArabicDigits(text);
  if (/เดือนแรก/.test(plain)) return null;
  const match = /(?:รอบ\s?)?(?:6|หก)\s?เดือน(?:หลัง|สุดท้าย)|รอบ\s?(?:12|สิบสอง)\s?เดือน/.exec(plain);
  if (!match) return null;
  const printed = text.slice(match.index, match.index + match[0].length);
  return { printed, certain: false, why: { th: 'ซึ่งไม่ใช่ครึ่งปีแรก', en: 'which is not the first half' } };
}
