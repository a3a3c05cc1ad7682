import type { Bilingual } from '../../lib/bilingual.ts';

/** Why something of a survey is not told, and what to do. */
export const refusals = {
  notClosed: {
    th: 'แบบสำรวจยังไม่ปิด คำตอบทุกชุดยังปิดผนึก จึงยังไม่มีผล · ผลจะแสดงที่หน้านี้เมื่อปิดและเปิดผนึก',
    en: 'The survey is not closed: all answers are sealed, and there are no results yet. They appear here once it is closed and unsealed.',
  },
  tooFew: {
    th: 'คำตอบยังปิดผนึก จึงไม่แสดงผลใด ๆ และไม่นับเป็นคะแนน: เจ้าหน้าที่ ITA ยังไม่เปิดผนึก หรือมีคำตอบไม่ถึง 5 ชุด ซึ่งไม่เปิดเลย เพื่อไม่ให้รู้ว่าใครตอบอะไร',
    en: 'The answers are sealed still: nothing is shown and nothing counts as a score. The ITA officer has not unsealed them yet, or there are fewer than 5 answers: these stay sealed, so that nobody’s answer is found out.',
  },
  hiddenCells: {
    th: 'ไม่มีไฟล์คำตอบรายชุด เพราะบางตัวเลือกมีผู้เลือก 1–4 คน ไฟล์จะบอกสิ่งที่ตารางซ่อนไว้ · ใช้ไฟล์ผลรวมแทน',
    en: 'There is no file of single answers, because 1 to 4 people chose some option and the file would tell what the tables hide. Use the aggregates instead.',
  },
  rareAnswers: {
    th: 'ไม่มีไฟล์คำตอบรายชุด เพราะบางชุดมีผู้ตอบเหมือนกันทุกข้อไม่ถึง 5 คน ผู้ที่รู้คำตอบของเพื่อนเพียงสองสามข้อจะหาทั้งชุดพบ · ใช้ไฟล์ผลรวมแทน',
    en: 'There is no file of single answers, because fewer than 5 people gave some answer alike in everything: whoever knows two or three of a colleague’s choices would find all the others. Use the aggregates instead.',
  },
  noIndicator: {
    th: 'ข้อนี้ไม่ได้อยู่ในตัวชี้วัดใด จึงตั้งเป็นจุดอ่อนของตัวชี้วัดไม่ได้ · ตั้งมาตรการใหม่ได้ที่หน้ามาตรการ',
    en: 'This question belongs to no indicator, so no weak point of one can be made of it. Make a measure on the page of measures.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
