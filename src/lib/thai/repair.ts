import { orderMarks } from './canonical.ts';
import { ordinaryGlyphs } from './pdf-glyphs.ts';
import { mendFalseAm, mendLostAm } from './repair-am.ts';
import { mendMovedMarks } from './repair-shift.ts';

/** A mark can stand after no space: the space came from the PDF's positions. */
const SPACE_BEFORE_MARK = /([ก-ฮ][ัิ-ฺ็-๎]*)[ \u00a0]+(?=[ัำ-ฺ็-๎])/g;

/**
 * A consonant with its marks, twice. Only clusters that cannot end a syllable ("ผึ้", "ตั้", "ต้", "ค์"), so that
 * "ที่ที่" stays: it can be right.
 */
const DOUBLED = /([ก-ฮ](?:[ัึื][่-๋]?|[ิุ][่-๋]|็|[่-๋]|[ิุ]?์))\1/g;

/**
 * Mends what text extraction does to Thai in PDFs: marks cut off or moved ("วนั ที่" → "วันที่"), sara am lost or
 * false ("ต าบล" → "ตำบล", "ประมำณ" → "ประมาณ"), clusters given twice ("ผึ้ผึ้ง" → "ผึ้ง"), private glyphs.
 * Only what cannot be right Thai is touched; right text comes back unchanged but for the order of its marks.
 * Line breaks stay. Cost is linear in the length.
 */
export function repairPdfText(text: string): string {
  const joined = ordinaryGlyphs(text)
    .replace(SPACE_BEFORE_MARK, '$1')
    .replace(/าํ(?: +(?=[ก-ฮเ-ไ]))?/g, 'ำ');
  const whole = mendMovedMarks(mendLostAm(orderMarks(joined)));
  return mendFalseAm(whole.replace(DOUBLED, (pair, once: string) => (once === 'ก็' ? pair : once)));
}
