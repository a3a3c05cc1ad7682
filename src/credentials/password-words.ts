import type { Bilingual } from '../lib/bilingual.ts';

/** What each fault of a new password is called: what is wrong, and what to do. */
export const passwordWords = {
  tooShort: {
    th: 'รหัสผ่านสั้นเกินไป โปรดใช้อย่างน้อย 12 ตัว เช่น คำที่ไม่เกี่ยวกันสี่คำเรียงกัน',
    en: 'This password is too short. Use at least 12 characters, for example four unrelated words in a row.',
  },
  tooLong: {
    th: 'รหัสผ่านยาวเกินไป โปรดใช้ไม่เกิน 256 ตัว',
    en: 'This password is too long. Use at most 256 characters.',
  },
  repeated: {
    th: 'รหัสผ่านนี้ซ้ำตัวเดิมหรือเรียงตามลำดับ จึงเดาได้ง่าย โปรดเปลี่ยนเป็นคำที่ไม่เกี่ยวกันสี่คำเรียงกัน',
    en: 'This password repeats itself or follows a row of keys, so it is easily guessed. Use four unrelated words instead.',
  },
  numbersOnly: {
    th: 'รหัสผ่านนี้มีแต่ตัวเลข วันที่ เบอร์โทรศัพท์ และเลขบัตรถูกเดาเป็นอันดับแรก โปรดใช้คำร่วมด้วย',
    en: 'This password is numbers only. Dates, telephone and card numbers are tried first: add words to it.',
  },
  own: {
    th: 'รหัสผ่านนี้มีชื่อ อีเมล หรือชื่อหน่วยงานของท่านอยู่ โปรดเปลี่ยนเป็นคำอื่นที่ผู้อื่นไม่รู้ว่าเกี่ยวกับท่าน',
    en: 'This password holds your name, your e-mail or the name of your agency. Use words that others do not link with you.',
  },
  common: {
    th: 'รหัสผ่านนี้อยู่ในรายการรหัสผ่านที่ใช้กันบ่อย หรือเป็นคำที่ใช้กันบ่อยเพียงหนึ่งถึงสองคำ โปรดใช้คำที่ไม่เกี่ยวกันสี่คำเรียงกัน',
    en: 'This password is on a list of common passwords, or is only one or two common words. Use four unrelated words in a row.',
  },
} as const satisfies Record<string, Bilingual>;
