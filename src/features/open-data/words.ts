import type { Bilingual } from '../../lib/bilingual.ts';

export const words = {
  title: { th: 'ข้อมูลเปิด', en: 'Open data' },
  lead: {
    th: 'ข้อมูลที่เผยแพร่แล้วในรูปที่โปรแกรมอ่านได้ ใช้และดัดแปลงได้ทุกวัตถุประสงค์ เพียงระบุชื่อหน่วยงานเป็นที่มา',
    en: 'What is public, for programs to read. Use and change it for any purpose; name the agency as its source.',
  },
  licence: { th: 'สัญญาอนุญาต', en: 'Licence' },
  organization: { th: 'หน่วยงาน', en: 'Agency' },
  catalogue: { th: 'คำอธิบายข้อมูลแบบ CKAN (JSON)', en: 'Metadata as CKAN has it (JSON)' },
  frequency: { th: 'ปรับปรุง', en: 'Updated' },
  year: { th: 'ปีงบประมาณ', en: 'Fiscal year' },
  columns: { th: 'ความหมายของแต่ละคอลัมน์', en: 'What the columns mean' },
  nothing: { th: 'ยังไม่มีข้อมูลที่เผยแพร่', en: 'Nothing is public yet.' },
  csv: {
    th: "CSV เป็น UTF-8 ตาม RFC 4180 ข้อความที่ขึ้นต้นเหมือนสูตรมีเครื่องหมาย ' นำหน้า เพื่อไม่ให้โปรแกรมตารางคำนวณสั่งทำงาน ช่องว่างหมายถึงไม่ทราบหรือไม่มี ไม่ใช่ศูนย์",
    en: "CSV is UTF-8 after RFC 4180. A text that begins like a formula has a ' before it, so that no spreadsheet runs it. An empty cell is “not known” or “none”, never nought.",
  },
} as const satisfies Record<string, Bilingual>;
