import type { Bilingual } from '../../lib/bilingual.ts';

export const meWords = {
  details: { th: 'ข้อมูลของฉัน', en: 'My details' },
  name: { th: 'ชื่อและนามสกุล', en: 'Name' },
  nameHint: { th: 'ตามที่ผู้อื่นในหน่วยงานและในประวัติจะเห็น', en: 'As others in the office and the history see it' },
  language: { th: 'ภาษาของอีเมลและการแจ้งเตือน', en: 'Language of mails and notices' },
  thai: { th: 'ไทย', en: 'Thai' },
  english: { th: 'อังกฤษ', en: 'English' },
  mailNotices: { th: 'ส่งการแจ้งเตือนทางอีเมลด้วย', en: 'Send notices by mail too' },
  save: { th: 'บันทึกข้อมูล', en: 'Save details' },
  password: { th: 'เปลี่ยนรหัสผ่าน', en: 'Change the password' },
  current: { th: 'รหัสผ่านปัจจุบัน', en: 'Current password' },
  next: { th: 'รหัสผ่านใหม่', en: 'New password' },
  nextHint: {
    th: 'อย่างน้อย 12 ตัวอักษร เมื่อเปลี่ยนแล้ว เครื่องอื่นทุกเครื่องต้องเข้าระบบใหม่',
    en: 'At least 12 characters. Every other device must then sign in again.',
  },
  repeat: { th: 'พิมพ์รหัสผ่านใหม่อีกครั้ง', en: 'The new password again' },
  differs: { th: 'พิมพ์ไม่ตรงกับช่องก่อนหน้า พิมพ์ใหม่ทั้งสองช่อง', en: 'The two differ: type both again' },
  change: { th: 'เปลี่ยนรหัสผ่าน', en: 'Change the password' },
} as const satisfies Record<string, Bilingual>;
