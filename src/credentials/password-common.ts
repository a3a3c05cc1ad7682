import { asLatinKeys, asThaiKeys } from './kedmanee.ts';

/**
 * Words first tried against a Thai office, in Thai and as people write them in Latin letters; no list of breached passwords
 * from abroad holds them. The same words typed with the other language switched on are recognised by their keys.
 */
const THAI_WORDS =
  `รหัสผ่าน รหัส ผ่าน พาสเวิร์ด แอดมิน ผู้ดูแลระบบ ผู้ดูแล ระบบ ทดสอบ ประเทศไทย ประเทศ ไทย คนไทย เมืองไทย กรุงเทพ กรุงเทพมหานคร
  สวัสดี ครับ ค่ะ คะ จ้า รักเธอ ฉันรักเธอ รัก เธอ ฉัน คิดถึง ที่รัก พ่อ แม่ ครอบครัว ลูก หนู น้อง พี่ ในหลวง ทรงพระเจริญ สู้ๆ
  โชคดี ร่ำรวย มั่งมี เฮง รวย สบายดี ไม่บอก ลืม ลืมแล้ว จำไม่ได้ เปิด เข้าระบบ เข้าสู่ระบบ
  องค์การบริหารส่วนตำบล องค์การบริหารส่วนจังหวัด อบต อบจ เทศบาล เทศบาลตำบล เทศบาลเมือง ตำบล อำเภอ จังหวัด หมู่บ้าน บ้าน
  นายก ปลัด รองปลัด สำนักปลัด กองคลัง กองช่าง กองการศึกษา สำนักงาน ราชการ ข้าราชการ มหาดไทย ท้องถิ่น งาน พัสดุ การเงิน
  โปร่งใส คุณธรรม ความโปร่งใส สุจริต ประเมิน ไอทีเอ
  sawasdee sawatdee sawaddee khrap krub krab thailand thai bangkok krungthep muaythai chaiyo prongsai nayok palad
  tessaban thesaban aobto aobotor obt sao ita itas officer office admin administrator password passwd rahat rahatphan rak
  rakthoe rakter khidthueng kidtueng somchai somsak somying chang singha leo siam isan lanna ratchakan moi dla nacc oit iit eit`
    .trim()
    .split(/\s+/)
    .map((word) => word.normalize('NFKC'));

const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '~!@#$%^&*()_+',
  "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ',
];
const ROWS = ALPHABETS.flatMap((row) => [row, [...row].reverse().join('')]);
const LONGEST_WORD = 24;

let loading: Promise<ReadonlySet<string>> | undefined;

/** Loads the list of zxcvbn-ts, 49 thousand common and breached passwords, when first asked: 4 MB most processes never need. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  loading ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  return loading;
}

/** True for a listed password, in disguise too (P@ssw0rd2566!), and for one or two common words put together. */
export async function isCommonPassword(plain: string): Promise<boolean> {
  const listed = await commonPasswords();
  const thai = new Set(THAI_WORDS);
  // A word from 49 thousand counts one; a word from the short list is guessed so soon that four of them count two.
  const price = (word: string) => (thai.has(word) ? 0.5 : word.length > 2 && listed.has(word) ? 1 : Infinity);
  return disguises(plain).some((form) => listed.has(form) || lowestPrice(form, price) <= 2);
}

/** True when all but three signs lie on runs of four and more along the alphabet, the digits or the keyboard. */
export function isKeyboardWalk(plain: string): boolean {
  return [plain.toLowerCase(), asLatinKeys(plain).toLowerCase()].some((text) => {
    let strays = 0;
    for (let at = 0; at < text.length && strays <= 3; ) {
      const run = longestRun(text, at);
      strays += run < 4 ? 1 : 0;
      at += run < 4 ? 1 : run;
    }
    return strays <= 3;
  });
}

function longestRun(text: string, from: number): number {
  let length = 1;
  while (
    from + length < text.length &&
    ROWS.some((row) => row.includes(text.slice(from, from + length + 1)))
  ) {
    length += 1;
  }
  return length;
}

/** The password as a guesser's program would turn it: other keyboard, small letters, without its tail of digits, without leet. */
function disguises(plain: string): string[] {
  const shorn = plain.replace(/[\d!@#$*]{1,10}$/, '');
  const boards = [plain, asLatinKeys(plain), asThaiKeys(plain), asThaiKeys(shorn)];
  const forms = boards.flatMap((board) => {
    const text = board.normalize('NFKC').toLowerCase();
    const core = text.replace(/^[^\p{L}\p{M}]{1,10}/u, '').replace(/[^\p{L}\p{M}]{1,10}$/u, '');
    return [text, core, unleet(core), lettersOf(text), lettersOf(unleet(core))];
  });
  return [...new Set(forms)].filter((form) => form !== '');
}

/** Only the letters, when few other signs stand between them; many are a secret of their own. */
function lettersOf(text: string): string {
  const letters = text.replace(/[^\p{L}\p{M}]/gu, '');
  return text.length - letters.length <= 6 ? letters : text;
}

const LEET: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

function unleet(text: string): string {
  return Array.from(text, (sign) => LEET[sign] ?? sign).join('');
}

/** The least price of words that make up the whole text; infinite when no words do. */
function lowestPrice(text: string, price: (word: string) => number): number {
  const best = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let least = Infinity;
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
      const before = best[start] ?? Infinity;
      if (before < least) least = Math.min(least, before + price(text.slice(start, end)));
    }
    best.push(least);
  }
  return best[text.length] ?? Infinity;
}
