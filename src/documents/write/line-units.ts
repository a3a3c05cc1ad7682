/**
 * Thai has no spaces between words, so someone must say where a line may end. The compiler's own model breaks inside
 * words now and then ("พัส|ดุ", "ปีงบ|ประมาณ") and goes astray at word joiners. Here the runtime's dictionary, with
 * the words of the field kept whole, cuts a text into units, each printed as one box: lines end between units only.
 */
export interface LineUnit {
  readonly text: string;
  /** A box is never broken; other text breaks by the ordinary rules (at spaces). */
  readonly box: boolean;
}

const words = new Intl.Segmenter('th', { granularity: 'word' });
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** Words the dictionary cuts inside, longest first. */
const KEPT = [
  'ผู้บริหารสูงสุด',
  'จัดซื้อจัดจ้าง',
  'ปฏิบัติหน้าที่',
  'อิเล็กทรอนิกส์',
  'ทรัพยากรบุคคล',
  'ประชาสัมพันธ์',
  'การดำเนินการ',
  'การดำเนินงาน',
  'ความก้าวหน้า',
  'ประพฤติมิชอบ',
  'ผู้รับผิดชอบ',
  'วัตถุประสงค์',
  'เป็นปัจจุบัน',
  'ส่วนจังหวัด',
  'เจ้าหน้าที่',
  'ข้อเสนอแนะ',
  'ปีงบประมาณ',
  'ยกตัวอย่าง',
  'แลกเปลี่ยน',
  'ซื่อสัตย์',
  'ดำเนินการ',
  'ดำเนินงาน',
  'ตัวชี้วัด',
  'รับผิดชอบ',
  'ร้องเรียน',
  'เจตนารมณ์',
  'เชื่อมโยง',
  'แบบสอบถาม',
  'งบประมาณ',
  'จริยธรรม',
  'ส่งเสริม',
  'ส่วนตำบล',
  'หน่วยงาน',
  'เว็บไซต์',
  'ข่าวสาร',
  'คุณธรรม',
  'ตำแหน่ง',
  'พึงพอใจ',
  'ภาคส่วน',
  'รวมทั้ง',
  'เผยแพร่',
  'โปร่งใส',
  'ประจำปี',
  'พัสดุ',
];

/** Units parted by nothing: "พ.ศ. ๒๕๖๖", "อบต.", "๑๐ วัน", "๑๗ สิงหาคม", "๙๑.๐๔", "O๒๗", a word with its ๆ or ฯ. */
const POINTED = '(?:(?:[ก-ฮ]\\.){2,5}|(?<![ก-๎])[ก-ฮ]{1,3}\\.)(?: ?[๐-๙0-9]{1,4}(?![๐-๙0-9]))?';
const MONTHS = 'มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม';
const COUNTED = `(?: (?:${MONTHS}|(?:วัน|เดือน|ปี|บาท|คะแนน|ข้อ|ครั้ง|คน)(?![ก-๎])))?`;
const NUMBER = `(?:ที่|(?<![A-Z])[A-Z]{1,2})?[๐-๙0-9](?:[๐-๙0-9.,/:-]{0,40}[๐-๙0-9])?${COUNTED}`;
const UNIT = unitPattern([]);
const STRETCH = /[\u0e00-\u0e7f]+|\s+|[^\s\u0e00-\u0e7f]+/g;

/** Longest unit kept whole: longer ones (run-together text) would leave their column. */
const LONGEST = 20;
const PIECE = 8;

/** What keeps names whole beside the words of the field; made once for a paper. Very short names would part words. */
export function unitPattern(names: readonly string[]): RegExp {
  const usable = names.filter((name) => name.length > 3 && name.length <= LONGEST).slice(0, 10);
  const escaped = usable.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const word = `(?:${[...escaped, ...KEPT].join('|')})(?: ?[ๆฯ](?!ล))?`;
  return new RegExp(`ฯลฯ|${POINTED}|${NUMBER}|${word}| ?[ฯๆ](?!ล)`, 'g');
}

export function lineUnits(text: string, pattern: RegExp = UNIT): readonly LineUnit[] {
  const units: LineUnit[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    addWords(units, text.slice(from, match.index));
    if (/^ ?[ฯๆ]$/.test(match[0])) addMark(units, match[0]);
    else addBox(units, match[0]);
    from = match.index + match[0].length;
  }
  addWords(units, text.slice(from));
  return units;
}

function addWords(units: LineUnit[], text: string): void {
  for (const [stretch] of text.matchAll(STRETCH)) {
    if (/^[\u0e00-\u0e7f]/.test(stretch)) {
      for (const { segment } of words.segment(stretch)) addBox(units, segment);
    } else addOther(units, stretch);
  }
}

/** Spaces and other scripts. An address of a page may end a line after its points and strokes. */
function addOther(units: LineUnit[], text: string): void {
  if (text.length > 12 && /[./@_=&-]/.test(text)) {
    for (const part of text.match(/[^./@_=&-]*[./@_=&-]+|[^./@_=&-]+/g) ?? []) addBox(units, part);
  } else if (text.length > LONGEST) addBox(units, text);
  else units.push({ text, box: false });
}

/** A mark of repetition or omission belongs to the word before it, whatever stands between. */
function addMark(units: LineUnit[], text: string): void {
  const word = units.pop();
  addBox(units, (word?.text ?? '') + text);
}

/** Begins with a mark that belongs to the letter before. */
const STRAY_MARK = /^[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/;

function addBox(units: LineUnit[], text: string): void {
  if (STRAY_MARK.test(text) && units.at(-1)?.box) addBox(units, (units.pop()?.text ?? '') + text);
  else addWhole(units, text);
}

function addWhole(units: LineUnit[], text: string): void {
  if (text.length <= LONGEST) units.push({ text: text.replaceAll(' ', '\u00a0'), box: true });
  else for (const piece of pieces(text)) units.push({ text: piece, box: true });
}

/** A few letters each, cut between graphemes. */
function pieces(text: string): readonly string[] {
  const letters = Array.from(graphemes.segment(text), (part) => part.segment);
  return Array.from({ length: Math.ceil(letters.length / PIECE) }, (_, index) =>
    letters.slice(index * PIECE, (index + 1) * PIECE).join(''),
  );
}
