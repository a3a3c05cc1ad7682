import { toThaiDigits } from '../../lib/digits.ts';

/** The letters Thai lists count with: ฃ and ฅ are left out, as word processors do. */
const THAI_LETTERS = 'กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The nth number of a list in a numbering named as WordprocessingML names it ("decimal", "thaiNumbers", …). */
export function listNumber(n: number, numbering: string): string {
  switch (numbering) {
    case 'thaiNumbers':
      return toThaiDigits(String(n));
    case 'thaiLetters':
      return letter(n, THAI_LETTERS);
    case 'lowerLetter':
      return letter(n, 'abcdefghijklmnopqrstuvwxyz');
    case 'upperLetter':
      return letter(n, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    case 'lowerRoman':
      return roman(n);
    case 'upperRoman':
      return roman(n).toUpperCase();
    case 'decimalZero':
      return String(n).padStart(2, '0');
    default:
      return String(n);
  }
}

/** a … z, then aa, bb: a letter is repeated as often as the alphabet was gone through. */
function letter(n: number, alphabet: string): string {
  if (n < 1 || n > alphabet.length * 9) return String(n);
  const sign = alphabet[(n - 1) % alphabet.length] ?? '';
  return sign.repeat(Math.ceil(n / alphabet.length));
}

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let rest = n;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
