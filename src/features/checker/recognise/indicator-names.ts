import type { Framework } from '../../../core/framework/schema.ts';
import { toArabicDigits } from '../../../lib/digits.ts';
import { canonical } from '../../../lib/thai/canonical.ts';
import { similarity } from '../../../lib/thai/similar.ts';

export interface NumberedName {
  readonly no: number | null;
  /** As printed, without the number and the word ตัวชี้วัดที่. */
  readonly name: string;
}

/** With the word, a number alone is enough; without it, a point or bracket must follow ("๑. การปฏิบัติหน้าที่"). */
const NUMBERED =
  /^ตัวชี้วัด(?:ที่)?\s{0,3}(\d{1,2})(?![.\d]\d)[\s.:)–-]{0,4}|^(\d{1,2})(?:[.)]\s{0,3}|\s{1,3})(?![\d.])/;

/** Splits "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สิน…" into number and name; no number where none is printed. */
export function splitNumber(printed: string): NumberedName {
  const plain = canonical(printed);
  const match = NUMBERED.exec(toArabicDigits(plain));
  if (match === null) return { no: null, name: printed.trim() };
  return { no: Number(match[1] ?? match[2]), name: plain.slice(match[0].length) };
}

/** From here on a printed name counts as the official one with slips. */
const ALIKE = 0.8;

/**
 * The indicator whose official name, or another printing of it, is nearest; null where none is near. What stands in
 * brackets behind, "การเปิดเผยข้อมูล (OIT)", is no part of a name.
 */
export function indicatorByName(printed: string, framework: Framework): number | null {
  const name = canonical(printed.replace(/\s?\([^()]{0,60}\)\s*$/, ''));
  let best: { no: number; alike: number } | null = null;
  for (const indicator of framework.indicators) {
    for (const official of [indicator.name.th, ...indicator.aliases]) {
      const alike = lengthsApart(official, name) ? 0 : similarity(official, name, ALIKE);
      if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { no: indicator.no, alike };
    }
  }
  return best?.no ?? null;
}

/** Told without looking at the letters: every cell of every table comes by here. */
function lengthsApart(official: string, name: string): boolean {
  const longer = Math.max(official.length, name.length);
  return Math.abs(official.length - name.length) > Math.ceil((1 - ALIKE) * longer) + 2;
}
