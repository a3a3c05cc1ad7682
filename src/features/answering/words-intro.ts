import type { Bilingual } from '../../lib/bilingual.ts';

/** What is said before the first question. */
export const introWords = {
  asks: { th: 'หน่วยงานนี้ขอความเห็นของท่าน', en: 'This agency asks for your opinion' },
  size: {
    th: '# ข้อ ใน ## ส่วน ใช้เวลาไม่เกิน ### นาที',
    en: '# short questions in ## parts; ### minutes at most',
  },
  free: {
    th: 'ข้ามข้อที่ไม่อยากตอบได้ ไม่ต้องลงชื่อ ไม่ต้องเข้าสู่ระบบ',
    en: 'Skip what you like. No name, no signing in.',
  },
  nobody: { th: 'คำตอบของท่านไม่ผูกกับตัวท่าน', en: 'Your answers are not tied to you' },
  points: [
    {
      th: 'ระบบไม่เก็บชื่อ ที่อยู่เครือข่าย เครื่องที่ใช้ หรือเวลาที่ตอบ',
      en: 'Neither name, network address, device nor time of answering is stored.',
    },
    {
      th: 'คำตอบถูกปิดผนึกจนปิดรับและนับพร้อมกันทั้งหมด ก่อนนั้นเจ้าหน้าที่เห็นเพียงว่าแต่ละวันมีผู้ตอบกี่คน',
      en: 'Answers are sealed until, after the closing, all are counted at once. Before that officers see only how many answered each day.',
    },
    {
      th: 'เมื่อนับแล้วเห็นเพียงจำนวนของแต่ละตัวเลือก ผลของกลุ่มที่มีไม่ถึง 5 คนไม่แสดงเลย',
      en: 'After that, only how many chose each option is seen. Results of fewer than five people are never shown.',
    },
    {
      th: 'ใบรับที่ได้หลังส่งบอกเพียงว่ามีคำตอบหนึ่งชุดถูกนับ ไม่บอกว่าตอบอะไร',
      en: 'The receipt you get shows only that one set of answers was counted, not what it said.',
    },
  ],
  /** As docs/guides/survey-threat-model.md says it. */
  limits: [
    {
      th: 'สิ่งที่ระบบกันไม่ได้: ผู้ที่แก้โปรแกรมของเครื่องแม่ข่าย หรือถือทั้งฐานข้อมูลและกุญแจลับระหว่างที่คำตอบยังปิดผนึก อาจรู้ได้ว่าใครตอบอะไร',
      en: 'What the system cannot prevent: whoever changes the server’s program, or holds both database and secret key while answers are still sealed, could learn who answered what.',
    },
    {
      th: 'คนที่มองจอหรือได้ยินท่านตอบก็รู้ได้ · ตอบในที่ส่วนตัว และข้ามข้อที่ไม่สบายใจได้เสมอ',
      en: 'So could somebody who watches or hears you answer. Answer where you are alone, and leave out what you would rather not say.',
    },
  ],
  token: { th: 'บัตรเชิญใช้อย่างไร', en: 'What your slip is for' },
  tokenHow: {
    th: 'รหัสบนบัตรแลกเป็นเหรียญได้หนึ่งเหรียญ โดยระบบลงนามให้ทั้งที่มองไม่เห็นเลขของเหรียญ คำตอบของท่านแนบเหรียญเท่านั้น จึงรู้ว่ามาจากผู้ได้รับเชิญและนับครั้งเดียว แต่โยงกลับไปหาบัตรหรือชื่อไม่ได้',
    en: 'The code on your slip is exchanged for one token, which the system signs without seeing its number. Your answer carries the token alone: it shows that somebody invited answered, once, and leads back to no slip and no name.',
  },
  heard: {
    th: 'ผู้สัมภาษณ์ได้ยินคำตอบ จึงต้องเก็บไว้เป็นความลับ ผู้ตอบขอลิงก์ไปตอบเองก็ได้',
    en: 'The interviewer hears the answers and keeps them confidential. Whoever prefers may ask for the link and answer alone.',
  },
  tell: { th: 'บอกผู้ตอบก่อนเริ่ม', en: 'Say this before you begin' },
  until: { th: 'รับคำตอบถึงวันที่', en: 'Open until' },
  scripts: {
    th: 'คำตอบที่เลือกไว้อยู่ในหน้านี้เท่านั้น โหลดหน้าใหม่ก็ไม่หาย จนกว่าท่านจะส่งหรือปิดหน้า',
    en: 'What you choose stays on this page alone, even when it is loaded again, until you send it or close the page.',
  },
  interviewer: { th: 'โหมดผู้สัมภาษณ์', en: 'Interviewer mode' },
  interviewerHow: {
    th: 'อ่านคำถามให้ผู้ตอบฟัง แล้วเลือกตามที่ผู้ตอบบอก · ระบบบันทึกว่าเป็นการสัมภาษณ์ แต่ไม่เก็บชื่อท่านหรือเวลาไว้กับคำตอบ และไม่เก็บชื่อผู้ตอบ · ส่งแล้วหน้านี้จะว่างพร้อมสัมภาษณ์คนต่อไป',
    en: 'Read each question aloud and choose what the person says. The answer is marked as an interview; neither your name nor the hour is stored with it, nor the name of whoever answered. After sending, this page is empty again for the next person.',
  },
  backToSurvey: { th: 'กลับหน้าแบบสำรวจ', en: 'Back to the survey' },
} as const satisfies Readonly<Record<string, Bilingual | readonly Bilingual[]>>;
