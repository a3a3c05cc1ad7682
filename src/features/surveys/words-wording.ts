import type { Bilingual } from '../../lib/bilingual.ts';

export const wordingWords = {
  title: { th: 'เปลี่ยนถ้อยคำจากไฟล์', en: 'Load wording from a file' },
  lead: {
    th: 'เปลี่ยนเฉพาะถ้อยคำของคำถามและประเด็น ตัวเลือกและคะแนนไม่เปลี่ยน',
    en: 'Only the texts of questions and their parts change; options and scores do not.',
  },
  how: {
    th: 'ดาวน์โหลดไฟล์ CSV ของคำถามชุดนี้ แก้ในโปรแกรมตารางคำนวณ แล้วนำกลับเข้ามา · คอลัมน์ code, part, th, en · ช่องที่ว่างคือใช้ข้อความเดิม',
    en: 'Download the CSV of these questions, edit it in a spreadsheet and bring it back. Columns: code, part, th, en. An empty cell leaves the text as it is.',
  },
  download: { th: 'ดาวน์โหลด CSV ไปแก้', en: 'Download the CSV' },
  file: { th: 'ไฟล์ถ้อยคำ', en: 'File of wordings' },
  fileHint: { th: 'CSV, XLSX หรือ JSON ไม่เกิน 1 MB', en: 'CSV, XLSX or JSON, 1 MB at most' },
  read: { th: 'อ่านไฟล์และดูว่าอะไรจะเปลี่ยน', en: 'Read it and see what changes' },
  previewTitle: { th: 'สิ่งที่จะเปลี่ยน', en: 'What would change' },
  changes: (count: number): Bilingual => ({
    th: `จะเปลี่ยนถ้อยคำ ${count} แห่ง`,
    en: `Texts that change: ${count}`,
  }),
  nothing: {
    th: 'ไฟล์นี้ไม่เปลี่ยนอะไร ถ้อยคำตรงกับที่มีอยู่แล้ว',
    en: 'This file changes nothing: the texts are as they stand.',
  },
  apply: { th: 'ใช้ถ้อยคำเหล่านี้', en: 'Use these texts' },
  again: { th: 'เลือกไฟล์อื่น', en: 'Choose another file' },
  faults: (count: number): Bilingual => ({ th: `แถวที่ไม่ได้ใช้ ${count} แถว`, en: `Rows left out: ${count}` }),
  row: (row: number): Bilingual => ({ th: `แถวที่ ${row}`, en: `Row ${row}` }),
  faultKinds: {
    unknown: {
      th: 'ไม่มีข้อหรือประเด็นนี้ในแบบสำรวจ ตรวจรหัส',
      en: 'no such question or part in this survey: check the code',
    },
    twice: { th: 'มีแถวของข้อนี้มาก่อนแล้ว ใช้แถวแรก', en: 'came before; the first row is used' },
    'too-long': { th: 'ข้อความยาวเกิน 2,000 ตัวอักษร', en: 'the text is longer than 2,000 characters' },
  },
  noFile: { th: 'เลือกไฟล์ก่อน ไฟล์ที่ส่งมาว่างเปล่า', en: 'Choose a file: what was sent is empty' },
  tooLarge: { th: 'ไฟล์ใหญ่เกิน 1 MB', en: 'The file is larger than 1 MB' },
  tooMany: { th: 'ไฟล์มีมากกว่า 5,000 แถว', en: 'The file has more than 5,000 rows' },
  notRead: {
    th: 'อ่านไฟล์นี้ไม่ได้ · บันทึกเป็น CSV (UTF-8), XLSX หรือ JSON แล้วเลือกใหม่',
    en: 'This file cannot be read: save it as CSV (UTF-8), XLSX or JSON and choose it again',
  },
  notCarried: {
    th: 'ถ้อยคำจากไฟล์มาไม่ครบ ยังไม่ได้เปลี่ยนอะไร · เลือกไฟล์และดูตัวอย่างอีกครั้ง',
    en: 'The texts of the file did not arrive whole; nothing was changed. Choose the file and see what changes once more.',
  },
  noHead: {
    th: 'แถวแรกต้องเป็นชื่อคอลัมน์ มี code และ th หรือ en · ดาวน์โหลด CSV ของชุดนี้เป็นตัวอย่างได้',
    en: 'The first row must name the columns: code, and th or en. The CSV of this set shows how.',
  },
  noRows: { th: 'ไฟล์นี้ไม่มีข้อความใด', en: 'There is nothing in this file' },
  openQuote: (line: number): Bilingual => ({
    th: `เครื่องหมายคำพูด (") ในบรรทัดที่ ${line} ไม่ได้ปิด`,
    en: `A quotation mark (") on line ${line} is not closed`,
  }),
  badJson: {
    th: 'JSON ต้องเป็นรายการของ {"code", "part", "th", "en"}',
    en: 'The JSON must be a list of {"code", "part", "th", "en"}',
  },
  before: { th: 'เดิม', en: 'Now' },
  after: { th: 'ใหม่', en: 'Then' },
} as const satisfies Readonly<Record<string, unknown>>;
