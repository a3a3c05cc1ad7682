import type { Bilingual } from '../../lib/bilingual.ts';

export const stageWords = {
  title: { th: 'ปฏิทินปีงบประมาณ', en: 'Calendar of fiscal year' },
  lead: {
    th: 'ตรวจวันที่กับหนังสือแจ้งปฏิทินของปีนี้ แล้วบันทึก · บันทึกแล้วถือว่าตรวจสอบวันที่ทุกช่วงแล้ว',
    en: 'Compare the dates with this year’s official calendar, then save: saved dates count as confirmed.',
  },
  year: { th: 'ภาพรวมปีงบประมาณ', en: 'Fiscal year' },
  start: { th: 'เริ่ม', en: 'First day' },
  end: { th: 'วันสุดท้าย', en: 'Last day' },
  toConfirm: { th: 'วันที่ยังต้องตรวจสอบ', en: 'These dates are still to be confirmed' },
  save: { th: 'บันทึกปฏิทิน', en: 'Save the calendar' },
  backwards: { th: 'วันสุดท้ายต้องไม่ก่อนวันเริ่ม', en: 'The last day must not come before the first' },
  conflict: {
    th: 'มีผู้อื่นแก้ช่วงนี้ก่อนท่าน ยังไม่มีอะไรถูกบันทึก · วันที่บันทึกไว้คือ',
    en: 'Somebody changed this stage before you, and nothing was saved. Saved there now:',
  },
} as const satisfies Record<string, Bilingual>;
