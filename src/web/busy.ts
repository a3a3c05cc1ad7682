import type { Bilingual } from '../lib/bilingual.ts';

/** Said wherever there is no room just now: for another upload, or for another job. */
export const busyWords: Bilingual = {
  th: 'ขณะนี้มีผู้ใช้งานจำนวนมาก · โปรดรอสักครู่แล้วส่งอีกครั้ง',
  en: 'Many people are being served just now: wait a moment, then send it again.',
};
