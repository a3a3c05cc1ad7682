import type { Bilingual } from '../../lib/bilingual.ts';

/** What is printed on slips and posters. Thai leads, English beside it. */
export const sheetWords = {
  slipsTitle: { th: 'บัตรเชิญตอบแบบสำรวจ', en: 'Invitations to a survey' },
  posterTitle: { th: 'โปสเตอร์แบบสำรวจ', en: 'Poster of a survey' },
  until: (thai: string, english: string): Bilingual => ({
    th: `ตอบได้ถึงวันที่ ${thai}`,
    en: `Answers are taken until ${english}`,
  }),
  promise: {
    th: 'ระบบรู้เพียงว่าบัตรนี้ถูกใช้แล้ว ไม่มีใครรู้ว่าใครตอบอะไร',
    en: 'The system knows only that this slip was used; nobody can tell who answered what.',
  },
  key: { th: 'กุญแจ', en: 'Key' },
  call: { th: 'สแกนเพื่อตอบแบบสำรวจ', en: 'Scan to answer the survey' },
  points: [
    {
      th: 'ประชาชนและผู้ที่เคยติดต่อหรือรับบริการตอบได้ทุกคน ไม่ต้องลงชื่อ ไม่ต้องเข้าสู่ระบบ',
      en: 'Anybody who has dealt with us may answer, without a name and without signing in.',
    },
    {
      th: 'ระบบไม่เก็บชื่อ เบอร์โทรศัพท์ หมายเลขเครื่อง หรือเวลาที่ตอบ',
      en: 'No name, phone number, device or time of answering is kept.',
    },
    {
      th: 'หลังปิดแบบสำรวจ คำตอบที่ปิดผนึกไว้จึงเปิดพร้อมกันทั้งหมดโดยสลับลำดับ',
      en: 'Answers are sealed; after the closing all are opened at once, in an order drawn by lot.',
    },
    {
      th: 'ผลที่เปิดเผยเป็นภาพรวม ไม่แสดงผลของกลุ่มที่มีน้อยกว่า 5 คน',
      en: 'Results are shown for all together; nothing of fewer than five people is shown.',
    },
  ],
} as const satisfies Readonly<Record<string, unknown>>;
