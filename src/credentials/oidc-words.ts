import type { Bilingual } from '../lib/bilingual.ts';

/** Why signing in through the identity provider did not work, and what to do. Callers tell the cases apart by identity. */
export const oidcWords = {
  unreachable: {
    th: 'ติดต่อระบบยืนยันตัวตนภายนอกไม่ได้ในขณะนี้ โปรดลองใหม่ในอีกสักครู่ หรือเข้าสู่ระบบด้วยรหัสผ่าน',
    en: 'The identity provider cannot be reached just now. Try again in a while, or sign in with your password.',
  },
  misconfigured: {
    th: 'ตั้งค่าระบบยืนยันตัวตนภายนอกไว้ไม่ถูกต้อง โปรดเข้าสู่ระบบด้วยรหัสผ่าน และแจ้งผู้ดูแลระบบให้ตรวจการตั้งค่า',
    en: 'The identity provider is not set up correctly. Sign in with your password, and ask the administrator to check it.',
  },
  declined: {
    th: 'ระบบยืนยันตัวตนภายนอกไม่ได้อนุญาต หรือท่านยกเลิกก่อนเสร็จ โปรดลองอีกครั้ง หรือเข้าสู่ระบบด้วยรหัสผ่าน',
    en: 'The identity provider did not agree, or you cancelled. Try again, or sign in with your password.',
  },
  stale: {
    th: 'การเข้าสู่ระบบครั้งนี้หมดเวลา ถูกใช้ไปแล้ว หรือเริ่มจากหน้าต่างอื่น โปรดเริ่มเข้าสู่ระบบใหม่',
    en: 'This sign-in has expired, was used before, or began in another window. Start signing in again.',
  },
  refused: {
    th: 'ตรวจคำตอบของระบบยืนยันตัวตนภายนอกไม่ผ่าน จึงไม่รับ โปรดเริ่มเข้าสู่ระบบใหม่ ถ้ายังเป็นอยู่ให้แจ้งผู้ดูแลระบบ',
    en: 'The identity provider’s answer could not be verified and is refused. Start again; if it stays so, tell the administrator.',
  },
} as const satisfies Record<string, Bilingual>;
