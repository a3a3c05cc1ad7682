/** Vowels above that need a consonant after them: without one the mark has moved from the consonant before. */
const MOVED_FOR_SURE = /([ก-ฮ])([ก-ฮ])([ัื็][่-๋]?)(?: +(?=[ก-ฮเ-ไ])|(?= *[^\nก-๎ ])|$)/g;

/** Words whose mark moves right in PDFs and leaves what could end a word; nothing but the word itself can tell. */
const OFTEN_DAMAGED = [
  'กลุ่ม',
  'กิจ',
  'เกิน',
  'เกี่ยว',
  'ก่อน',
  'ขึ้น',
  'คิด',
  'คุ้ม',
  'เงิน',
  'จริง',
  'ซึ่ง',
  'ด้วย',
  'เดิน',
  'ต้อง',
  'ถึง',
  'ทุก',
  'น้อย',
  'บุคคล',
  'ประชุม',
  'ปรุง',
  'ปิด',
  'เปลี่ยน',
  'เปิด',
  'ผิด',
  'เพิ่ม',
  'เพียง',
  'มุ่ง',
  'ร้อง',
  'ร้อย',
  'เรียน',
  'เริ่ม',
  'สรุป',
  'สิ่ง',
  'สิทธิ',
  'เสี่ยง',
  'หนึ่ง',
];

const MARKED_THEN_BARE = /([ก-ฮ])([ิ-ู่-๋]+)([ก-ฮ])(?![ัิ-ู็-์])/;

const RIGHT_BY_DAMAGED = new Map(
  OFTEN_DAMAGED.map((word) => [word.replace(MARKED_THEN_BARE, '$1$3$2 ').trimEnd(), word]),
);

const DAMAGED = new RegExp([...RIGHT_BY_DAMAGED.keys()].map(withSpace).join('|'), 'g');

/** Without the space inside or after it, the damaged form may be a right one ("มติ"). */
function withSpace(damaged: string): string {
  return damaged.includes(' ') ? damaged : `${damaged} +(?=[ก-ฮเ-ไ])`;
}

/** "วนั ที่" → "วันที่", "เรอื่ ง" → "เรื่อง", "ครัง้ ที่" → "ครั้งที่": marks that moved one consonant to the right. */
export function mendMovedMarks(text: string): string {
  return text
    .replace(/า([่-๋])(?: +(?=[ก-ฮเ-ไ]))?/g, '$1า')
    .replace(/ั([ก-ฮ])([่-๋])(?: +(?=[ก-ฮเ-ไ]))?/g, 'ั$2$1')
    .replace(MOVED_FOR_SURE, (found, first: string, second: string, marks: string) =>
      second === 'ก' && marks.startsWith('็') ? found : first + marks + second,
    )
    .replace(
      DAMAGED,
      (found) => RIGHT_BY_DAMAGED.get(found) ?? RIGHT_BY_DAMAGED.get(found.trimEnd()) ?? found,
    );
}
