import type { Bilingual } from '../../lib/bilingual.ts';

export const assignmentWords = {
  title: { th: 'มอบหมายงานปีงบประมาณ', en: 'Assign items of fiscal year' },
  lead: {
    th: 'เลือกส่วนงานและกำหนดส่งของแต่ละข้อ บันทึกครั้งเดียวทั้งหน้า · บันทึกเฉพาะข้อที่เปลี่ยน',
    en: 'Choose a unit and a due date for each item and save the page once; only changed items are written.',
  },
  year: { th: 'ภาพรวมปีงบประมาณ', en: 'Fiscal year' },
  item: { th: 'ข้อ', en: 'Item' },
  unit: { th: 'ส่วนงาน', en: 'Unit' },
  due: { th: 'กำหนดส่ง', en: 'Due' },
  dueHint: { th: 'เช่น 31/3/2566', en: 'such as 31/3/2023' },
  nobody: { th: 'ยังไม่มอบหมาย', en: 'Nobody yet' },
  keep: { th: 'ไม่เปลี่ยนทั้งกลุ่ม', en: 'Leave as they are' },
  setAll: { th: 'ตั้งทั้งกลุ่ม', en: 'Set for all below' },
  setAllHint: {
    th: 'มีผลกับทุกข้อของตัวชี้วัดย่อยนี้เมื่อบันทึก และใช้แทนค่าของแต่ละข้อ',
    en: 'When saved it replaces what stands in each row of this sub-indicator.',
  },
  cost: { th: 'คะแนนที่เสียหากขาด', en: 'Cost if missing' },
  save: { th: 'บันทึกการมอบหมาย', en: 'Save the assignments' },
  noUnits: { th: 'ยังไม่มีส่วนงาน', en: 'No units yet' },
  noUnitsWhy: { th: 'เพิ่มส่วนงานก่อน แล้วกลับมามอบหมายข้อ', en: 'Add the units first, then come back to assign.' },
  addUnits: { th: 'เพิ่มส่วนงาน', en: 'Add a unit' },
  noItems: { th: 'ปีนี้ไม่มีรายชื่อข้อ', en: 'This year names no items' },
  noItemsWhy: {
    th: 'กรอบการประเมินของปีนี้ยังไม่มีรายชื่อข้อ จึงไม่มีอะไรให้มอบหมาย',
    en: 'The framework of this year does not list its items, so there is nothing to assign.',
  },
  changedByOther: {
    th: 'มีผู้อื่นมอบหมายข้อนี้ก่อนท่าน ยังไม่มีอะไรถูกบันทึก · ที่บันทึกไว้แล้วคือ',
    en: 'Somebody assigned this item before you, and nothing was saved. Saved there now:',
  },
} as const satisfies Record<string, Bilingual>;
