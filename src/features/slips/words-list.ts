import type { Bilingual } from '../../lib/bilingual.ts';

/** What is wrong with a list of people, row by row. */
export const listWords = {
  nothing: {
    th: 'ยังไม่มีรายชื่อ · วางรายชื่อ หรือเลือกไฟล์ CSV หรือ XLSX',
    en: 'No names yet. Paste the list, or choose a CSV or XLSX file.',
  },
  tooMany: (most: number): Bilingual => ({
    th: `รายชื่อยาวเกิน ${most.toLocaleString('en-US')} แถว จึงยังไม่ได้เพิ่ม · แบ่งเป็นหลายครั้ง`,
    en: `The list has more than ${most.toLocaleString('en-US')} rows and was not taken. Bring it in parts.`,
  }),
  unreadable: {
    th: 'อ่านรายชื่อนี้ไม่ได้ · บันทึกเป็น CSV หรือ XLSX ที่มีคอลัมน์ชื่อและอีเมล แล้วส่งใหม่',
    en: 'This list cannot be read. Save it as CSV or XLSX with columns of name and mail, and send it again.',
  },
  openQuote: (row: number): Bilingual => ({
    th: `แถว ${row}: มีเครื่องหมายคำพูดที่ไม่ปิด`,
    en: `Row ${row}: a quotation mark is not closed`,
  }),
  noName: (row: number): Bilingual => ({ th: `แถว ${row}: ไม่มีชื่อ`, en: `Row ${row}: no name` }),
  longName: (row: number): Bilingual => ({
    th: `แถว ${row}: ชื่อยาวเกิน 200 ตัวอักษร`,
    en: `Row ${row}: the name is longer than 200 letters`,
  }),
  formula: (row: number): Bilingual => ({
    th: `แถว ${row}: มีช่องที่ขึ้นต้นอย่างสูตรของตารางคำนวณ`,
    en: `Row ${row}: a cell begins like a formula of a spreadsheet`,
  }),
  badMail: (row: number, mail: string): Bilingual => ({
    th: `แถว ${row}: “${mail}” ไม่ใช่อีเมล`,
    en: `Row ${row}: “${mail}” is no mail address`,
  }),
  twice: (row: number, first: number, who: string): Bilingual => ({
    th: `แถว ${row}: “${who}” ซ้ำกับแถว ${first}`,
    en: `Row ${row}: “${who}” stands in row ${first} already`,
  }),
  present: (row: number, who: string): Bilingual => ({
    th: `แถว ${row}: “${who}” มีบัตรอยู่แล้ว`,
    en: `Row ${row}: “${who}” has a slip already`,
  }),
  more: (count: number): Bilingual => ({
    th: `และอีก ${count.toLocaleString('en-US')} แถว`,
    en: `and ${count.toLocaleString('en-US')} more rows`,
  }),
} as const;
