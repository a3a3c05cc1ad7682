import type { Bilingual } from '../lib/bilingual.ts';
import { toArabicDigits } from '../lib/digits.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { asLatinKeys, asThaiKeys } from './kedmanee.ts';
import { isCommonPassword, isKeyboardWalk } from './password-common.ts';
import { MAX_PASSWORD_LENGTH } from './password-text.ts';
import { passwordWords } from './password-words.ts';

const MIN_LENGTH = 12;

/** Whose password it is; what others know of the person must not be in it. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
  readonly agencyName: string;
}

/**
 * Whether a new password may be used, or the sentence that says what is wrong and what to do. Length and lists, no rules
 * of "one capital, one sign" (NIST SP 800-63B §5.1.1.2): any letters, Thai too, spaces welcome.
 */
export async function judgePassword(plain: string, owner: PasswordOwner): Promise<Result<true, Bilingual>> {
  if (plain.length > MAX_PASSWORD_LENGTH) return err(passwordWords.tooLong);
  if ([...plain.normalize('NFC')].length < MIN_LENGTH) return err(passwordWords.tooShort);
  if (isNumbersOnly(plain)) return err(passwordWords.numbersOnly);
  if (isRepeated(plain) || isKeyboardWalk(plain)) return err(passwordWords.repeated);
  if (holdsOwnWords(plain, owner)) return err(passwordWords.own);
  if (await isCommonPassword(plain)) return err(passwordWords.common);
  return ok(true);
}

function isNumbersOnly(plain: string): boolean {
  return /^[\d\s\p{P}\p{S}]*\d[\d\s\p{P}\p{S}]*$/u.test(toArabicDigits(plain.normalize('NFKC')));
}

/** Fewer than five different signs, or one piece again and again, with at most two signs after it. */
function isRepeated(plain: string): boolean {
  const signs = [...plain.toLowerCase()];
  if (new Set(signs).size < 5) return true;
  const lengths = Array.from({ length: Math.floor((signs.length - 2) / 2) }, (_, index) => index + 1);
  return lengths.some((period) => {
    const repeats = signs.findIndex((sign, index) => index >= period && sign !== signs[index - period]);
    return repeats < 0 || (repeats >= signs.length - 2 && repeats >= 2 * period);
  });
}

function holdsOwnWords(plain: string, owner: PasswordOwner): boolean {
  const boards = [plain, asLatinKeys(plain), asThaiKeys(plain)].map(squash);
  return ownWords(owner).some((word) => boards.some((text) => text.includes(word)));
}

/** The parts of name, address and agency that are long enough to be told from chance: three letters and more. */
function ownWords({ name, email, agencyName }: PasswordOwner): string[] {
  const names = name.split(/\s+/).flatMap((part) => [part, part.replace(TITLE, '')]);
  const local = email.split('@')[0] ?? '';
  const agency = [agencyName, agencyName.trim().replace(AGENCY_KIND, '')];
  const words = [...names, local, ...local.split(/[._+-]+|\d+/), ...agency].map(squash);
  return words.filter((word) => word.length >= 3 && !TOO_PLAIN.has(word));
}

const TITLE = /^(นางสาว|นาง|นาย|ว่าที่ร้อยตรี|ว่าที่ร\.ต\.|ดร\.)/;
const AGENCY_KIND = /^(องค์การบริหารส่วน(ตำบล|จังหวัด)|เทศบาล(ตำบล|เมือง|นคร)|อบ[ตจ]\.?)\s*/;
/** Titles standing alone are nobody's own word. */
const TOO_PLAIN = new Set(['นาย', 'นาง', 'นางสาว', 'mrs', 'miss'].map(squash));

function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
