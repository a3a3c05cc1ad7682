/**
 * The Thai standard keyboard (Kedmanee, TIS 820-2538) beside the English one, key by key, plain and shifted.
 * People type with the wrong language switched on, and some do it on purpose to make a password.
 */
const LATIN =
  "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';
const THAI = '_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ' + '%+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ';

const toThai = new Map([...LATIN].map((key, index) => [key, THAI.charAt(index)]));
const toLatin = new Map([...THAI].map((key, index) => [key, LATIN.charAt(index)]));
/** Signs people type as themselves: a dash must remain a dash, though a key in Thai gives it too. */
for (const sign of '_-/.,%+') toLatin.delete(sign);

/** What the same keys give with Thai switched on: "l;ylfu" → "สวัสดี". */
export function asThaiKeys(text: string): string {
  return Array.from(text, (each) => toThai.get(each) ?? each).join('');
}

/** What the same keys give with English switched on: "สวัสดี" → "l;ylfu". */
export function asLatinKeys(text: string): string {
  return Array.from(text, (each) => toLatin.get(each) ?? each).join('');
}
