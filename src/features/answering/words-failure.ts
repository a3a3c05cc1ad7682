import type { Bilingual } from '../../lib/bilingual.ts';

/** Why answers were not kept; what was chosen is on the page that says it. */
export const failureWords = {
  empty: {
    th: 'ยังไม่ได้ตอบข้อใดเลย · ตอบอย่างน้อยหนึ่งข้อก่อนส่ง',
    en: 'Nothing is answered yet. Answer at least one question, then send.',
  },
  fields: {
    th: 'คำตอบบางข้อใช้ไม่ได้ คำตอบอื่นยังอยู่ครบ · กลับไปแก้ข้อที่มีหมายเหตุ',
    en: 'Some answers cannot be used; all others are still here. Go back and mend those with a note.',
  },
  noTicket: {
    th: 'หน้านี้ไม่มีเลขสำหรับส่งครั้งเดียว คำตอบยังอยู่ครบ · กด “ส่งคำตอบ” อีกครั้ง',
    en: 'This page had no number of its own to send with; all answers are still here. Press “Send my answers” again.',
  },
  noSlip: {
    th: 'ยังไม่ได้ใส่รหัสบนบัตรเชิญ คำตอบยังอยู่ครบ · ใส่รหัสแล้วส่งอีกครั้ง',
    en: 'The code of your slip is missing; all answers are still here. Type it, then send again.',
  },
  badToken: {
    th: 'เหรียญที่แนบมาใช้กับแบบสำรวจนี้ไม่ได้ คำตอบยังอยู่ครบ · เปิดลิงก์บนบัตรเชิญอีกครั้งในเครื่องเดิม แล้วส่งใหม่',
    en: 'The token does not belong to this survey; all answers are still here. Open the link of your slip again on the same device, then send.',
  },
  work: {
    th: 'ส่งช้าเกินไป ต้องเตรียมส่งใหม่ คำตอบยังอยู่ครบ · กด “ส่งคำตอบ” อีกครั้ง',
    en: 'It took too long to send and must be made ready anew; all answers are still here. Press “Send my answers” again.',
  },
  wait: {
    th: 'มีคนส่งจากเครือข่ายนี้พร้อมกันมาก คำตอบยังอยู่ครบ · รอประมาณ # วินาที แล้วกด “ส่งคำตอบ” อีกครั้ง',
    en: 'Many are sending from this network at once; all answers are still here. Wait about # seconds, then press “Send my answers” again.',
  },
  crowded: {
    th: 'มีคนใช้งานจากเครือข่ายนี้พร้อมกันมาก คำตอบยังอยู่ในหน้าก่อน · ย้อนกลับ รอสักครู่ แล้วกดอีกครั้ง',
    en: 'Many use this network at once; your answers are still on the page before. Go back, wait a moment, then press again.',
  },
  busy: {
    th: 'ขณะนี้มีผู้ตอบจำนวนมาก ยังไม่ทราบว่าคำตอบเก็บแล้วหรือไม่ · กด “ส่งคำตอบ” อีกครั้ง จะนับเพียงครั้งเดียว',
    en: 'Many are answering just now, and we do not know yet whether yours was kept. Press “Send my answers” again: it counts once only.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
