import type { Bilingual } from '../../lib/bilingual.ts';

export const ownWords = {
  lead: {
    th: 'เครื่องที่เข้าระบบด้วยบัญชีของท่านอยู่ในขณะนี้ หากมีเครื่องที่ไม่รู้จัก ให้สั่งออกจากระบบแล้วเปลี่ยนรหัสผ่าน',
    en: 'Where your account is signed in now. If you do not know one of them, sign it out, then change your password.',
  },
  devices: { th: 'เครื่องที่เข้าระบบอยู่', en: 'Signed-in devices' },
  device: { th: 'เครื่อง', en: 'Device' },
  unknown: { th: 'ไม่ทราบชนิดเครื่อง', en: 'Unknown device' },
  here: { th: 'เครื่องนี้', en: 'This device' },
  since: { th: 'เข้าเมื่อ', en: 'Signed in' },
  seen: { th: 'ใช้ล่าสุด', en: 'Last used' },
  end: { th: 'สั่งออกจากระบบ', en: 'Sign out' },
  endOthers: { th: 'ออกจากระบบทุกเครื่องยกเว้นเครื่องนี้', en: 'Sign out everywhere else' },
  act: { th: 'จัดการ', en: 'Do' },
} as const satisfies Record<string, Bilingual>;
