import type { ReportPart } from '../report.ts';

/**
 * What an agency does in the sentence that names it.
 * own-voice: it acts or owns as only the reporting agency does · owner: it owns what anyone may own · partner: another agency met, asked or compared with ·
 * law: part of the name of a law, a board or a school · unclear: none of these can be told.
 */
export type MentionRole = 'own-voice' | 'owner' | 'partner' | 'law' | 'unclear';

/** The words around a mention, from the start to the end of its line or bullet. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly part: ReportPart;
  /** A title stands at the mention: "นายก", "ปลัด". */
  readonly titled: boolean;
}

const LAW_BEFORE =
  /(?:พระราชบัญญัติ|พ\.ร\.บ\.|ว่าด้วย|มาตรฐานทั่วไป|คณะกรรมการกลาง|คณะกรรมการพนักงาน)[^\n]{0,30}$|(?:กฎหมาย|สภาตำบลและ|สมาคม|สันนิบาต|โรงเรียน|ศูนย์พัฒนาเด็กเล็ก|สนามกีฬา|ตลาด|ถนน|ซอย|โรงพยาบาล|สถานีขนส่ง)\s?$/;
const LAW_AFTER = /^\s?(?:พ\.ศ\.|และที่แก้ไข|ศึกษา|วิทยา)/;

const PARTNER_BEFORE =
  /(?:ร่วมกับ|ร่วมมือ|ร่วมด้วย|ดูงาน|ประสาน|บูรณาการ|เครือข่าย|ระหว่าง|สนับสนุนจาก|โอน|เยี่ยม|ต้อนรับ|ข้อตกลง|ลงนามกับ|ติดต่อกับ|อาณาเขต|ทิศ(?:เหนือ|ใต้|ตะวัน)|ใกล้เคียง|เปรียบเทียบ|ยืมจาก|ส่งต่อ|ส่งไป|ได้แก่|วิทยากร|เข้าร่วม|เชิญ|หน่วยงานอื่น|หน่วยงานภายนอก|อดีต|ยกฐานะ|รางวัล|อนุเคราะห์|รับจาก)[^\n]{0,40}$|(?:จาก|และ|หรือ|กับ|(?<!ประมา)ณ|ถึง|เขต|เช่น|เดิม|ชมรม|,|\/)\s?$/;
const PARTNER_AFTER =
  /^[^\n]{0,12}(?:ใกล้เคียง|ข้างเคียง|อื่น|ทุกแห่ง|ทั่วประเทศ|เข้าร่วม|เข้ารับ|เป็นวิทยากร|เยี่ยม|ดูงาน|มาศึกษา|ร่วมกับ|ให้ยืม|และองค์การ|และเทศบาล|หรือ)/;

/** What only the reporting agency's own would be told of: "บุคลากรของ…", "เว็บไซต์…", "ในนาม…". */
const OWN =
  'เว็บไซต์(?:หลัก)?|เว็บไซด์|เว็ปไซต์|เพจ|facebook|บุคลากร|พนักงาน|เจ้าหน้าที่|ข้าราชการ|ผู้บริหาร|ทุจริต|ปฏิบัติงาน|ปฏิบัติราชการ|ดำเนินงาน|ดำเนินการ|ให้บริการ|คู่มือ|แผน|นโยบาย|ประกาศ|คำสั่ง|ระเบียบ|ข้อบัญญัติ|ทรัพย์สิน|พัสดุ|อำนาจหน้าที่|ผลงาน|มาตรการ|โครงสร้าง|สถิติ|ภารกิจ|ส่วนราชการ|จริยธรรม|คุณธรรม|ความโปร่งใส|เจตนารมณ์';
const OWN_OF = new RegExp(`(?:${OWN})ของ\\s?$`, 'i');
const OWN_RIGHT_BEFORE =
  /(?:เว็บไซต์(?:หลัก)?|เว็บไซด์|เว็ปไซต์|เพจ|facebook|บุคลากร|เจ้าหน้าที่|ผู้บริหาร|สำนักปลัด|กองคลัง|กองช่าง|ในนาม|ความเห็น|เรียน|ส่วนราชการ)\s?$/i;
const OF = /ของ\s?$/;

/** What an agency that reports its own work does. */
const ACTS_AFTER =
  /^\s?(?:จึง|ได้|จัด|ดำเนิน|มี|กำหนด|เผยแพร่|ประกาศ|แต่งตั้ง|พัฒนา|ปรับปรุง|เปิดเผย|รายงาน|ส่งเสริม|ขอ|ออก|วิเคราะห์|มอบหมาย|นำ|ประชาสัมพันธ์|แสดง)/;

const HEADS: readonly ReportPart[] = ['cover', 'memo', 'signatures'];
/** Cells tell the agency's own work; a sentence elsewhere may tell what another agency did. */
const OWN_WORK: readonly ReportPart[] = ['measures', 'indicators', 'items'];
/** What follows a name that stands for itself: an address, a telephone, nothing. */
const STANDS_ALONE = /^\s?(?:$|[\n(,]|อำเภอ|อ\.|เขต|ตำบล|ต\.|จังหวัด|จ\.|กรุงเทพ|โทร|ประจำปี|ปีงบ)/;

const ACTING = /^\s{0,3}(?:รักษา(?:ราชการ|การ)|ปฏิบัติ(?:ราชการ|หน้าที่)|ช่วยราชการ)/;

/** The clause is judged by its own words; a doubt about a partner wins over everything but a title at the signature. */
export function mentionRole({ before, after, part, titled }: Surroundings): MentionRole {
  const clause = before.slice(-60);
  // An officer lent by a neighbour signs with both positions.
  if (titled && part === 'signatures') return ACTING.test(after) ? 'partner' : 'own-voice';
  if (LAW_BEFORE.test(clause) || LAW_AFTER.test(after)) return 'law';
  if (PARTNER_BEFORE.test(clause) || PARTNER_AFTER.test(after)) return 'partner';
  if (OWN_OF.test(clause) || OWN_RIGHT_BEFORE.test(clause)) return 'own-voice';
  const opens = /^[\s\-•*☐☑\p{Nd}.()]*(?:เรียน\s?)?$/u.test(before);
  if (opens) return opening(before, after, part, titled);
  return OF.test(clause) ? 'owner' : 'unclear';
}

/** A mention that begins its line or cell. */
function opening(before: string, after: string, part: ReportPart, titled: boolean): MentionRole {
  const alone = STANDS_ALONE.test(after);
  // A list of agencies with their scores names neighbours.
  if (part === 'scores') return 'unclear';
  if (after.trim() === '' || before.includes('เรียน')) return 'own-voice';
  if (OWN_WORK.includes(part)) return titled || ACTS_AFTER.test(after) ? 'own-voice' : 'unclear';
  if (HEADS.includes(part) && alone) return 'own-voice';
  return titled || ACTS_AFTER.test(after) ? 'owner' : 'unclear';
}
