import type { Column, SetName } from './rules.ts';

function column(name: string, th: string, en: string): Column {
  return { name, about: { th, en } };
}

const year = column('fiscal_year', 'ปีงบประมาณ พ.ศ.', 'Fiscal year, Buddhist era');

/** Names stay for good; a new column comes last. */
export const columns: Readonly<Record<SetName, readonly Column[]>> = {
  scores: [
    year,
    column('publication', 'ฉบับที่เผยแพร่ของปี นับจาก 1', 'Publication of the year, counted from 1'),
    column(
      'kind',
      'total คะแนนรวม · instrument แบบวัด · indicator ตัวชี้วัด · sub-indicator ตัวชี้วัดย่อย · item ข้อ · level ระดับ',
      'total, instrument, indicator, sub-indicator, item or level',
    ),
    column('code', 'รหัส เช่น IIT, 9, 9.2, O14', 'Code: IIT, 9, 9.2, O14'),
    column('parent', 'รหัสของแถวที่คะแนนนี้เป็นส่วนประกอบ', 'Code of the row this score is a part of'),
    column('name_th', 'ชื่อภาษาไทย', 'Name in Thai'),
    column('name_en', 'ชื่อภาษาอังกฤษ', 'Name in English'),
    column('weight', 'น้ำหนักในคะแนนรวม เป็นเศษส่วน', 'Weight in the total, a fraction'),
    column('score', 'คะแนน ทศนิยมสองตำแหน่ง ว่างคือยังไม่ทราบ', 'Score with two decimals; empty: not known'),
    column('exact', 'ค่าเต็มก่อนปัดเศษ เป็นเศษส่วน', 'The value before rounding, a fraction'),
    column(
      'origin',
      'given ตามที่ประกาศ · asked จากคำตอบแบบสำรวจ · computed คำนวณจากผลรายข้อ · missing ไม่ทราบ',
      'given as announced, asked (from answers to a survey), computed or missing',
    ),
    column('announced', 'คะแนนตามที่ประกาศ ถ้ามี', 'As announced, where it was'),
  ],
  disclosures: [
    year,
    column('item', 'รหัสข้อ เช่น O14', 'Item: O14'),
    column('title_th', 'ชื่อข้อ', 'Title in Thai'),
    column('title_en', 'ชื่อข้อภาษาอังกฤษ', 'Title in English'),
    column('sub_indicator', 'รหัสตัวชี้วัดย่อย เช่น 9.2', 'Sub-indicator: 9.2'),
    column('sub_indicator_th', 'ชื่อตัวชี้วัดย่อย', 'Name of the sub-indicator'),
    column('status', 'public เผยแพร่แล้ว · not-public ยังไม่เผยแพร่', 'public or not-public'),
    column('address', 'ที่อยู่หน้าเว็บของข้อ', 'Address of the item’s page'),
    column('edition', 'ฉบับที่เผยแพร่', 'Number of the published edition'),
    column('edition_sha256', 'SHA-256 ของฉบับที่เผยแพร่', 'SHA-256 of the published edition'),
    column('published_at', 'เวลาที่อนุมัติเผยแพร่ (ISO 8601)', 'When it was approved (ISO 8601)'),
    column('evidence', 'ลำดับหลักฐานของข้อ', 'Number of the piece of evidence'),
    column(
      'evidence_kind',
      'file ไฟล์ · page หน้า · link ลิงก์ · register ทะเบียน',
      'file, page, link or register',
    ),
    column('evidence_title', 'ชื่อหลักฐาน', 'Title of the piece'),
    column('evidence_address', 'ที่อยู่ของไฟล์หรือลิงก์', 'Address of the file or link'),
    column('evidence_file_name', 'ชื่อไฟล์', 'File name'),
    column('evidence_media_type', 'ชนิดของไฟล์', 'Media type'),
    column('evidence_bytes', 'ขนาดไฟล์เป็นไบต์', 'Size in bytes'),
    column('evidence_sha256', 'SHA-256 ของไฟล์', 'SHA-256 of the file'),
  ],
  measures: [
    year,
    column('kind', 'measure มาตรการ · guideline แนวทางยกระดับ', 'measure or guideline'),
    column('number', 'ลำดับ', 'Number'),
    column('title', 'ชื่อ', 'Title'),
    column('indicator', 'ตัวชี้วัดที่มุ่งยกระดับ', 'Indicator it raises'),
    column('item', 'ข้อที่มุ่งแก้ เช่น O14', 'Item it mends: O14'),
    column('owners', 'ส่วนงานที่รับผิดชอบ คั่นด้วย ;', 'Responsible units, parted by ;'),
    column('starts_on', 'วันเริ่ม (ISO 8601 ค.ศ.)', 'First day (ISO 8601)'),
    column('last_day', 'วันสุดท้าย (ISO 8601 ค.ศ.)', 'Last day (ISO 8601)'),
    column('period', 'ระยะเวลาตามที่พิมพ์ เมื่อไม่ใช่วันที่', 'The period as printed, where it is no dates'),
    column('target', 'เป้าหมาย', 'Target'),
    column(
      'status',
      'not-begun ยังไม่เริ่ม · doing กำลังดำเนินการ · done เสร็จ · verified ตรวจรับแล้ว',
      'not-begun, doing, done or verified',
    ),
    column('outcome', 'ผลลัพธ์', 'Outcome'),
  ],
};
