import type { Bilingual } from '../../lib/bilingual.ts';

/** Why scores may not be let out, and what to do instead. */
export const refusals = {
  notPublisher: {
    th: 'ผู้เผยแพร่คะแนนคือหัวหน้าหน่วยงาน ปลัด หรือเจ้าหน้าที่ ITA · ส่งหน้านี้ให้ผู้มีบทบาทนั้น',
    en: 'The head of agency, the permanent secretary or the ITA officer publishes scores. Show them this page.',
  },
  yearClosed: {
    th: 'ปีงบประมาณนี้ปิดแล้ว จึงเผยแพร่คะแนนไม่ได้ · หากต้องแก้ ให้เจ้าหน้าที่ ITA เปิดปีอีกครั้งพร้อมเหตุผล',
    en: 'This fiscal year is closed, so no scores can be published. The ITA officer can reopen it with a reason.',
  },
  notKnown: {
    th: 'ยังไม่ทราบคะแนนรวมหรือระดับ จึงยังเผยแพร่ไม่ได้ · กรอกคะแนนที่ประกาศให้ครบก่อน',
    en: 'The total or the level is not known yet, so there is nothing to publish. Enter all announced scores first.',
  },
  contradicted: {
    th: 'คะแนนที่กรอกขัดกันเองตามที่แจ้งไว้ จึงยังเผยแพร่หรือลงนามในเอกสารไม่ได้ · แก้ให้ตรงกับประกาศ หรือเว้นช่องที่ไม่แน่ใจไว้ให้ระบบคำนวณ',
    en: 'The scores contradict each other as told on the page, so they are neither published nor signed. Correct them, or leave a doubtful field empty to have it computed.',
  },
  asPublished: {
    th: 'คะแนนนี้เผยแพร่อยู่แล้วทุกประการ',
    en: 'Exactly these scores are published already.',
  },
  otherScores: {
    th: 'คะแนนเปลี่ยนไปหลังจากท่านเปิดหน้านี้ ยังไม่มีอะไรเผยแพร่ · อ่านคะแนนล่าสุด แล้วยืนยันอีกครั้ง',
    en: 'The scores changed after you opened this page; nothing was published. Read them again and confirm once more.',
  },
  noReason: {
    th: 'คะแนนของปีนี้เผยแพร่ไปแล้ว การแก้ไขต้องมีเหตุผล ซึ่งประชาชนจะเห็น',
    en: 'Scores of this year are public already. A correction needs a reason, which the public will read.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
