import { longDay, type SheetOf } from './sheets.ts';

/** The one place where a mailed code is written down. */
export function mailText({ agencyName, survey }: SheetOf, name: string, code: string, link: string) {
  const day = survey.closesOn ? longDay(survey.closesOn) : { th: '–', en: '–' };
  return {
    subject: `ขอเชิญตอบแบบสำรวจ: ${survey.title}`,
    text: [
      `เรียน ${name}`,
      `${agencyName}ขอเชิญท่านตอบ “${survey.title}” ภายในวันที่ ${day.th}`,
      link,
      `หากต้องพิมพ์รหัสเอง: ${code}`,
      'ลิงก์นี้ใช้ได้หนึ่งครั้งและเป็นของท่านคนเดียว โปรดอย่าส่งต่อ ระบบรู้เพียงว่าท่านรับสิทธิ์แล้วหรือยัง ไม่มีใครรู้ว่าท่านตอบอะไร แม้ผู้ดูแลระบบ',
      '—',
      `${agencyName} asks you to answer “${survey.titleEn || survey.title}” by ${day.en} at the link above.`,
      'It works once and is yours alone; please do not pass it on. The system knows whether you have used it, and nobody, its administrator included, can tell what you answered.',
    ].join('\n\n'),
  };
}
