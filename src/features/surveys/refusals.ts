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
  closedPlan: {
    th: 'แบบสำรวจนี้ปิดแล้ว จึงแก้ไขไม่ได้ · หากต้องรับคำตอบเพิ่ม ให้เปิดอีกครั้งพร้อมเหตุผล',
    en: 'This survey is closed, so it cannot change. To take more answers, reopen it with a reason.',
  },
  unsealedPlan: {
    th: 'แบบสำรวจนี้เปิดผนึกและนับแล้ว จึงแก้ไขไม่ได้อีก · แบบวัดของกรอบการประเมินมีปีละชุด หากต้องถามเพิ่ม ให้จัดทำแบบสำรวจของหน่วยงานเอง',
    en: 'The answers of this survey were unsealed and counted, so it is final. A year has one survey of each instrument; to ask more, make a survey of your own.',
  },
  tooFewToUnseal: {
    th: 'เปิดผนึกไม่ได้ เพราะคำตอบที่อ่านได้มีไม่ถึง 5 ชุด ผลจะบอกได้ว่าใครตอบอะไร · คำตอบยังปิดผนึกอยู่ครบ เปิดรับอีกครั้งเพื่อเก็บคำตอบเพิ่มได้',
    en: 'It cannot be unsealed: fewer than 5 answers can be read, and results of them would show who said what. They stay sealed; reopen the survey to take more.',
  },
  notDraft: {
    th: 'ลบได้เฉพาะฉบับร่างที่ยังไม่เคยเปิดรับคำตอบ',
    en: 'Only a draft that was never opened can be removed.',
  },
  noWindow: {
    th: 'ยังไม่กำหนดวันเปิดและวันปิด · กำหนดในหน้าแก้ไขก่อน',
    en: 'The first and the last day are not set: set them first.',
  },
  windowOver: {
    th: 'วันสุดท้ายของแบบสำรวจผ่านไปแล้ว · เลื่อนวันปิดออกไปก่อน',
    en: 'Its last day is past: choose a later one first.',
  },
  noPopulation: {
    th: 'ยังไม่กรอกจำนวนผู้เกี่ยวข้อง จึงไม่รู้ว่าต้องมีผู้ตอบอย่างน้อยเท่าใด · กรอกในหน้าแก้ไขก่อน',
    en: 'How many people it concerns is not given, so the smallest sample is unknown: give it first.',
  },
  noQuestions: {
    th: 'ยังไม่มีคำถามให้ตอบ หรือมีมากเกิน 1,000 ช่อง · ตรวจในหน้าคำถามก่อน',
    en: 'There is nothing to answer, or more than 1,000 parts: see to the questions first.',
  },
  notThere: {
    th: 'ไม่พบข้อหรือกลุ่มนี้แล้ว อาจมีคนลบไปก่อน · ดูหน้าคำถามอีกครั้ง',
    en: 'This question or group is no longer there; somebody may have removed it. See the questions again.',
  },
  lastQuestion: {
    th: 'ต้องมีคำถามแบบเลือกตอบอย่างน้อยหนึ่งข้อ · เพิ่มข้ออื่นก่อน แล้วค่อยลบหรือเปลี่ยนข้อนี้',
    en: 'At least one question must have options: add another before this one goes.',
  },
  fullSet: {
    th: 'เพิ่มไม่ได้แล้ว: คำถามไม่เกิน 200 ข้อ คำถามปลายเปิดไม่เกิน 5 ข้อ และกลุ่มไม่เกิน 40 กลุ่ม',
    en: 'No more can be added: at most 200 questions, 5 open questions and 40 groups.',
  },
  usedGroup: {
    th: 'กลุ่มนี้ยังมีคำถามอยู่ · ย้ายหรือลบคำถามในกลุ่มก่อน',
    en: 'There are questions in this group: move or remove them first.',
  },
  fixedSet: {
    th: 'คำถามของแบบวัดมาจากกรอบการประเมิน จึงแก้ได้เฉพาะถ้อยคำและเครื่องหมายข้ออ่อนไหว',
    en: 'The questions of an instrument are the framework’s: only wording and marks can change.',
  },
  savedInBetween: {
    th: 'มีคนแก้ไขแบบสำรวจนี้ระหว่างที่ท่านเปิดหน้าอยู่ ยังไม่ได้บันทึกอะไร · ดูสิ่งที่เปลี่ยน แล้วทำอีกครั้ง',
    en: 'Somebody changed this survey meanwhile; nothing was saved. See what changed, then do it again.',
  },
  notNow: {
    draft: { th: 'แบบสำรวจนี้ยังเป็นฉบับร่าง · เปิดรับคำตอบก่อน', en: 'This survey is still a draft. Open it first.' },
    open: { th: 'แบบสำรวจนี้เปิดรับคำตอบอยู่แล้ว', en: 'This survey is open already.' },
    paused: { th: 'แบบสำรวจนี้พักรับคำตอบอยู่', en: 'This survey is paused.' },
    closed: {
      th: 'แบบสำรวจนี้ปิดแล้ว · หากต้องรับคำตอบเพิ่ม ให้เปิดอีกครั้งพร้อมเหตุผล',
      en: 'This survey is closed. To take more answers, reopen it with a reason.',
    },
    unsealed: {
      th: 'แบบสำรวจนี้เปิดผนึกและนับแล้ว จึงเปิดรับอีกครั้งไม่ได้ เพราะเมื่อนำผลใหม่ไปเทียบกับผลที่ประกาศแล้ว จะรู้ว่าคำตอบที่เพิ่มมาตอบว่าอะไร · แบบวัดของกรอบการประเมินมีปีละชุด หากต้องถามเพิ่ม ให้จัดทำแบบสำรวจของหน่วยงานเอง',
      en: 'The answers of this survey were unsealed and counted, so it cannot be reopened: new answers, beside the results told before, would show what each of them said. A year has one survey of each instrument; to ask more, make a survey of your own.',
    },
  },
} as const satisfies Readonly<Record<string, Bilingual | Readonly<Record<string, Bilingual>>>>;
