/**
 * Thai runs on without spaces, so where an agency's name ends is told by what may follow it: nothing more, a
 * character that is no Thai letter, or a word that begins the rest of a sentence.
 */
const FOLLOWING =
  'เพื่อ|และ|หรือ|โดย|ซึ่ง|พร้อม|ทั้ง|รวม|ตาม|ตั้งแต่|เมื่อ|ณ|ใน|นอก|บน|ภาย|ผ่าน|ทาง|จาก|ถึง|กับ|แก่|แต่|ต่อ|ด้วย|' +
  'จัด|ดำเนิน|ได้|มี|ให้|จะ|จึง|ขอ|ต้อง|เป็น|อยู่|ไม่|ยัง|เห็น|ทำ|นำ|ใช้|ส่ง|ออก|เข้า|ร่วม|แสดง|รายงาน|เสนอ|กำหนด|ประกาศ|แต่งตั้ง|' +
  'เผยแพร่|พัฒนา|ปรับปรุง|เปิด|ประชุม|ประชา|สร้าง|เสริม|ส่งเสริม|ประจำ|ประเมิน|ปฏิบัติ|รับ|ให้|เรียบร้อย|เรื่อง|อำเภอ|จังหวัด|ตำบล|' +
  'ที่|ทุก|อื่น|ต่าง|ดัง|นี้|นั้น|ครั้ง|ปี|งบ|แล้ว|ทราบ|อย่าง|ของ|เอง|ว่า|เท่า|เช่น|เว็บ|หน่วย|บุคลากร|พนักงาน|เจ้าหน้าที่|ผู้|คณะ|' +
  'มา|น่า|โปร่งใส|สุจริต|คุณธรรม|ยั่งยืน|ดีเด่น|สีขาว|ต้นแบบ|ยิ้ม|เคลื่อนที่|สัญจร|ขนาด|ชั้น|แม่บ้าน|ใกล้|ข้าง|ทั่ว|เดิม|ร่าง|สามารถ|ตรวจ|ติดตาม|แจ้ง|บริหาร|บริการ|พิจารณา|มอบ|รักษา|ชุด|สมัย|หลาย|บาง|เพจ|กระดาน';

const FOLLOWS = new RegExp(`^(?:${FOLLOWING})`);

/** Words so seldom part of a place's name that a name can be cut before them. */
const CUT =
  /เพื่อ|และ|โดย|ซึ่ง|พร้อม|จัดทำ|ดำเนินการ|ประจำปี|อำเภอ|จังหวัด|ให้|ได้|ประกาศ|แต่งตั้ง|เผยแพร่|เข้าร่วม|เมื่อ|ประชุม|ปฏิบัติ/;

/** Longest name guessed, in characters. */
export const LONGEST_NAME = 24;

const THAI_RUN = /^[\u0e01-\u0e3a\u0e40-\u0e4e]+/;

/** What stands after a name, or after a kind without a name. */
export function mayFollow(rest: string): boolean {
  return rest === '' || !THAI_RUN.test(rest) || FOLLOWS.test(rest);
}

/** The run of Thai letters a text begins with, cut before the first word that surely belongs to the sentence. */
export function guessName(rest: string): string | null {
  const run = THAI_RUN.exec(rest)?.[0] ?? '';
  if (run === '' || FOLLOWS.test(run) || rest.startsWith('.', run.length)) return null;
  const cut = run.search(CUT);
  const name = cut > 0 ? run.slice(0, cut) : run;
  return name.length >= 2 && name.length <= LONGEST_NAME ? name : null;
}
