import type { Bilingual } from '../../lib/bilingual.ts';

export const words = {
  title: { th: 'บันทึกความก้าวหน้า', en: 'Note progress' },
  lead: {
    th: 'เขียนสิ่งที่ทำแล้วในวันนั้น และแนบสิ่งที่แสดงว่าทำจริง · บันทึกแล้วแก้ไม่ได้ หากผิดให้ขีดออกพร้อมเหตุผล',
    en: 'Write what was done on that day and attach what shows it. An entry is never edited: a wrong one is struck with a reason.',
  },
  happenedOn: { th: 'วันที่ทำ', en: 'Day it was done' },
  text: { th: 'สิ่งที่ทำ', en: 'What was done' },
  textHint: {
    th: 'ทำอะไร กับใคร ได้ผลอย่างไร เป็นตัวเลขถ้ามี เช่น อบรม 24 คนจาก 27 คน',
    en: 'What, with whom, to what effect, in figures where there are any: “24 of 27 people trained”.',
  },
  files: { th: 'หลักฐาน', en: 'Evidence' },
  filesHint: {
    th: 'PDF, DOCX, XLSX, CSV, PNG หรือ JPEG ไม่เกิน 25 MB ต่อไฟล์ รวมไม่เกิน 30 MB · ภาพถ่าย คำสั่ง รายงาน หรือบันทึกการประชุม',
    en: 'PDF, DOCX, XLSX, CSV, PNG or JPEG, at most 25 MB each and 30 MB together: photographs, orders, reports, minutes.',
  },
  chooseAgain: {
    th: 'หากเลือกไฟล์ไว้ ให้เลือกอีกครั้ง เพราะเบราว์เซอร์ไม่เก็บไว้ให้ · PDF, DOCX, XLSX, CSV, PNG หรือ JPEG ไม่เกิน 25 MB ต่อไฟล์',
    en: 'If you had chosen files, choose them again: a browser does not keep them. PDF, DOCX, XLSX, CSV, PNG or JPEG, at most 25 MB each.',
  },
  save: { th: 'บันทึกความก้าวหน้า', en: 'Note progress' },
  strikeTitle: { th: 'ขีดออกบันทึกนี้หรือไม่', en: 'Strike this entry?' },
  strikeWhat: {
    th: 'ข้อความและไฟล์ยังอยู่ในบันทึกให้ตรวจย้อนหลังได้ แต่จะไม่นับเป็นความก้าวหน้าและไม่ไปอยู่ในรายงาน · ยกเลิกการขีดออกไม่ได้',
    en: 'Text and files stay on record for review, but count as progress no more and are left out of reports. This cannot be undone.',
  },
  strike: { th: 'ขีดออก', en: 'Strike it' },
} as const satisfies Record<string, Bilingual>;
