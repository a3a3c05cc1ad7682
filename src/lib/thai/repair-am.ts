import { lettersAfter, lettersBefore, pieces } from './pieces.ts';
import { plainWords } from './words.ts';

/** Words with sara aa that some PDFs give with sara am; in these spellings they can be no part of another word. */
const LONG = [
  'กระบวนการ',
  'การทุจริต',
  'ข้าราชการ',
  'ข่าวสาร',
  'คณะกรรมการ',
  'ความก้าวหน้า',
  'ความโปร่งใส',
  'โครงการ',
  'จัดการ',
  'เจ้าหน้าที่',
  'ช่องทาง',
  'ดำเนินการ',
  'ดำเนินงาน',
  'ตรวจการ',
  'ตามที่',
  'ทรัพยากร',
  'ธรรมาภิบาล',
  'บริการ',
  'บริหาร',
  'บุคลากร',
  'ประกาศ',
  'ประชาชน',
  'ประมาณ',
  'ปฏิบัติการ',
  'ปัญหา',
  'เป้าหมาย',
  'แผนงาน',
  'พนักงาน',
  'พัฒนา',
  'พิจารณา',
  'มาตรการ',
  'มาตรฐาน',
  'ระยะเวลา',
  'ราชการ',
  'รายงาน',
  'รายละเอียด',
  'วัฒนา',
  'วิชาการ',
  'สถานที่',
  'สาธารณะ',
  'สำนักงาน',
  'สิงหาคม',
  'สื่อสาร',
  'หน่วยงาน',
  'หนังสือราชการ',
  'เอกสาร',
  'โอกาส',
  'อย่าง',
  'อุปสรรค',
  'ประสานงาน',
  'ภาครัฐ',
];

/** Short ones that also stand inside other words; mended only where the whole then falls into fewer words. */
const SHORT = [
  'การ',
  'งาน',
  'นาย',
  'ราย',
  'ทาง',
  'ตาม',
  'จาก',
  'ด้าน',
  'ผ่าน',
  'ความ',
  'อาจ',
  'สาร',
  'ทราบ',
  'ภาย',
];

const IN_LONG = damaged(LONG);
const IN_SHORT = damaged(SHORT);

/** A pattern of the words with any of their sara aa as sara am, longest first. */
function damaged(words: readonly string[]): RegExp {
  const withAa = words.filter((word) => word.includes('า')).toSorted((a, b) => b.length - a.length);
  return new RegExp(withAa.map((word) => word.replaceAll('า', '[าำ]')).join('|'), 'g');
}

/** "ประมำณ" → "ประมาณ": sara am where only sara aa makes a word. A right ำ (ทำการ, กำราบ) stays. */
export function mendFalseAm(text: string): string {
  if (!text.includes('ำ')) return text;
  return mendShort(text.replace(IN_LONG, rightSpelling));
}

/** From left to right, so that each word is judged beside what was mended before it. */
function mendShort(text: string): string {
  const parts: string[] = [];
  let tail = '';
  let from = 0;
  for (const { 0: word, index } of text.matchAll(IN_SHORT)) {
    const between = text.slice(from, index);
    from = index + word.length;
    const before = tail + between;
    const around = { before: lettersBefore(before, before.length), after: lettersAfter(text, from) };
    const mended = word.includes('ำ') && isFalse(word, around) ? word.replaceAll('ำ', 'า') : word;
    parts.push(between, mended);
    tail = around.before + mended;
  }
  return parts.join('') + text.slice(from);
}

function isFalse(word: string, { before, after }: { before: string; after: string }): boolean {
  if (before === '' && after === '') return true;
  const asGiven = plainWords(before + word + after);
  return asGiven.includes(word) || pieces(before + word.replaceAll('ำ', 'า') + after) < asGiven.length;
}

/** Words that hold a sara am of their own keep it ("ดำเนินการ"). */
function rightSpelling(word: string): string {
  return LONG.find((right) => right.replaceAll('ำ', 'า') === word.replaceAll('ำ', 'า')) ?? word;
}

/**
 * "ต าบล" → "ตำบล": the circle of sara am was lost and a space stands in its place. Sara aa itself ("ก าร" → "การ")
 * only where that falls into fewer words.
 */
export function mendLostAm(text: string): string {
  return text.replace(
    /([ก-ฮ][่-๋]?)([ \u00a0]+)า/g,
    (found, cluster: string, _space, at: number, whole: string) => {
      const before = lettersBefore(whole, at) + cluster;
      const after = lettersAfter(whole, at + found.length);
      return cluster + (pieces(`${before}า${after}`) < pieces(`${before}ำ${after}`) ? 'า' : 'ำ');
    },
  );
}
