import type { Bilingual } from '../lib/bilingual.ts';

/** Why a passkey was refused, and what to do. Callers tell the cases apart by identity (`=== passkeyWords.copied`). */
export const passkeyWords = {
  unreadable: {
    th: 'เบราว์เซอร์ส่งข้อมูลพาสคีย์มาไม่ครบ โปรดลองอีกครั้ง หรือเข้าสู่ระบบด้วยรหัสผ่าน',
    en: 'The browser sent an incomplete passkey. Try again, or sign in with your password.',
  },
  stale: {
    th: 'คำขอใช้พาสคีย์นี้หมดอายุหรือถูกใช้ไปแล้ว โปรดเปิดหน้านี้ใหม่แล้วลองอีกครั้ง',
    en: 'This passkey request has expired or was used before. Reload the page and try again.',
  },
  elsewhere: {
    th: 'พาสคีย์นี้ถูกใช้จากเว็บไซต์อื่น จึงไม่รับ โปรดตรวจที่อยู่เว็บในเบราว์เซอร์ว่าเป็นของหน่วยงานของท่าน',
    en: 'This passkey was used on another site and is refused. Check that the address in the browser is that of your agency.',
  },
  refused: {
    th: 'ตรวจพาสคีย์นี้ไม่ผ่าน โปรดลองอีกครั้งและยืนยันตัวบนอุปกรณ์ด้วยลายนิ้วมือ ใบหน้า หรือรหัส PIN',
    en: 'This passkey could not be verified. Try again and confirm on your device with fingerprint, face or PIN.',
  },
  unknown: {
    th: 'ไม่พบพาสคีย์นี้ในบัญชี โปรดเลือกพาสคีย์อื่น หรือเข้าสู่ระบบด้วยรหัสผ่านแล้วเพิ่มพาสคีย์ใหม่',
    en: 'No account here has this passkey. Choose another one, or sign in with your password and add it.',
  },
  copied: {
    th: 'พาสคีย์นี้อาจถูกทำสำเนา จึงไม่รับ โปรดเข้าสู่ระบบด้วยวิธีอื่น ลบพาสคีย์นี้ และแจ้งผู้ดูแลระบบ',
    en: 'This passkey may have been copied and is refused. Sign in another way, remove it, and tell the administrator.',
  },
} as const satisfies Record<string, Bilingual>;
