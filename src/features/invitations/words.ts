import type { Bilingual } from '../../lib/bilingual.ts';

export const words = {
  joinTitle: { th: 'เริ่มใช้บัญชีของท่าน', en: 'Begin with your account' },
  joinLead: {
    th: 'ตรวจตัวสะกดชื่อ แล้วตั้งรหัสผ่านของท่านเอง',
    en: 'Check how your name is spelt, then choose your own password.',
  },
  resetTitle: { th: 'ตั้งรหัสผ่านใหม่', en: 'Choose a new password' },
  name: { th: 'ชื่อและนามสกุล', en: 'Name' },
  password: { th: 'รหัสผ่านใหม่', en: 'New password' },
  passwordHint: {
    th: 'อย่างน้อย 12 ตัวอักษร ใช้ภาษาไทยและเว้นวรรคได้ ประโยคสั้น ๆ ที่ท่านรู้คนเดียว จำง่ายและเดายาก',
    en: 'At least 12 characters; Thai and spaces are welcome. A short sentence only you know is easy to keep and hard to guess.',
  },
  repeat: { th: 'พิมพ์รหัสผ่านใหม่อีกครั้ง', en: 'The new password again' },
  differs: { th: 'พิมพ์ไม่ตรงกับช่องก่อนหน้า พิมพ์ใหม่ทั้งสองช่อง', en: 'The two differ: type both again' },
  join: { th: 'ตั้งรหัสผ่านและเข้าสู่ระบบ', en: 'Set the password and sign in' },
  reset: { th: 'ตั้งรหัสผ่านใหม่', en: 'Set the new password' },
  overTitle: { th: 'ลิงก์นี้ใช้ไม่ได้แล้ว', en: 'This link no longer works' },
  overWhy: {
    th: 'ลิงก์ใช้ได้ครั้งเดียวและมีวันหมดอายุ อาจถูกใช้ไปแล้ว หมดอายุ หรือมีลิงก์ใหม่กว่า · โปรดขอลิงก์ใหม่จากผู้ดูแลระบบของหน่วยงาน',
    en: 'A link works once and for a limited time. It was used, has expired, or a newer one was made. Ask your system administrator for a new one.',
  },
  signIn: { th: 'ไปหน้าเข้าสู่ระบบ', en: 'Go to sign in' },
} as const satisfies Record<string, Bilingual>;
