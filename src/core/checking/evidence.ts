/**
 * What in a progress text lets a reader verify it. ITA asks of every item a public address and a short explanation,
 * so "published on the website" alone proves nothing; an address, a date, a number or a named document does.
 */

export type EvidenceKind = 'link' | 'document' | 'date' | 'figure';

const MONTHS =
  'มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|' +
  'ม\\.ค\\.?|ก\\.พ\\.?|มี\\.ค\\.?|เม\\.ย\\.?|พ\\.ค\\.?|มิ\\.ย\\.?|ก\\.ค\\.?|ส\\.ค\\.?|ก\\.ย\\.?|ต\\.ค\\.?|พ\\.ย\\.?|ธ\\.ค\\.?';

/** Units a result is counted in. Months and years are left out: they tell a period, not a result. */
const UNITS =
  'คน|ราย(?!งาน|เดือน|ไตรมาส|ปี|จ่าย|ได้|ละเอียด|ชื่อ)|ท่าน|ครั้ง|เรื่อง|ฉบับ|โครงการ|กิจกรรม|บาท|แห่ง|เล่ม|รายการ|ชุด|รุ่น|ช่องทาง|คู่มือ|กระบวนงาน|งาน|ครัวเรือน|' +
  'หมู่บ้าน|ข้อร้องเรียน|คำร้อง|นาที|วันทำการ|เปอร์เซ็นต์|%';

/** "๒๕๖๖ งานธุรการ" names a year, not 2,566 tasks. */
const YEAR = '[2๒][4-6๔-๖]\\p{Nd}{2}(?![\\p{Nd},.])';

const patterns: readonly (readonly [EvidenceKind, RegExp])[] = [
  [
    'link',
    /https?:\/\/[^\s]{3}|\bwww\.[a-z0-9-]|[a-z0-9-]\.(?:go|or|ac|co|in|mi)\.th\b|[a-z0-9-]{3}\.(?:com|org|net)\b/i,
  ],
  [
    'document',
    /(?:คำสั่ง|ประกาศ|หนังสือ|บันทึก|สัญญา|ฉบับ|เลขรับ|เลข)[^\n\p{Nd}]{0,30}\p{Nd}{1,6}\s?\/\s?\p{Nd}{1,6}/u,
  ],
  ['document', /(?:เลขที่|ครั้งที่|ฉบับที่|คำสั่งที่|ประกาศที่|หนังสือที่)\s?[\p{L}\p{M}. ]{0,8}\p{Nd}/u],
  ['document', /ที่\s?[ก-ฮ]{2}\.?\s?\p{Nd}[\p{Nd}. ]{0,12}\/\s?\p{Nd}/u],
  ['document', /สขร\.?\s?\p{Nd}/u],
  ['document', /[“«"][^“”«»"\n]{4,200}[”»"]/],
  [
    'date',
    new RegExp(`(?:\\p{Nd}{1,2}\\s?(?:${MONTHS})|(?:${MONTHS})\\s?(?:พ\\.ศ\\.\\s?)?\\p{Nd}{2,4})`, 'u'),
  ],
  ['date', /(?<!\p{Nd})\p{Nd}{1,2}\/\p{Nd}{1,2}\/\p{Nd}{2,4}(?!\p{Nd})/u],
  ['figure', new RegExp(`(?<!\\p{Nd})(?!${YEAR})\\p{Nd}{1,9}(?:[,.]\\p{Nd}{1,9}){0,4}\\s?(?:${UNITS})`, 'u')],
  ['figure', /ร้อยละ\s?\p{Nd}/u],
];

/** The kinds of evidence a text holds, each once; empty when a reader is left with the bare claim. */
export function evidenceIn(text: string): readonly EvidenceKind[] {
  const found = patterns.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
  return [...new Set(found)];
}

/** The addresses, numbers and dates themselves: two texts that differ only in these speak of different things. */
export function evidenceMarks(text: string): string {
  const links = text.match(/https?:\/\/[^\s]{3,200}|\bwww\.[^\s]{3,200}/gi) ?? [];
  const numbers = text.match(/\p{Nd}[\p{Nd}/.,]*/gu) ?? [];
  return [...links, ...numbers].join(' ');
}

/** True for an empty cell or one that only holds its place: "-", "…", "ไม่ระบุ". */
export function isPlaceholder(text: string): boolean {
  const plain = text.replace(/[\s\u00a0]/g, '');
  return /^[-–—_.…·*/]*$/.test(plain) || /^(?:ไม่มี|ไม่ระบุ|รอระบุ|ระบุ|ว่าง|n\/?a)$/i.test(plain);
}
