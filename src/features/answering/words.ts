import type { Bilingual } from '../../lib/bilingual.ts';
import type { Access } from '../surveys/rules.ts';

/** Words of the form itself. */
export const words = {
  skip: { th: 'ข้ามไปแบบสำรวจ', en: 'Skip to the survey' },
  begin: { th: 'เริ่มตอบ', en: 'Begin' },
  next: { th: 'ต่อไป', en: 'Next' },
  back: { th: 'ย้อนกลับ', en: 'Back' },
  finish: { th: 'ส่งคำตอบ', en: 'Send my answers' },
  part: { th: 'ส่วนที่', en: 'Part' },
  of: { th: 'จาก', en: 'of' },
  answered: { th: 'ตอบแล้ว # จาก ## ข้อ', en: '# of ## answered' },
  noAnswer: { th: 'ไม่ขอตอบข้อนี้', en: 'I would rather not say' },
  sensitive: {
    invited: {
      th: 'ส่วนนี้ถามถึงสิ่งที่ไม่ควรเกิดขึ้น ผู้บังคับบัญชาและเพื่อนร่วมงานไม่เห็นคำตอบของท่าน เจ้าหน้าที่เห็นเพียงว่าแต่ละตัวเลือกมีกี่คน หลังปิดรับแล้วเท่านั้น และไม่เห็นเลยหากมีไม่ถึง 5 คน · ข้อใดไม่สบายใจ ข้ามได้',
      en: 'This part asks about things that should not happen. Neither your superiors nor your colleagues see your answers. Officers see only how many chose each option, only after closing, and nothing at all of fewer than five. Leave out whatever you would rather not answer.',
    },
    open: {
      th: 'ส่วนนี้ถามถึงสิ่งที่ไม่ควรเกิดขึ้น เจ้าหน้าที่ที่ท่านเคยติดต่อไม่เห็นคำตอบของท่าน หน่วยงานเห็นเพียงว่าแต่ละตัวเลือกมีกี่คน หลังปิดรับแล้วเท่านั้น และไม่เห็นเลยหากมีไม่ถึง 5 คน · ข้อใดไม่สบายใจ ข้ามได้',
      en: 'This part asks about things that should not happen. The officers you have met do not see your answers. The agency sees only how many chose each option, only after closing, and nothing at all of fewer than five. Leave out whatever you would rather not answer.',
    },
  },
  textNote: {
    th: 'ไม่บังคับ · เก็บแยกจากคำตอบข้ออื่น เจ้าหน้าที่อ่านได้หลังปิดรับ โปรดอย่าเขียนชื่อ ตำแหน่ง หรือเหตุการณ์ที่ทำให้รู้ว่าท่านหรือใครเป็นใคร',
    en: 'Optional. It is kept apart from your other answers, and officers read it after closing. Please write no name, post or event that would tell who you or others are.',
  },
  slip: { th: 'รหัสบนบัตรเชิญ', en: 'Code on your invitation slip' },
  slipHint: {
    th: 'พิมพ์ตามที่อยู่บนบัตร ตัวพิมพ์เล็กหรือใหญ่ก็ได้',
    en: 'As printed on the slip; capitals or small letters',
  },
  slipNoScript: {
    th: 'เบราว์เซอร์นี้ไม่ได้ใช้สคริปต์ จึงแลกรหัสเป็นเหรียญไม่ได้ บัตรที่จับสลากมา (ไม่มีชื่อ) ตอบที่นี่ได้เลย เพราะไม่มีรายการใดบอกว่าใครได้บัตรใบไหน · บัตรที่มีชื่อท่านต้องเปิดสคริปต์ก่อน มิฉะนั้นคำตอบจะมีชื่อติดไปด้วย ระบบจึงไม่รับ',
    en: 'This browser runs no scripts, so the code cannot be exchanged for a token. A slip that you drew by lot (without a name) works here as it is: no list says who drew which. A slip with your name needs scripts; without them it would name your answer, so it is not taken.',
  },
  restored: { th: 'พบคำตอบที่ตอบค้างไว้', en: 'Unfinished answers were found here' },
  restoredWhy: {
    th: 'คำตอบค้างอยู่ในแท็บนี้และยังไม่ได้ส่ง · ถ้าเป็นของท่าน ตอบต่อได้ ถ้าไม่ใช่ ให้เริ่มใหม่ คำตอบค้างจะถูกลบโดยไม่แสดง',
    en: 'They are in this tab and were not sent. If they are yours, go on; if not, start anew: they are then deleted without being shown.',
  },
  goOn: { th: 'ตอบต่อ', en: 'Go on' },
  startNew: { th: 'เริ่มใหม่ทั้งหมด', en: 'Start anew' },
  review: { th: 'ตรวจคำตอบก่อนส่ง', en: 'Check your answers before sending' },
  reviewLead: {
    th: 'ยังไม่ได้ส่ง กด “ส่งคำตอบ” ด้านล่างเมื่อพร้อม',
    en: 'Nothing is sent yet. Press “Send my answers” below when you are ready.',
  },
  notAnswered: { th: 'ยังไม่ได้ตอบ # ข้อ', en: '# not answered' },
  notAnsweredWhy: {
    th: 'ข้ามได้ ข้อที่ไม่ตอบจะไม่นับในข้อนั้น · กลับไปตอบเพิ่ม หรือส่งตามที่ตอบไว้',
    en: 'You may leave them out; they just do not count. Go back to answer more, or send it as it is.',
  },
  goBackTo: { th: 'กลับไปตอบส่วนที่ #: อีก ## ข้อ', en: 'Go back to part #: ## left' },
  sendAsIs: { th: 'ส่งตามที่ตอบไว้', en: 'Send it as it is' },
  none: { th: 'ไม่ได้ตอบ', en: 'Not answered' },
  change: { th: 'กลับไปแก้คำตอบ', en: 'Go back and change' },
  shown: { th: 'คำตอบของท่าน', en: 'Your answers' },
  clear: { th: 'ล้างคำตอบในส่วนนี้', en: 'Clear the answers of this part' },
} as const satisfies Readonly<Record<string, Bilingual | Readonly<Record<Access, Bilingual>>>>;

/** Sentences the page's script needs, in the page's language. */
export const scriptWords = {
  preparing: { th: 'กำลังเตรียมส่ง…', en: 'Getting ready to send…' },
  sending: { th: 'กำลังส่ง…', en: 'Sending…' },
  again: {
    th: 'ยังส่งไม่ถึง กำลังลองใหม่เอง · คำตอบยังอยู่ในหน้านี้ และจะนับเพียงครั้งเดียว',
    en: 'Not through yet; trying again by itself. Your answers are still on this page, and will count once only.',
  },
  lost: {
    th: 'ยังส่งไม่ได้ คำตอบยังอยู่ในหน้านี้ครบ · ตรวจสัญญาณแล้วกด “ส่งคำตอบ” อีกครั้ง',
    en: 'It could not be sent; all your answers are still on this page. Check your connection, then press “Send my answers” again.',
  },
  empty: {
    th: 'ยังไม่ได้ตอบข้อใดเลย · ตอบอย่างน้อยหนึ่งข้อก่อนส่ง',
    en: 'Nothing is answered yet. Answer at least one question, then send.',
  },
  exchanging: { th: 'กำลังแลกรหัสเป็นเหรียญ…', en: 'Exchanging the code for a token…' },
  exchanged: {
    th: 'แลกรหัสแล้ว คำตอบของท่านจะแนบเพียงเหรียญ ไม่แนบรหัส',
    en: 'The code is exchanged. Your answer will carry the token alone, never the code.',
  },
  noExchange: {
    th: 'แลกรหัสไม่ได้ · ตรวจว่ารหัสตรงกับบัตร บัตรยังไม่ถูกใช้ และมีสัญญาณอินเทอร์เน็ต แล้วกดส่งอีกครั้ง',
    en: 'The code could not be exchanged. Check that it is as on the slip, that the slip was not used before and that you are online, then send again.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** "# of ##" with its numbers in place. */
export function filled(text: string, ...numbers: readonly (number | string)[]): string {
  return text.replace(/#+/g, (mark) => String(numbers[mark.length - 1] ?? mark));
}
