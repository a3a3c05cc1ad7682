import type { Bilingual } from '../../lib/bilingual.ts';

export const words = {
  lead: {
    th: 'เมื่อเปิดไว้ รหัสผ่านอย่างเดียวเข้าระบบไม่ได้ ต้องมีโทรศัพท์หรือเครื่องของท่านด้วย',
    en: 'Once it is on, the password alone does not let anybody in: your phone or device is needed too.',
  },
  passkeys: { th: 'พาสคีย์', en: 'Passkeys' },
  passkeysWhy: {
    th: 'ใช้ลายนิ้วมือ ใบหน้า หรือ PIN ของเครื่องแทนรหัสผ่าน สะดวกที่สุดและปลอมหน้าเว็บมาหลอกไม่ได้',
    en: 'Your device’s fingerprint, face or PIN instead of a password: the easiest way, and no fake page can ask for it.',
  },
  noPasskeys: { th: 'ยังไม่มีพาสคีย์', en: 'No passkey yet' },
  passkeyName: { th: 'ชื่อเรียกพาสคีย์', en: 'A name for it' },
  passkeyNameHint: { th: 'เช่น โทรศัพท์ของฉัน', en: 'For example: my phone' },
  addPasskey: { th: 'เพิ่มพาสคีย์', en: 'Add a passkey' },
  nextPasskey: { th: 'ต่อไป', en: 'Next' },
  makePasskey: { th: 'สร้างพาสคีย์บนเครื่องนี้', en: 'Make the passkey on this device' },
  makePasskeyWhy: {
    th: 'กดปุ่ม แล้วทำตามที่เบราว์เซอร์ถาม · ถ้าไม่มีปุ่ม เบราว์เซอร์นี้หรือที่อยู่เว็บนี้ใช้พาสคีย์ไม่ได้ ให้ใช้แอปรหัส 6 หลักแทน',
    en: 'Press the button and answer the browser. If there is none, this browser or address cannot use passkeys: use an app with six digits instead.',
  },
  passkeyFailed: {
    th: 'ยังไม่ได้สร้างพาสคีย์ กดอีกครั้ง หรือยกเลิก',
    en: 'No passkey was made. Press again, or cancel.',
  },
  passkeyKnown: {
    th: 'เครื่องนี้มีพาสคีย์ของบัญชีนี้แล้ว ไม่ต้องสร้างอีก',
    en: 'This device has a passkey of this account already',
  },
  tooMany: {
    th: 'มีพาสคีย์ครบ 10 รายการแล้ว ลบรายการที่ไม่ใช้ก่อน',
    en: 'There are ten passkeys already: remove one you do not use first',
  },
  added: { th: 'เพิ่มเมื่อ', en: 'Added' },
  used: { th: 'ใช้ล่าสุด', en: 'Last used' },
  never: { th: 'ยังไม่เคยใช้', en: 'Never' },
  act: { th: 'จัดการ', en: 'Do' },
  remove: { th: 'ลบ', en: 'Remove' },
  removeWhy: {
    th: 'หลังจากนี้จะใช้สิ่งนี้เข้าระบบไม่ได้ หากเป็นรายการสุดท้าย รหัสผ่านอย่างเดียวจะเข้าระบบได้ และรหัสสำรองจะถูกยกเลิก',
    en: 'It will not sign you in any more. If it is the last one, the password alone lets in again, and the recovery codes end.',
  },
  totp: { th: 'แอปรหัส 6 หลัก', en: 'App with six digits' },
  totpWhy: {
    th: 'แอปยืนยันตัวตนในโทรศัพท์แสดงรหัสใหม่ทุก 30 วินาที ใช้ได้แม้ไม่มีสัญญาณ',
    en: 'An authenticator app on your phone shows a new code every 30 seconds, without any signal.',
  },
  totpOn: { th: 'เปิดใช้อยู่', en: 'On' },
  addTotp: { th: 'เปิดใช้แอปรหัส 6 หลัก', en: 'Set up the app' },
  totpTitle: { th: 'จับคู่กับแอป', en: 'Pair with the app' },
  scan: {
    th: 'เปิดแอปยืนยันตัวตน เลือกเพิ่มบัญชี แล้วสแกนภาพนี้',
    en: 'Open the authenticator app, add an account, and scan this picture.',
  },
  qr: { th: 'คิวอาร์สำหรับแอปยืนยันตัวตน', en: 'QR code for the authenticator app' },
  orType: { th: 'หรือพิมพ์รหัสลับนี้ในแอป', en: 'Or type this secret into the app' },
  code: { th: 'รหัส 6 หลักที่แอปแสดง', en: 'The six digits the app shows' },
  wrongCode: {
    th: 'รหัสนี้ไม่ตรง · ตรวจว่าเวลาของโทรศัพท์ตั้งอัตโนมัติ แล้วพิมพ์รหัสที่แสดงอยู่ตอนนี้',
    en: 'This code does not match. Check that the phone sets its clock by itself, then type the code it shows now.',
  },
  confirm: { th: 'ยืนยันและเปิดใช้', en: 'Confirm and turn on' },
  password: { th: 'รหัสผ่านปัจจุบัน', en: 'Current password' },
  passwordHint: { th: 'ถามอีกครั้งเพื่อให้แน่ใจว่าเป็นท่าน', en: 'Asked again to be sure it is you' },
  codes: { th: 'รหัสสำรอง', en: 'Recovery codes' },
  codesWhy: {
    th: 'สำหรับวันที่โทรศัพท์หายหรือเสีย แต่ละรหัสใช้ได้ครั้งเดียว',
    en: 'For the day the phone is lost or broken. Each works once.',
  },
  codesLeft: { th: 'เหลือ', en: 'Left' },
  newCodes: { th: 'ออกรหัสสำรองชุดใหม่', en: 'Make new recovery codes' },
  newCodesWhy: { th: 'รหัสชุดเดิมจะใช้ไม่ได้อีก', en: 'The old ones stop working.' },
  codesTitle: { th: 'เก็บรหัสสำรองเหล่านี้ไว้', en: 'Keep these recovery codes' },
  codesLead: {
    th: 'แสดงครั้งเดียวเท่านั้น พิมพ์หรือจดแล้วเก็บในที่ปลอดภัย ไม่ใช่ในโทรศัพท์เครื่องเดียวกัน',
    en: 'They are shown once. Print them or write them down, and keep them safe, not on the same phone.',
  },
  kept: { th: 'เก็บไว้แล้ว', en: 'I have kept them' },
} as const satisfies Record<string, Bilingual>;

/** "ลบพาสคีย์ “โทรศัพท์ของฉัน” หรือไม่": the question names what goes. */
export function askRemoval({ th, en }: Bilingual): Bilingual {
  return { th: `ลบ${th}หรือไม่`, en: `Remove ${en}?` };
}

export const theApp: Bilingual = { th: 'แอปรหัส 6 หลัก', en: 'the app with six digits' };

export function passkeyNamed(name: string): Bilingual {
  return { th: `พาสคีย์ “${name}” `, en: `the passkey “${name}”` };
}
