import type { Bilingual } from '../../lib/bilingual.ts';

/** Why something may not be done about a verdict, and what to do instead. */
export const refusals = {
  noVerdict: {
    th: 'ข้อนี้ยังไม่มีผลการตรวจให้ตอบ · บันทึกผลการตรวจก่อน',
    en: 'There is no verdict on this item to answer: record it first.',
  },
  nothingToAppeal: {
    th: 'ผลการตรวจคือครบถ้วน จึงไม่มีอะไรต้องชี้แจง · ให้รับผลการตรวจ',
    en: 'The verdict is "complete", so there is nothing to appeal against. Accept it.',
  },
  alreadyJudged: {
    th: 'ฉบับที่เผยแพร่อยู่มีผลสุดท้ายแล้ว · ตรวจอีกครั้งได้เมื่อหน่วยงานเผยแพร่ฉบับใหม่',
    en: 'The published edition has its final verdict. It can be judged again once a new edition is published.',
  },
  otherEdition: {
    th: 'ฉบับที่เผยแพร่เปลี่ยนไปหลังจากเปิดหน้านี้ ยังไม่มีอะไรถูกบันทึก · เปิดหน้านี้ใหม่ แล้วบันทึกอีกครั้ง',
    en: 'The published edition changed after you opened this page; nothing was recorded. Open it again and record it once more.',
  },
  noReason: {
    th: 'ผลไม่ครบถ้วนต้องมีเหตุผลของผู้ตรวจ',
    en: 'An incomplete verdict has the assessor’s reason: type it.',
  },
  noDeadline: {
    th: 'ผลไม่ครบถ้วนต้องมีวันสุดท้ายที่ชี้แจงได้',
    en: 'An incomplete verdict has a last day to appeal: type it.',
  },
  givenLater: {
    th: 'วันที่แจ้งผลต้องไม่ใช่วันข้างหน้า',
    en: 'The day the verdict was given cannot be in the future.',
  },
  deadlineBefore: {
    th: 'วันสุดท้ายที่ชี้แจงได้ต้องไม่ก่อนวันที่แจ้งผล',
    en: 'The last day to appeal cannot be before the day the verdict was given.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
