const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** Abbreviations the dictionary of the runtime cuts in two or glues to what stands before. */
const ABBREVIATIONS = [
  'ป.ป.ช.',
  'ป.ป.ท.',
  'พ.ร.บ.',
  'พ.ร.ป.',
  'พ.ร.ก.',
  'ก.พ.ร.',
  'อบต.',
  'อบจ.',
  'ทต.',
  'ทม.',
  'ทน.',
  'สตง.',
  'สขร.',
  'กพร.',
  'โทร.',
];

/** Words of the field that the dictionary splits inside. Kept whole when matching and when breaking lines. */
const COMPOUNDS = [
  'งบประมาณ',
  'ปีงบประมาณ',
  'ซื่อสัตย์',
  'ดำเนินงาน',
  'ดำเนินการ',
  'ตัวชี้วัด',
  'จัดซื้อจัดจ้าง',
  'พัสดุ',
  'ร้องเรียน',
  'ประพฤติมิชอบ',
  'ทรัพยากรบุคคล',
  'องค์การบริหารส่วนตำบล',
  'องค์การบริหารส่วนจังหวัด',
  'เทศบาลตำบล',
  'เทศบาลเมือง',
  'เทศบาลนคร',
  'นายกเทศมนตรี',
];

/** Single letters with points, two to five of them: "พ.ศ.", "ม.ค.", "ป.ป.ช.". */
const POINTED = '(?:[ก-ฮ]\\.){2,5}';

const OWN = new RegExp(
  [...byLength([...ABBREVIATIONS, ...COMPOUNDS]).map(escapePoints), POINTED].join('|'),
  'g',
);

function byLength(words: readonly string[]): string[] {
  return words.toSorted((a, b) => b.length - a.length);
}

function escapePoints(word: string): string {
  return word.replaceAll('.', '\\.');
}

/**
 * The words of a text in reading order, without white space and punctuation. Abbreviations keep their points
 * ("พ.ศ.", "อบต.") also where no space parts them from the word before.
 */
export function segmentWords(text: string): string[] {
  return wordSpans(text).map(({ word }) => word);
}

/** As `segmentWords`, each word with its place in the text. */
export function wordSpans(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(OWN)) {
    spans.push(...plainSpans(text.slice(from, index), from), { word, at: index });
    from = index + word.length;
  }
  spans.push(...plainSpans(text.slice(from), from));
  return spans;
}

export interface WordSpan {
  readonly word: string;
  readonly at: number;
}

function plainSpans(text: string, from: number): WordSpan[] {
  if (text === '') return [];
  return Array.from(segmenter.segment(text))
    .filter((part) => part.isWordLike)
    .map((part) => ({ word: part.segment, at: from + part.index }));
}

/** Words by the runtime's dictionary alone: in how many pieces a stretch falls shows how far it is from Thai. */
export function plainWords(text: string): string[] {
  return plainSpans(text, 0).map(({ word }) => word);
}

/** Length in characters as a reader counts them: a consonant with its marks is one. */
export function graphemeLength(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

/** The first `limit` characters as a reader counts them, never cutting a consonant from its marks. */
export function cutGraphemes(text: string, limit: number): string {
  let count = 0;
  for (const part of graphemes.segment(text)) {
    if (count >= limit) return text.slice(0, part.index);
    count += 1;
  }
  return text;
}
