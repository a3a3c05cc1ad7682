import { toArabicDigits } from '../../lib/digits.ts';

export interface ItemCodeOptions {
  /** Highest item number of the framework; above it nothing is a code. */
  readonly max: number;
  /** In a column of item codes a plain number ("1", "๑๐") is one; elsewhere it is not. */
  readonly bare?: boolean;
}

/** The letter O with its Greek and Cyrillic look-alikes; zero stands for it as well, in both kinds of digits. */
const LETTER_O = /[OoΟοОо]/g;

const WITH_LETTER = /^O[ .:_-]{0,3}[O0]{0,2}(\d{1,4})$/;
const WITH_ZERO = /^0{1,2}(\d{1,4})$/;
const AFTER_WORD = /^(?:ข้อ(?:ที่)?|OIT)[ .:_-]{0,3}/;

/**
 * The canonical code ("O6") of a printed item code: O6, o6, 06, ๐๖, 0๖, O๐๖, "O 6", "O.6", "ข้อ ๖", "OIT 6", and
 * "๐๑๐" for O10. Null for anything that is no code or could be two: a bare number without `bare`, "O1–O5", "O0".
 */
export function parseItemCode(text: string, options: ItemCodeOptions): string | null {
  if (text.length > 40) return null;
  const plain = plainCode(text);
  const word = AFTER_WORD.exec(plain)?.[0] ?? '';
  const code = plain.slice(word.length);
  const digits = WITH_LETTER.exec(code)?.[1] ?? WITH_ZERO.exec(code)?.[1] ?? bareNumber(code, word, options);
  if (digits === null) return null;
  const number = Number(digits);
  return number >= 1 && number <= options.max ? `O${number}` : null;
}

function bareNumber(code: string, word: string, options: ItemCodeOptions): string | null {
  const allowed = options.bare === true || word !== '';
  return allowed && /^\d{1,4}$/.test(code) ? code : null;
}

/** One alphabet, Arabic digits, no brackets or final point around it. */
function plainCode(text: string): string {
  return toArabicDigits(text.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .replace(/^[\s([]+|[\s)\].:]+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(LETTER_O, 'O')
    .replace(/^O[Ii][Tt]/, 'OIT');
}
