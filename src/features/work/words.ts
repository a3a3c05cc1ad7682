import type { Bilingual } from '../../lib/bilingual.ts';

export const workWords = {
  title: { th: 'งานของฉัน', en: 'My work' },
  items: { th: 'ข้อที่รอท่าน', en: 'Items that wait for you' },
  reviews: { th: 'รอท่านตรวจ', en: 'For you to review' },
  measures: { th: 'มาตรการและแนวทางของท่าน', en: 'Your measures and guidelines' },
  stages: { th: 'ช่วงงานถัดไป', en: 'Stages now and next' },
  notices: { th: 'แจ้งล่าสุด', en: 'Latest notifications' },
  allNotices: { th: 'ดูทั้งหมด', en: 'See all' },
  noItems: { th: 'ไม่มีข้อใดรอท่านตอนนี้', en: 'No item waits for you now' },
  noMeasures: { th: 'ไม่มีมาตรการที่รอท่าน', en: 'No measure waits for you' },
  noNotices: { th: 'ยังไม่มีการแจ้งเตือน', en: 'No notifications yet' },
  noYear: { th: 'ยังไม่ได้เปิดปีงบประมาณ', en: 'No fiscal year is open' },
  noYearWhy: {
    th: 'เมื่อเจ้าหน้าที่ ITA เปิดปีและมอบหมายงานแล้ว งานของท่านจะแสดงที่นี่',
    en: 'Once the ITA officer opens a year and assigns the work, yours is shown here.',
  },
  openYear: { th: 'ไปเปิดปีงบประมาณ', en: 'Open a fiscal year' },
  item: { th: 'เรื่อง', en: 'What' },
  year: { th: 'ปี', en: 'Year' },
  due: { th: 'กำหนดส่ง', en: 'Due' },
  noDue: { th: 'ยังไม่กำหนด', en: 'No date' },
  state: { th: 'เหตุที่รอ', en: 'Why' },
  measure: { th: 'มาตรการที่', en: 'Measure' },
  guideline: { th: 'แนวทางที่', en: 'Guideline' },
  waiting: {
    overdue: { th: 'เลยกำหนด', en: 'Overdue' },
    'sent-back': { th: 'ส่งกลับแก้ไข', en: 'Sent back' },
    soon: { th: 'ใกล้กำหนด', en: 'Due soon' },
    open: { th: 'ต้องทำ', en: 'To do' },
  },
  shown: (shown: number, all: number): Bilingual => ({
    th: `แสดง ${shown} จาก ${all} รายการ ที่เหลืออยู่ในหน้าของปี`,
    en: `${shown} of ${all} shown; the rest is on the page of the year`,
  }),
} as const;
