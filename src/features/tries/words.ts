import type { Bilingual } from '../../lib/bilingual.ts';
import { printClock } from '../../web/office/dates.ts';

export const words = {
  wrongOwn: {
    th: 'รหัสผ่านปัจจุบันไม่ถูกต้อง พิมพ์ใหม่อีกครั้ง',
    en: 'This is not your current password: type it again',
  },
  locked: (until: Temporal.Instant): Bilingual => ({
    th: `มีการลองเข้าสู่ระบบไม่สำเร็จหลายครั้ง จึงพักไว้ชั่วคราว · ลองใหม่ได้ตั้งแต่ ${printClock(until)} น. (บัญชีไม่ได้ถูกปิด)`,
    en: `Signing in failed too often, so it rests for a while. Try again from ${printClock(until)}; the account is not closed.`,
  }),
} as const satisfies Record<string, Bilingual | ((...args: never[]) => Bilingual)>;
