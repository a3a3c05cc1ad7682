import type { Bilingual } from '../../lib/bilingual.ts';
import type { Access, Shut } from '../surveys/rules.ts';

/** What stands at the end of a survey, or in its place. */
export const endWords = {
  thanks: { th: 'ขอบคุณ ได้รับคำตอบแล้ว', en: 'Thank you: your answers are kept' },
  thanksLead: {
    th: 'คำตอบของท่านถูกเก็บและปิดผนึกแล้ว ปิดหน้านี้ได้เลย',
    en: 'Your answers are stored and sealed. You may close this page.',
  },
  before: { th: 'ได้รับคำตอบชุดหนึ่งไว้ก่อนแล้ว', en: 'Answers were received before' },
  beforeWhy: {
    invited: [
      {
        th: 'บัตรเชิญใบนี้มีคำตอบส่งเข้ามาก่อนแล้ว และนับได้ครั้งเดียว คำตอบที่ส่งเมื่อครู่จึงไม่ได้เพิ่มหรือแทนชุดเดิม',
        en: 'Answers of this slip had come in before, and a slip counts once: those sent just now were neither added nor put in their place.',
      },
      {
        th: 'ถ้าท่านเพิ่งกดส่งแล้วสัญญาณขาด ชุดที่ได้รับไว้คือคำตอบของท่านเอง ไม่ต้องทำอะไรอีก · ถ้าท่านยังไม่เคยส่ง อาจมีผู้อื่นใช้บัตรใบนี้ โปรดแจ้งหน่วยงานผู้จัดทำแบบสำรวจ',
        en: 'If you had just sent and the line was cut, the answers received are your own and nothing is left to do. If you had not sent before, somebody else may have used this slip: please tell the agency.',
      },
    ],
    open: [
      {
        th: 'หน้านี้มีคำตอบส่งเข้ามาก่อนแล้ว และนับได้ครั้งเดียว คำตอบที่ส่งเมื่อครู่จึงไม่ได้เพิ่มหรือแทนชุดเดิม',
        en: 'Answers of this page had come in before, and a page counts once: those sent just now were neither added nor put in their place.',
      },
      {
        th: 'ถ้าท่านเพิ่งกดส่งแล้วสัญญาณขาด ชุดที่ได้รับไว้คือคำตอบของท่านเอง ไม่ต้องทำอะไรอีก · ถ้าไม่ใช่ โปรดแจ้งหน่วยงานผู้จัดทำแบบสำรวจ',
        en: 'If you had just sent and the line was cut, the answers received are your own and nothing is left to do. If not, please tell the agency.',
      },
    ],
  } satisfies Record<Access, readonly Bilingual[]>,
  officerShut: {
    'not-yet': {
      th: 'แบบสำรวจนี้ยังไม่ถึงวันเปิดรับคำตอบ จึงยังสัมภาษณ์ไม่ได้ · ดูหรือแก้ช่วงวันที่ในหน้าแบบสำรวจ',
      en: 'This survey is not open yet, so no interviews can be held. See or change its days on the survey’s page.',
    },
    paused: {
      th: 'แบบสำรวจนี้พักรับคำตอบอยู่ จึงยังสัมภาษณ์ไม่ได้ · ให้ผู้มีสิทธิ์เปิดรับต่อในหน้าแบบสำรวจก่อน',
      en: 'This survey is paused, so no interviews can be held. Whoever may resumes it on the survey’s page first.',
    },
    over: {
      th: 'แบบสำรวจนี้ปิดรับคำตอบแล้ว คำสัมภาษณ์ที่ยังไม่ได้ส่งจึงเก็บเพิ่มไม่ได้ · หากยังต้องสัมภาษณ์ ให้ผู้มีสิทธิ์เลื่อนวันปิดหรือเปิดรับใหม่ในหน้าแบบสำรวจ',
      en: 'This survey takes no more answers, so interviews not sent yet cannot be kept. Where more are needed, whoever may moves its last day or opens it again on the survey’s page.',
    },
  } satisfies Record<Shut, Bilingual>,
  receipt: { th: 'ใบรับคำตอบ', en: 'Your receipt' },
  receiptFor: {
    th: 'เลขนี้บอกว่ามีคำตอบหนึ่งชุดถูกนับ โดยไม่บอกว่าตอบอะไร · เก็บหรือพิมพ์ไว้ แล้วตรวจว่าคำตอบถูกนับจริงได้ที่หน้ารายการใบรับ ซึ่งประกาศเป็นรอบ ไม่ใช่ทันที',
    en: 'This number says that one set of answers was counted, and nothing of what they were. Keep or print it; the page of receipts, published in batches and not at once, shows that yours is among them.',
  },
  receipts: { th: 'หน้ารายการใบรับคำตอบ', en: 'The page of receipts' },
  receiptPrivate: {
    th: 'ไม่มีใครเรียกดูคำตอบจากเลขนี้ได้ แม้แต่ผู้ดูแลระบบ',
    en: 'Nobody, not even an administrator, can find answers by this number.',
  },
  shut: {
    'not-yet': { th: 'ยังไม่เปิดรับคำตอบ', en: 'Not open yet' },
    paused: { th: 'พักรับคำตอบชั่วคราว', en: 'Paused for now' },
    over: { th: 'ปิดรับคำตอบแล้ว', en: 'This survey is closed' },
  } satisfies Record<Shut, Bilingual>,
  shutWhy: {
    'not-yet': {
      th: 'ขอบคุณที่สนใจ แบบสำรวจนี้เปิดรับคำตอบตามวันด้านล่าง · เก็บลิงก์หรือบัตรไว้ แล้วกลับมาอีกครั้ง',
      en: 'Thank you for coming. It opens on the day below: keep the link or the slip, and come again.',
    },
    paused: {
      th: 'ขอบคุณที่ตั้งใจมาตอบ หน่วยงานพักรับคำตอบไว้ชั่วคราว คำตอบที่ส่งไปแล้วยังอยู่และยังปิดผนึก · ลองเปิดใหม่ภายหลัง',
      en: 'Thank you for coming. The agency has paused it for the moment; answers sent before are safe and still sealed. Please try again later.',
    },
    over: {
      th: 'ขอบคุณที่ตั้งใจมาตอบ ช่วงรับคำตอบสิ้นสุดแล้ว จึงรับเพิ่มไม่ได้ · ความเห็นของท่านยังส่งถึงหน่วยงานได้ทางช่องทางติดต่อ',
      en: 'Thank you for coming. The time for answers has ended, so no more can be taken. You can still tell the agency what you think through its contact page.',
    },
  } satisfies Record<Shut, Bilingual>,
  dates: { th: 'ช่วงรับคำตอบ', en: 'Open' },
  scores: { th: 'ดูผลคะแนนของปีนี้', en: 'See this year’s scores' },
  contact: { th: 'ช่องทางติดต่อ', en: 'Contact' },
  receiptsHere: { th: 'ตรวจใบรับคำตอบ', en: 'Check a receipt' },
  home: { th: 'หน้าแรกของหน่วยงาน', en: 'The agency’s front page' },
  results: { th: 'ผลแบบสำรวจที่ปิดแล้ว', en: 'Results of closed surveys' },
  answers: (count: number): Bilingual => ({ th: `ผู้ตอบ ${count} คน`, en: `${count} answers` }),
  seeResults: { th: 'ดูผลแบบสำรวจนี้', en: 'See the results of this survey' },
  list: { th: 'แบบสำรวจที่เปิดรับคำตอบ', en: 'Surveys open now' },
  listLead: {
    th: 'ตอบได้โดยไม่ต้องลงชื่อหรือเข้าสู่ระบบ คำตอบไม่ผูกกับตัวท่าน',
    en: 'Answer without a name or signing in. Answers are not tied to you.',
  },
  listEmpty: {
    th: 'ขณะนี้ไม่มีแบบสำรวจที่เปิดรับคำตอบ · แจ้งความเห็นได้ทางช่องทางติดต่อ',
    en: 'No survey is open just now. You can tell us what you think through the contact page.',
  },
} as const;
