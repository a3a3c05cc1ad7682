import type { Bilingual } from '../../lib/bilingual.ts';

/** Why a piece of evidence was not taken or changed, and what to do. */
export const refusals = {
  tooManyFiles: {
    th: 'ส่งได้ครั้งละไม่เกิน 10 ไฟล์ · แบ่งส่งหลายครั้ง',
    en: 'At most 10 files are taken at once: send them in parts.',
  },
  tooManyPieces: {
    th: 'ข้อนี้มีหลักฐานครบ 60 รายการแล้ว · รวมเอกสารเป็นไฟล์เดียว หรือนำรายการที่ไม่ใช้ออกก่อน',
    en: 'This item has 60 pieces of evidence already: put documents together, or remove what is not needed.',
  },
  noFile: { th: 'เลือกไฟล์ที่จะแนบ', en: 'Choose the file to attach' },
  oneFile: { th: 'รุ่นใหม่เป็นไฟล์เดียว · เลือกเพียงไฟล์เดียว', en: 'A new version is one file: choose only one' },
  endsBefore: {
    th: 'วันสิ้นสุดอยู่ก่อนวันเริ่ม ตรวจวันที่ทั้งสองช่อง',
    en: 'It ends before it begins: check both dates',
  },
  noEnd: { th: 'ระบุวันสิ้นสุดด้วย', en: 'Give the last day too' },
  noStart: { th: 'ระบุวันเริ่มด้วย', en: 'Give the first day too' },
  noRegister: {
    th: 'ข้อนี้ไม่มีทะเบียนในระบบที่ใช้เป็นหลักฐานได้ · แนบไฟล์ เขียนหน้า หรือใส่ลิงก์แทน',
    en: 'No register kept here serves this item: attach a file, write a page or give a link instead.',
  },
} as const satisfies Record<string, Bilingual>;
