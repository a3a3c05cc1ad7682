import type { Bilingual } from '../../lib/bilingual.ts';

export const words = {
  title: { th: 'เข้าสู่ระบบ', en: 'Sign in' },
  email: { th: 'อีเมล', en: 'E-mail' },
  password: { th: 'รหัสผ่าน', en: 'Password' },
  submit: { th: 'เข้าสู่ระบบ', en: 'Sign in' },
  or: { th: 'หรือ', en: 'or' },
  passkey: { th: 'เข้าสู่ระบบด้วยพาสคีย์', en: 'Sign in with a passkey' },
  passkeyFailed: {
    th: 'ยังไม่ได้ใช้พาสคีย์ · กดอีกครั้ง หรือเข้าสู่ระบบด้วยรหัสผ่าน',
    en: 'No passkey was used. Press again, or sign in with your password.',
  },
  oidc: { th: 'เข้าสู่ระบบด้วย', en: 'Sign in with' },
  help: {
    th: 'ลืมรหัสผ่านหรือยังไม่มีบัญชี โปรดขอลิงก์จากผู้ดูแลระบบของหน่วยงาน',
    en: 'Forgot your password, or have no account? Ask your agency’s system administrator for a link.',
  },
  wrong: {
    th: 'อีเมลหรือรหัสผ่านไม่ตรงกับที่มีในระบบ · ตรวจภาษาของแป้นพิมพ์ แล้วลองอีกครั้ง',
    en: 'This e-mail and password do not belong together here. Check the keyboard’s language, then try again.',
  },
  suspended: {
    th: 'บัญชีนี้ถูกระงับไว้ · โปรดติดต่อผู้ดูแลระบบของหน่วยงาน',
    en: 'This account is suspended. Please ask your agency’s system administrator.',
  },
  oidcUnknown: {
    th: 'ยืนยันตัวตนสำเร็จ แต่ไม่มีบัญชีของท่านในหน่วยงานนี้ · โปรดขอให้ผู้ดูแลระบบเชิญท่านด้วยอีเมลเดียวกันนี้',
    en: 'You are who you say, but have no account here. Ask the system administrator to invite you by the same e-mail.',
  },
  secondTitle: { th: 'ยืนยันตัวอีกขั้น', en: 'One more step' },
  secondLead: {
    th: 'รหัสผ่านถูกต้องแล้ว เหลือยืนยันด้วยสิ่งที่ท่านถืออยู่',
    en: 'The password is right. Now confirm with something you hold.',
  },
  code: { th: 'รหัส 6 หลักจากแอป หรือรหัสสำรอง', en: 'Six digits from the app, or a recovery code' },
  recoveryCode: { th: 'รหัสสำรอง', en: 'Recovery code' },
  confirm: { th: 'ยืนยัน', en: 'Confirm' },
  usePasskey: { th: 'ยืนยันด้วยพาสคีย์', en: 'Confirm with a passkey' },
  wrongCode: {
    th: 'รหัสนี้ไม่ถูกต้องหรือใช้ไปแล้ว · รอรหัสถัดไปจากแอป หรือใช้รหัสสำรองที่ยังไม่เคยใช้',
    en: 'This code is wrong or was used before. Wait for the app’s next one, or use a recovery code not used yet.',
  },
  startAgain: { th: 'เริ่มเข้าสู่ระบบใหม่', en: 'Start again' },
} as const satisfies Record<string, Bilingual>;
