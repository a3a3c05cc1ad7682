import { toArabicDigits } from '../../lib/digits.ts';
import { canonical } from '../../lib/thai/canonical.ts';
import { editDistance } from '../../lib/thai/similar.ts';

/** What may be printed for one thing: its official name first, then the printings that are no mistakes. */
export type Names = readonly string[];

/**
 * same: one of the names, spacing, digits and letter case apart, or with something added that takes nothing away ·
 * slip: letters wrong, missing or too many · different: not this name.
 */
export type WordingMatch = 'same' | 'slip' | 'different';

/** Up to this share of a name may differ in a slip; in short names two letters may. */
const SLIP_SHARE = 0.15;

export function matchWording(printed: string, names: Names): WordingMatch {
  const plain = plainWording(printed);
  const bare = plainWording(withoutAside(printed));
  if (isSameName(plain, names) || (bare !== '' && isSameName(bare, names))) return 'same';
  return plainNames(names).some((name) => isSlip(plain, name)) ? 'slip' : 'different';
}

/** Whether a wording holds one of the names whole: more is said, but it is that thing. */
export function holdsName(printed: string, names: Names): boolean {
  const plain = plainWording(printed);
  return plainNames(names).some((name) => plain.includes(name));
}

/** "การใช้อำนาจ (๙๐.๕๕ คะแนน)", "ตัวชี้วัดการใช้อำนาจ": the word before and the score or bracket behind are no part of a name. */
function withoutAside(printed: string): string {
  return printed
    .slice(0, 300)
    .replace(/^\s*ตัวชี้วัด(?:ที่)?\s?/, '')
    .replace(/\s?[([][^()[\]]{0,80}[)\]]\s*$/, '')
    .replace(/(?:ได้)?\s?(?:คะแนน|ร้อยละ)\s?[\d๐-๙.]{1,6}[^\d๐-๙]{0,20}$/, '');
}

/** Whether a plain wording is one of the names: `matchWording` without the cost of looking for slips. */
export function isSameName(plain: string, names: Names): boolean {
  return plainNames(names).some((name) => isSame(plain, name));
}

/** Names come from the framework and are asked for once a row: a table may have ten thousand. */
const known = new WeakMap<Names, readonly string[]>();

export function plainNames(names: Names): readonly string[] {
  const plain = known.get(names) ?? names.map(plainWording);
  known.set(names, plain);
  return plain;
}

/** Letters and digits only: spacing, punctuation, "(ต่อ)", digits and letter case do not tell names apart. */
export function plainWording(text: string): string {
  const plain = toArabicDigits(canonical(text)).toLowerCase();
  return plain.replace(/\(\s?ต่อ\s?\)/g, '').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** An addition in brackets or an abbreviation behind the name does not make it another name. */
function isSame(plain: string, name: string): boolean {
  return plain === name || (name.length >= 8 && plain.startsWith(name) && plain.length <= name.length * 1.5);
}

function isSlip(plain: string, name: string): boolean {
  const letters = [...name].length;
  const limit = Math.max(Math.min(2, Math.floor(letters / 4)), Math.floor(letters * SLIP_SHARE));
  if (editDistance(plain, name, limit) <= limit) return true;
  // A name cut off behind its middle is the same name, badly read or badly copied.
  return name.startsWith(plain) && plain.length >= name.length * 0.6;
}
