import type { Line } from './outline.ts';

/**
 * Agencies of kinds without data here: a department, a province, a hospital. Their own reports speak of อบต. and
 * เทศบาล all the time, so a cover that begins with one must not be given to a neighbour.
 */
const SURE =
  /^(?:กรม|กระทรวง|โรงพยาบาล|รพ\.|โรงเรียน|วิทยาลัย|สถานีตำรวจ|สถาบัน|ธนาคาร|บริษัท|มูลนิธิ|เรือนจำ|ศาล|องค์การ(?!บริหารส่วน)|องค์กร(?!บริหารส่วน|ปกครอง)|การ(?:ประปา|ไฟฟ้า|ท่า|ทางพิเศษ|รถไฟ|ท่องเที่ยว|เคหะ|กีฬา|นิคม|ยาง)[ก-๎]|สำนักงาน(?!ปลัด|เทศบาล|องค์การบริหาร|อบต|อบจ|คณะกรรมการป้องกัน|ป\.ป\.ช))/;
/** After its division: "กลุ่มงานบริหาร โรงพยาบาล…". */
const BEHIND = /^(?!เสนอ|ตาม|เรียน|หนังสือ|โดยความ|ร่วม)[^ ]{3,50} ((?:กรม|โรงพยาบาล|วิทยาลัย|สถาบัน)[ก-๎]{3,60})/;
/** At the beginning of a cover an owner; below a name its address. */
const PLACE = /^(?:จังหวัด|อำเภอ|กรุงเทพมหานคร)/;
/** A sentence is no name. */
const LONGEST = 90;
const SAYS = /ได้|มีผล|คะแนน|เข้ารับ|ประเมิน|ประสาน|ดำเนินการ/;

export interface OtherOwner {
  readonly name: string;
  readonly after: string;
  /** A province may as well be an address. */
  readonly sure: boolean;
}

/** The agency of another kind that a line of a cover gives as its own; null where it gives none. */
export function otherOwner({ text }: Line): OtherOwner | null {
  if (text.length > LONGEST || SAYS.test(text)) return null;
  const behind = BEHIND.exec(text)?.[1];
  const sure = SURE.test(text) || behind !== undefined;
  if (!sure && !PLACE.test(text)) return null;
  if (behind !== undefined && !SURE.test(text))
    return { name: behind, after: text.slice(text.indexOf(behind) + behind.length), sure };
  const name = /^[ก-๎.()]{4,80}/.exec(text)?.[0] ?? '';
  return name === '' ? null : { name, after: sure ? text.slice(name.length) : text, sure };
}
