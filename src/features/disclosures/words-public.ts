/** Words of the pages an agency's items have for everybody. */
export const publicWords = {
  arePublished: { th: 'ข้อเผยแพร่แล้ว', en: 'items are published' },
  published: { th: 'เผยแพร่แล้ว', en: 'Published' },
  changed: { th: 'เผยแพร่ล่าสุด', en: 'Last published' },
  otherYears: { th: 'ปีงบประมาณ', en: 'Fiscal years' },
  narrow: { th: 'กรองข้อด้วยคำหรือรหัส', en: 'Narrow the list by a word or a code' },
  show: { th: 'แสดง', en: 'Show' },
  showAll: { th: 'แสดงทุกข้อ', en: 'Show every item' },
  shown: { th: 'พบ', en: 'Found' },
  items: { th: 'ข้อ', en: 'items' },
  asksFor: { th: 'สิ่งที่ข้อนี้ต้องแสดง', en: 'What this item has to show' },
  evidence: { th: 'เอกสารและข้อมูล', en: 'Documents and data' },
  history: { th: 'ประวัติการเผยแพร่', en: 'What was published when' },
  edition: { th: 'ฉบับที่', en: 'Edition' },
  current: { th: 'ฉบับปัจจุบัน', en: 'current' },
  verify: { th: 'ตรวจความถูกต้องของฉบับ (SHA-256)', en: 'Verify the edition (SHA-256)' },
  previous: { th: 'ข้อก่อนหน้า', en: 'Previous item' },
  next: { th: 'ข้อถัดไป', en: 'Next item' },
  around: { th: 'ข้ออื่น', en: 'Other items' },
  shortAddress: { th: 'ที่อยู่ของหน้านี้', en: 'Address of this page' },
  read: { th: 'เปิดอ่าน', en: 'Read' },
  download: { th: 'ดาวน์โหลด', en: 'Download' },
  kinds: {
    file: { th: 'ไฟล์', en: 'File' },
    page: { th: 'ข้อความ', en: 'Text' },
    link: { th: 'ลิงก์', en: 'Link' },
    register: { th: 'ข้อมูลจากทะเบียนของหน่วยงาน', en: 'From the agency’s registers' },
  },
  withdrawn: {
    th: 'หน่วยงานถอนข้อนี้จากการเผยแพร่แล้ว ตั้งแต่วันที่',
    en: 'The agency withdrew this item from the public on',
  },
  withdrawnNext: {
    th: 'เมื่อหน่วยงานเผยแพร่ฉบับใหม่ จะอ่านได้ที่ที่อยู่นี้เช่นเดิม',
    en: 'Once the agency publishes it anew, it is read at this same address.',
  },
  otherItems: { th: 'ดูข้ออื่นของปี', en: 'See the other items of' },
  ask: { th: 'สอบถามหน่วยงาน', en: 'Ask the agency' },
  measures: { th: 'ดูความก้าวหน้าของทุกมาตรการ', en: 'See the progress of every measure' },
} as const;

/** Kinds of files as people call them, by media type. */
export const fileKinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'text/csv': 'CSV',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
};
