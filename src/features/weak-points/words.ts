import type { Bilingual } from '../../lib/bilingual.ts';
import type { Source } from './rules.ts';

export const sourceWords: Readonly<Record<Source, Bilingual>> = {
  score: { th: 'คะแนนหรือผลการตรวจปีก่อน', en: 'Last year’s score or verdict' },
  analysis: { th: 'การวิเคราะห์ของหน่วยงาน', en: 'The agency’s own analysis' },
  report: { th: 'รายงานที่นำเข้า', en: 'An imported report' },
};

export const words = {
  title: { th: 'จุดอ่อน', en: 'Weak points' },
  lead: {
    th: 'จุดที่ต้องแก้ในปีนี้ จากคะแนนและผลการตรวจของปีก่อน หรือจากการวิเคราะห์ของหน่วยงานเอง แต่ละจุดควรมีมาตรการ',
    en: 'What to mend this year, from last year’s scores and verdicts or from your own analysis; each should have a measure',
  },
  ofYear: { th: 'จุดอ่อนของปีนี้', en: 'Weak points of this year' },
  none: { th: 'ยังไม่มีจุดอ่อนของปีนี้', en: 'No weak points yet' },
  noneWhy: {
    th: 'เลือกจากคะแนนของปีก่อนด้านล่าง หรือเขียนจากการวิเคราะห์',
    en: 'Take them from last year’s scores below, or write down your analysis.',
  },
  about: { th: 'ตัวชี้วัดหรือข้อ', en: 'Indicator or item' },
  description: { th: 'จุดอ่อนคืออะไร', en: 'What is weak' },
  descriptionHint: {
    th: 'เขียนให้ชัดว่าอะไรยังไม่ดี รู้ได้จากอะไร เช่น ผู้ยืมทรัพย์สินไม่กรอกแบบ 12 จาก 30 ครั้ง',
    en: 'Say what is not good yet and how you know: “12 of 30 loans without a form”.',
  },
  source: { th: 'ที่มา', en: 'Found by' },
  measures: { th: 'มาตรการที่ตอบ', en: 'Measures that answer it' },
  noMeasure: { th: 'ยังไม่มี', en: 'None yet' },
  make: { th: 'ตั้งเป็นมาตรการ', en: 'Make a measure of it' },
  change: { th: 'แก้ไข', en: 'Change' },
  changeTitle: { th: 'แก้ไขจุดอ่อน', en: 'Change a weak point' },
  save: { th: 'บันทึกจุดอ่อน', en: 'Save the weak point' },
  remove: { th: 'ลบจุดอ่อน', en: 'Remove the weak point' },
  fromScores: { th: 'คะแนนปี', en: 'Scores of' },
  lowestFirst: { th: 'ต่ำสุดก่อน', en: 'lowest first' },
  fromVerdicts: { th: 'ข้อที่ยังไม่ครบในปี', en: 'Items not complete in' },
  score: { th: 'คะแนน', en: 'Score' },
  adopt: { th: 'ตั้งเป็นจุดอ่อน', en: 'Name it weak' },
  adopted: { th: 'ตั้งแล้ว', en: 'Named already' },
  noScores: { th: 'ยังไม่มีคะแนนของปีก่อน', en: 'No scores of the year before' },
  noScoresWhy: {
    th: 'นำเข้ารายงานหรือบันทึกคะแนนของปีก่อนก่อน ระบบจะเรียงตัวชี้วัดจากต่ำไปสูงให้ที่นี่',
    en: 'Import a report or enter the scores of that year; its indicators are then listed here, lowest first.',
  },
  add: { th: 'เพิ่มจากการวิเคราะห์', en: 'Add from analysis' },
  history: { th: 'ประวัติ', en: 'History' },
  savedInBetween: {
    th: 'มีผู้อื่นบันทึกก่อน ยังไม่มีอะไรถูกเขียนทับ · เปิดหน้านี้ใหม่แล้วทำอีกครั้ง',
    en: 'Somebody else saved first; nothing was overwritten. Open the page again and do it once more.',
  },
} as const satisfies Record<string, Bilingual>;
