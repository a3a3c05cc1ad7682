import type { Bilingual } from '../../lib/bilingual.ts';

export const importWords = {
  title: { th: 'นำเข้ารายงาน', en: 'Import a report' },
  lead: {
    th: 'เลือกรายงานผลการดำเนินการ ระบบจะอ่าน ตรวจ และแสดงสิ่งที่จะนำเข้าให้ดูก่อน ยังไม่บันทึกอะไร',
    en: 'Choose a progress report: it is read and checked, and you see what would be taken over before anything is saved.',
  },
  years: { th: 'ปีงบประมาณ', en: 'Fiscal years' },
  file: { th: 'ไฟล์รายงาน', en: 'Report' },
  fileHint: {
    th: 'DOCX, PDF, XLSX, HTML หรือ Markdown ไม่เกิน 20 MB',
    en: 'DOCX, PDF, XLSX, HTML or Markdown, at most 20 MB',
  },
  noFile: { th: 'เลือกไฟล์รายงานก่อน', en: 'Choose the report first' },
  read: { th: 'อ่านรายงาน', en: 'Read the report' },
  previewTitle: { th: 'ตรวจก่อนนำเข้า ปีงบประมาณ', en: 'Before importing, fiscal year' },
  previewLead: {
    th: 'ยังไม่มีอะไรถูกบันทึก เลือกแถวที่จะนำเข้า แล้วกดนำเข้าที่ท้ายหน้า · แถวที่มีผลตรวจ "ผิด" ไม่ได้เลือกไว้',
    en: 'Nothing is saved yet. Choose the rows to take over, then import at the end of the page. Rows with a finding marked “Error” are not ticked.',
  },
  opensYear: {
    th: 'ปีนี้ยังไม่ได้เปิด การนำเข้าจะเปิดปีพร้อมปฏิทินและข้อทั้งหมดให้ด้วย',
    en: 'This year is not open yet: the import opens it, with its calendar and all items.',
  },
  nothing: {
    th: 'ทุกอย่างในรายงานนี้มีอยู่แล้ว ไม่มีอะไรต้องนำเข้า',
    en: 'Everything in this report is there already: nothing to import.',
  },
  notes: { th: 'ควรรู้ก่อนนำเข้า', en: 'Before you import' },
  findings: { th: 'ผลตรวจที่ไม่ได้อยู่ในแถวใด', en: 'Findings of the report as a whole' },
  units: { th: 'ส่วนงานที่รายงานเอ่ยถึงแต่ยังไม่มีในระบบ', en: 'Units of the report that are not here yet' },
  create: { th: 'เพิ่มเป็นส่วนงานใหม่', en: 'Add as a new unit' },
  leave: { th: 'ไม่นำเข้า', en: 'Leave out' },
  score: { th: 'คะแนนที่ประกาศ', en: 'Announced scores' },
  measure: { th: 'มาตรการและแนวทางยกระดับ', en: 'Measures and guidelines' },
  item: { th: 'ข้อที่ต้องเปิดเผย', en: 'Items to disclose' },
  row: { th: 'รายการ', en: 'Row' },
  act: { th: 'จะเกิดอะไร', en: 'What happens' },
  content: { th: 'เนื้อหา', en: 'Content' },
  checked: { th: 'ผลตรวจ', en: 'Findings' },
  acts: {
    create: { th: 'เพิ่ม', en: 'Add' },
    update: { th: 'ปรับตามรายงาน', en: 'Update' },
    same: { th: 'เหมือนเดิม', en: 'As it is' },
    kept: { th: 'ไม่แตะ', en: 'Left alone' },
  },
  severities: {
    error: { th: 'ผิด', en: 'Error' },
    warning: { th: 'น่าจะผิด', en: 'Warning' },
    notice: { th: 'ควรดู', en: 'Notice' },
  },
  none: { th: 'ไม่พบ', en: 'None' },
  import: { th: 'นำเข้าที่เลือก', en: 'Import what is ticked' },
  past: { th: 'รายงานที่นำเข้าแล้ว', en: 'Reports imported' },
  when: { th: 'เมื่อ', en: 'When' },
  who: { th: 'โดย', en: 'By' },
  rows: { th: 'รายการที่เขียน', en: 'Rows written' },
  kept: { th: 'ไม่แตะเพราะมีผู้แก้ไขแล้ว', en: 'Left alone: edited by hand' },
  board: { th: 'ไปที่ภาพรวมปี', en: 'Go to the year' },
  badFile: {
    th: 'ไฟล์ที่ส่งมากับหน้านี้ไม่ครบ ยังไม่มีอะไรถูกบันทึก · เลือกรายงานใหม่อีกครั้ง',
    en: 'The file that came with the page is not whole; nothing was saved. Choose the report again.',
  },
} as const;

export interface ForeignWords {
  readonly label: Bilingual;
  readonly why: Bilingual;
  readonly error: Bilingual;
}

/** What is said where a report is of another agency. */
export function foreignWords(foreign: string, own: string): ForeignWords {
  return {
    label: {
      th: `นำเข้าทั้งที่เป็นรายงานของ ${foreign}`,
      en: `Import it although it is the report of ${foreign}`,
    },
    why: {
      th: `รายงานนี้เป็นของ ${foreign} ไม่ใช่ของ ${own} · แถวที่จะทับข้อมูลที่มีอยู่ไม่ได้เลือกไว้`,
      en: `This report is of ${foreign}, not of ${own}. Rows that would overwrite what is here are not ticked.`,
    },
    error: {
      th: `ยังไม่ได้นำเข้า เพราะรายงานนี้เป็นของ ${foreign} ไม่ใช่ของ ${own} · เลือกรายงานของหน่วยงานเอง หรือเลือกช่อง "นำเข้าทั้งที่เป็นรายงานของ ${foreign}" แล้วกดนำเข้าอีกครั้ง`,
      en: `Nothing was imported: this report is of ${foreign}, not of ${own}. Choose a report of your own, or tick “Import it although it is the report of ${foreign}” and import again.`,
    },
  };
}
