import type { Bilingual } from '../../lib/bilingual.ts';

/** Why something cannot be done to a survey. */
export const refusals = {
  notOfficer: {
    th: 'การจัดทำแบบสำรวจเป็นงานของเจ้าหน้าที่ ITA · หากท่านรับหน้าที่นี้ โปรดขอให้ผู้ดูแลระบบเพิ่มบทบาทให้',
    en: 'Surveys are run by the ITA officer. If it is your work, ask the system administrator for the role.',
  },
  yearClosed: {
    th: 'ปีงบประมาณนี้ปิดแล้ว จึงแก้ไขแบบสำรวจไม่ได้ · หากจำเป็น ให้เจ้าหน้าที่ ITA เปิดปีอีกครั้งพร้อมเหตุผล',
    en: 'This fiscal year is closed, so its surveys cannot change. If they must, the ITA officer can reopen the year with a reason.',
  },
  frozen: {
    th: 'แบบสำรวจนี้เคยเปิดรับคำตอบแล้ว คำถามจึงแก้ไม่ได้ เพราะคำตอบที่ได้เป็นคำตอบของคำถามชุดนี้',
    en: 'This survey has been opened, so its questions cannot change: the answers given are answers to these.',
  },
  notNow: {
    draft: { th: 'แบบสำรวจนี้ยังเป็นฉบับร่าง · เปิดรับคำตอบก่อน', en: 'This survey is still a draft. Open it first.' },
    open: { th: 'แบบสำรวจนี้เปิดรับคำตอบอยู่แล้ว', en: 'This survey is open already.' },
    paused: { th: 'แบบสำรวจนี้พักรับคำตอบอยู่', en: 'This survey is paused.' },
    closed: {
      th: 'แบบสำรวจนี้ปิดแล้ว · หากต้องรับคำตอบเพิ่ม ให้เปิดอีกครั้งพร้อมเหตุผล',
      en: 'This survey is closed. To take more answers, reopen it with a reason.',
    },
  },
} as const satisfies Readonly<Record<string, Bilingual | Readonly<Record<string, Bilingual>>>>;
