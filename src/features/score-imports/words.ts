import type { Bilingual } from '../../lib/bilingual.ts';

export const words = {
  title: { th: 'นำเข้าผลที่ประกาศ', en: 'Import what was announced' },
  results: { th: 'ผลคะแนน', en: 'Scores' },
  lead: {
    th: 'ส่งไฟล์ CSV หรือ Excel หรือวางตารางที่คัดลอกมา ระบบอ่านแล้วแสดงให้ดูก่อน ยังไม่บันทึกอะไรจนกว่าท่านจะยืนยัน',
    en: 'Send a CSV or Excel file, or paste a table. It is read and shown first; nothing is saved until you confirm.',
  },
  file: { th: 'ไฟล์', en: 'File' },
  fileHint: { th: 'CSV หรือ Excel (.xlsx) ไม่เกิน 2 MB', en: 'CSV or Excel (.xlsx), at most 2 MB' },
  pasted: { th: 'หรือวางตารางที่นี่', en: 'Or paste the table here' },
  pastedHint: {
    th: 'แถวแรกเป็นชื่อคอลัมน์ คั่นด้วยแท็บ จุลภาค หรืออัฒภาค เลขไทยหรือเลขอารบิกก็ได้',
    en: 'The first row names the columns; tabs, commas or semicolons part them. Thai or Arabic digits.',
  },
  source: { th: 'ที่มา', en: 'Where it was announced' },
  sourceHint: {
    th: 'เช่น ประกาศผลใน ITAS วันที่ 10 ส.ค. 2566',
    en: 'For example: announced in ITAS on 10 Aug 2023',
  },
  givenOn: { th: 'วันที่แจ้งผลรายข้อ', en: 'Day the item verdicts were given' },
  givenOnHint: {
    th: 'ใช้กับผลรายข้อที่ไม่มีวันในตาราง เช่น 10/8/2566',
    en: 'For item verdicts whose row has no day, such as 10/8/2566',
  },
  appealBy: { th: 'ชี้แจงได้ถึงวันที่', en: 'Last day to appeal' },
  appealByHint: {
    th: 'ใช้กับผลแรกที่ไม่ครบถ้วนซึ่งไม่มีวันในตาราง',
    en: 'For incomplete first verdicts whose row has no last day',
  },
  read: { th: 'อ่านตาราง', en: 'Read the table' },
  templates: { th: 'แม่แบบ', en: 'Templates' },
  templatesLead: {
    th: 'ดาวน์โหลดแม่แบบ CSV กรอกเฉพาะแถวที่ทราบ แถวที่เว้นว่างไม่ถูกนำเข้า',
    en: 'Download a CSV template and fill in the rows you know; empty rows are not imported.',
  },
  templateScores: { th: 'คะแนนตัวชี้วัด แบบวัด และคะแนนรวม', en: 'Indicators, instruments and total' },
  templateVerdicts: { th: 'ผลตรวจรายข้อ', en: 'Verdicts on items' },
  templateCounts: { th: 'จำนวนคำตอบรายตัวเลือก', en: 'Counts of answers by option' },
  templateMeans: { th: 'คะแนนเฉลี่ยรายข้อคำถาม', en: 'Means of questions' },
  faults: { th: 'ยังนำเข้าไม่ได้ ไม่มีอะไรถูกบันทึก', en: 'It cannot be imported; nothing was saved' },
  preview: { th: 'ตรวจก่อนนำเข้า', en: 'Look before importing' },
  previewLead: {
    th: 'ยังไม่มีอะไรถูกบันทึก ตรวจแต่ละแถวแล้วจึงยืนยัน แถวที่นำเข้าไม่ได้บอกเหตุผลไว้และจะถูกข้าม',
    en: 'Nothing is saved yet. Look at each row, then confirm. Rows that cannot be taken say why and are left out.',
  },
  idle: {
    th: 'ไม่มีอะไรให้นำเข้า ทุกแถวมีอยู่แล้วหรือนำเข้าไม่ได้',
    en: 'There is nothing to import: every row is there already or cannot be taken.',
  },
  row: { th: 'แถว', en: 'Row' },
  key: { th: 'รหัส', en: 'Code' },
  name: { th: 'รายการ', en: 'Of what' },
  value: { th: 'ในไฟล์', en: 'In the file' },
  before: { th: 'ของเดิม', en: 'As it stands' },
  mark: { th: 'จะทำอะไร', en: 'What is done' },
  confirm: { th: 'ยืนยันนำเข้า', en: 'Import it' },
  back: { th: 'แก้ตารางแล้วส่งใหม่', en: 'Mend the table and send it again' },
  noTable: { th: 'เลือกไฟล์ หรือวางตาราง อย่างใดอย่างหนึ่ง', en: 'Choose a file or paste a table, one of the two' },
  otherKind: {
    th: 'ไฟล์นี้ไม่ใช่ CSV หรือ Excel (.xlsx) · บันทึกตารางเป็นชนิดใดชนิดหนึ่งแล้วส่งใหม่',
    en: 'This is neither CSV nor Excel (.xlsx). Save the table as one of them and send it again.',
  },
  badRows: {
    th: 'ข้อมูลที่ส่งกลับมาไม่ครบ ยังไม่มีอะไรถูกบันทึก · เลือกไฟล์แล้วอ่านใหม่',
    en: 'What came back is not whole; nothing was saved. Choose the file and read it again.',
  },
  otherPlan: {
    th: 'ข้อมูลของปีนี้เปลี่ยนไปหลังจากท่านดูตัวอย่าง ยังไม่มีอะไรถูกบันทึก · อ่านตารางอีกครั้งแล้วยืนยันใหม่',
    en: 'The year changed after you looked at the preview; nothing was saved. Read the table again and confirm it anew.',
  },
} as const satisfies Record<string, Bilingual>;

export const markWords = {
  new: { th: 'เพิ่ม', en: 'added' },
  changed: { th: 'เปลี่ยน', en: 'changed' },
  same: { th: 'มีอยู่แล้ว', en: 'there already' },
  refused: { th: 'นำเข้าไม่ได้', en: 'left out' },
} as const satisfies Record<string, Bilingual>;
