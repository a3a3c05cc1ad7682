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
    stale: {
      th: 'เตรียมส่งไว้นานเกินหนึ่งชั่วโมง หรือนาฬิกาของเครื่องไม่ตรง จึงต้องเตรียมใหม่ คำตอบยังอยู่ครบ · กด “ส่งคำตอบ” อีกครั้ง',
      en: 'It was made ready more than an hour ago, or by a wrong clock, and must be made ready anew; all answers are still here. Press “Send my answers” again.',
    },
    wrong: {
      th: 'การเตรียมส่งของหน้านี้ไม่ถูกต้อง ระบบจึงยังไม่รับ คำตอบยังอยู่ครบ · กด “ส่งคำตอบ” อีกครั้ง หากยังเป็นเช่นเดิมให้ใช้เบราว์เซอร์อื่น',
      en: 'This page did not make the sending ready as it should, so nothing was taken yet; all answers are still here. Press “Send my answers” again; if it stays so, use another browser.',
    },
  },
  wait: {
    th: 'มีคนส่งจากเครือข่ายนี้พร้อมกันมาก คำตอบยังอยู่ครบ · รอประมาณ # วินาที แล้วกด “ส่งคำตอบ” อีกครั้ง',
    en: 'Many are sending from this network at once; all answers are still here. Wait about # seconds, then press “Send my answers” again.',
  },
  waitPlain: {
    th: 'เบราว์เซอร์นี้ไม่ได้ใช้สคริปต์ จากเครือข่ายเดียวกันจึงรับได้ประมาณนาทีละหนึ่งชุด เพื่อกันการส่งแทนกันจำนวนมาก คำตอบยังอยู่ครบ · รอประมาณ # วินาที แล้วกด “ส่งคำตอบ” อีกครั้ง หรือเปิดสคริปต์',
    en: 'This browser runs no scripts; of one network about one such answer a minute is taken, so that nobody sends many for others. All answers are still here. Wait about # seconds, then press “Send my answers” again, or switch scripts on.',
  },
  crowded: {
    th: 'มีคนใช้งานจากเครือข่ายนี้พร้อมกันมาก คำตอบยังอยู่ในหน้าก่อน · ย้อนกลับ รอสักครู่ แล้วกดอีกครั้ง',
    en: 'Many use this network at once; your answers are still on the page before. Go back, wait a moment, then press again.',
  },
  busy: {
    th: 'ขณะนี้มีผู้ตอบจำนวนมาก ยังไม่ทราบว่าคำตอบเก็บแล้วหรือไม่ · กด “ส่งคำตอบ” อีกครั้ง จะนับเพียงครั้งเดียว',
    en: 'Many are answering just now, and we do not know yet whether yours was kept. Press “Send my answers” again: it counts once only.',
  },
} as const satisfies Readonly<Record<string, Bilingual | Readonly<Record<'stale' | 'wrong', Bilingual>>>>;
