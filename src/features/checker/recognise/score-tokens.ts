import type { Framework, Instrument } from '../../../core/framework/schema.ts';
import { toArabicDigits } from '../../../lib/digits.ts';
import { levelFinder } from './level-words.ts';

/** What a sentence about scores is made of, in reading order. */
export type ScoreToken = { readonly from: number } & (
  | { readonly kind: 'instrument'; readonly code: string; readonly weight: string }
  | { readonly kind: 'indicator'; readonly no: number | null }
  | {
      readonly kind: 'whole';
      readonly strong: boolean;
      /** It only names the assessment, which a mean of the country does too. */
      readonly names: boolean;
    }
  | {
      readonly kind: 'year';
      /** 0: some earlier one. */
      readonly year: number;
      /** It may be the year of what stands before it. */
      readonly follows: boolean;
    }
  | { readonly kind: 'turn' }
  | { readonly kind: 'aim' }
  | { readonly kind: 'number'; readonly value: string; readonly named: boolean }
  | { readonly kind: 'level'; readonly text: string }
);

const NUMBER = /(?<![\d.,/A-Za-z+])(\d{1,3}(?:\.\d{1,2})?)(?![\d,/]|\.\d)/g;
/** A year, one that begins the row of a table, or the word for an earlier one. */
const YEAR =
  /ปี(?:งบประมาณ)?\s{0,2}(?:พ\.\s?ศ\.)?\s{0,2}(2[4-6]\d\d|[5-7]\d)(?!\d|[.,]\d)|^\s{0,2}(?:พ\.\s?ศ\.\s?)?(2[4-6]\d\d)(?!\d|[.,]\d)|ปีก่อน|ปีที่แล้ว|ปีที่ผ่านมา|ครั้งก่อน|(?:จาก|ของ|แต่)?เดิม/g;
/** A year that follows what it is of: "๘๔.๑๐ คะแนน ในปี ๒๕๖๕", "ระดับ B (ปี ๒๕๖๕)". */
const FOLLOWS = /(?:ใน|ของ|เมื่อ|ประจำ|[(])\s?$/;
/** Words that turn to something new: the year named before no longer holds. */
const TURN = /เพิ่มขึ้น|ลดลง|สูงขึ้น|ดีขึ้น|เป็น(?!การ|ผล|อย่าง)|ขณะที่|ส่วน(?=ปี)/g;
/** A number of scores has a word of score before it, or right after. */
const SCORE_BEFORE = /(?:คะแนน|ร้อยละ|เท่ากับ|คือ|[=:])[^\d]{0,24}$/;
const SCORE_RIGHT_BEFORE = /คะแนน(?:รวม|เฉลี่ย|ที่ได้|ภาพรวม)?\s?(?:เท่ากับ|คือ|[=:])?\s?$/;
const SCORE_AFTER = /^\s?คะแนน(?!เต็ม)/;
/** Thresholds, differences, weights and counts are no scores. */
const OTHER_BEFORE =
  /(?:เต็ม|น้ำหนัก|คิดเป็น|น้อยกว่า|ต่ำกว่า|มากกว่า|สูงกว่า|ตั้งแต่|เกณฑ์|เป้าหมาย|เพิ่มขึ้น|ลดลง|สูงขึ้น|ดีขึ้น|ระหว่าง|ถึง|ต่าง(?:กัน)?|ต้องได้|จาก|ข้อ(?:ที่)?|O|\d\s?%\s?\)?\s?[=:]?|[xX×*]|คูณ)\s?(?:ร้อยละ|คะแนน|ที่|จำนวน|เท่ากับ|อยู่|ด้วย)?\s?$/;
/** "ห่างจากระดับ ผ่านดีเยี่ยม ๑.๕๙", "เพิ่มขึ้นจากปีก่อน ๒.๖๔": how far, not how much. */
const DIFFERENCE =
  /(?:ห่าง|ขาด|ผลต่าง|ต่างกัน|แตกต่าง|(?:เพิ่ม|สูง|ดี|มาก)ขึ้น|ลดลง|(?:สูง|ต่ำ|มาก|น้อย)กว่า|อีก)(?:(?!เป็น|ได้|เท่ากับ|คือ|รวม)[^\d]){0,30}$/;
const OTHER_AFTER =
  /^\s?(?:คะแนน)?\s?(?:เต็ม|ขึ้นไป|วัน|คน|บาท|ราย|ข้อ|โครงการ|ครั้ง|เดือน|น\.|แห่ง|หน่วยงาน|เรื่อง|[-–]\s?\d|%?\s?[)]?\s?=)/;
/** "๐.๓๐ × IIT": a weight. "๘๒.๒๔ × ๐.๓๐" is a score with its weight, which is told by its size. */
const TIMES = /^\s?%?\s?[)]?\s?(?:[xX×*]|คูณ(?:ด้วย)?)\s?(\d|\(\s?\d)?/;
/** "๐.๓๐ × ๘๒.๒๔ = ": what comes is one part of the total. After a sum of parts comes the total. */
const PRODUCT = /^[^+]*(?:[xX×*]|คูณ)[^+=]{0,30}(?:=|เท่ากับ)\s?$/;
/** A numbered indicator, or something that is neither the agency's total nor an instrument. */
const OTHER_SUBJECT = new RegExp(
  [
    'ตัวชี้วัด(?:ที่)?\\s{0,2}(\\d{1,2})(?![.\\d])|ตัวชี้วัด',
    '(?:สูง|ต่ำ|มากที่|น้อยที่)สุด|พึงพอใจ|เบิกจ่าย|ผู้ตอบ|ตอบแบบ|กลุ่มตัวอย่าง',
    // A question of a questionnaire: "i7", "ข้อ ๗", "ประเด็น …".
    '(?<![A-Za-z])[iIeE]\\s?\\d{1,2}(?!\\d)|ข้อ(?:คำถาม)?(?:ที่)?\\s?\\d|คำถาม|ประเด็น(?!การประเมิน)',
    // Other assessments: of performance, of oneself, "LPA".
    'ประเมินตนเอง|ปฏิบัติราชการ|ประสิทธิภาพ(?!การสื่อสาร)|ความเสี่ยง|ผู้เข้าอบรม|ทดสอบ|(?<![A-Za-z])(?!ITA|IIT|EIT|OIT)[A-Z]{3,6}(?![A-Za-z])',
    'ค่าเฉลี่ย|รองลงมา|(?:ของ|ทั้ง|ทั่ว|ระดับ)ประเทศ|(?:ระดับ|ของ|ทั้ง)จังหวัด|เฉลี่ย[^\\d]{0,40}(?<!ส่วน)(?:จังหวัด|ประเทศ)',
  ].join('|'),
  'g',
);
/** The assessment as a whole. */
const WHOLE = /ภาพรวม|รวมทั้งสิ้น|คะแนนรวม|ผลการประเมิน|ประกาศผล|คุณธรรมและความโปร่งใส|ITA/g;
/** What is aimed at, told as a condition, or said of other agencies. */
const AIM =
  /เป้าหมาย|ยกระดับ|(?<!ทำ)ให้(?:ได้|อยู่|มี|ถึง)|มุ่ง|คาดว่า|คาดการณ์|ต้องได้|ควรได้|หาก|ถ้า|(?:ห่าง|ขาด)จาก|หน่วยงาน(?:ภาครัฐ)?ที่/g;
const RANGE = /\d\.\d{1,2}\s?(?:-|–|ถึง)\s?\d|(?<![\d/.])\d{2}\s?(?:-|–)\s?(?:100|\d{2}\.\d{1,2})(?!\d)/;

/** Whether a line lists ranges of scores, as a legend of levels does. */
export function listsRanges(line: string): boolean {
  return RANGE.test(toArabicDigits(line));
}

/** The tokens of a text in Arabic digits. */
export function scoreTokenizer(framework: Framework): (line: string) => readonly ScoreToken[] {
  const levels = levelFinder(framework);
  const instruments = framework.instruments.map((instrument) => [instrument, pattern(instrument)] as const);
  return (line) => {
    const tokens: ScoreToken[] = [
      ...instruments.flatMap(([{ code, weight }, words]) =>
        Array.from(line.matchAll(words))
          .filter((match) => !isTerm(line, match))
          .map(({ index }) => ({ kind: 'instrument' as const, code, weight, from: index })),
      ),
      ...subjectTokens(line),
      ...numberTokens(line),
      ...levels(line).map(({ text, from }) => ({ kind: 'level' as const, text, from })),
    ];
    return tokens.toSorted((a, b) => a.from - b.from);
  };
}

/** The code as a word of its own, or the name. */
function pattern({ code, name, aliases }: Instrument): RegExp {
  const names = [name.th, ...aliases].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![A-Za-z])${code}(?![A-Za-z])|${names.join('|')}`, 'g');
}

/** A name in a formula ("๐.๓๐ × IIT + …") stands for a number: it is not what the sentence goes on to speak of. */
function isTerm(line: string, { index, 0: name }: RegExpExecArray): boolean {
  const before = line.slice(Math.max(0, index - 12), index);
  const after = line.slice(index + name.length, index + name.length + 8);
  return /(?:[xX×*]|คูณ(?:ด้วย)?)\s?(?:คะแนน)?\s?$/.test(before)
    ? !/^\s?(?:\(\s?)?\d/.test(after)
    : /^\s?(?:[xX×*]|คูณ)/.test(after);
}

function subjectTokens(line: string): ScoreToken[] {
  const years = Array.from(line.matchAll(YEAR), (match) => ({
    kind: 'year' as const,
    year: buddhist(Number(match[1] ?? match[2] ?? 0)),
    follows: match[1] !== undefined && FOLLOWS.test(line.slice(Math.max(0, match.index - 10), match.index)),
    from: match.index,
  }));
  const turns = Array.from(line.matchAll(TURN), ({ index }) => ({ kind: 'turn' as const, from: index }));
  const aims = Array.from(line.matchAll(AIM), ({ index }) => ({ kind: 'aim' as const, from: index }));
  const indicators = Array.from(line.matchAll(OTHER_SUBJECT), (match) => ({
    kind: 'indicator' as const,
    no: match[1] === undefined ? null : Number(match[1]),
    // At its end: "ค่าเฉลี่ยคะแนน ITA จังหวัด…" is the province's, though ITA stands within.
    from: match.index + match[0].length - 1,
  }));
  const wholes = Array.from(line.matchAll(WHOLE), (match) => ({
    kind: 'whole' as const,
    strong: match[0] === 'ภาพรวม' || match[0] === 'รวมทั้งสิ้น',
    names: match[0] === 'ITA' || match[0].startsWith('คุณธรรม'),
    from: match.index,
  }));
  return [...years, ...turns, ...aims, ...indicators, ...wholes];
}

/** "ปี ๖๕" is 2565. */
function buddhist(year: number): number {
  return year > 0 && year < 100 ? 2500 + year : year;
}

function numberTokens(line: string): ScoreToken[] {
  return Array.from(line.matchAll(NUMBER), (match) => {
    const value = match[1] ?? '';
    const before = line.slice(Math.max(0, match.index - 40), match.index);
    const after = line.slice(match.index + value.length, match.index + value.length + 20);
    return { kind: 'number' as const, value, from: match.index, ...judge(value, before, after) };
  }).filter(({ isScore }) => isScore);
}

/** `named`: a word says that it is a score. Without one, only a decimal beside an instrument is taken. */
function judge(value: string, before: string, after: string): { isScore: boolean; named: boolean } {
  const isOther = OTHER_BEFORE.test(before) || DIFFERENCE.test(before) || OTHER_AFTER.test(after);
  if (Number(value) > 100 || isOther || isWeight(value, after) || PRODUCT.test(before))
    return { isScore: false, named: false };
  const decimal = value.includes('.');
  const close = SCORE_RIGHT_BEFORE.test(before) || SCORE_AFTER.test(after);
  return { isScore: decimal || close, named: close || (decimal && SCORE_BEFORE.test(before)) };
}

function isWeight(value: string, after: string): boolean {
  const times = TIMES.exec(after);
  return times !== null && (times[1] === undefined || Number(value) <= 1);
}
