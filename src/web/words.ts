import type { Bilingual } from '../lib/bilingual.ts';

/** Words of the frame around every page. */
export const words = {
  name: { th: 'โปร่งใส', en: 'Prongsai' },
  tagline: { th: 'ตรวจรายงาน ITA ให้ทุกตัวเลขมีที่มา', en: 'ITA reports whose every number proves itself' },
  home: { th: 'โปร่งใส หน้าแรก', en: 'Prongsai, front page' },
  skip: { th: 'ข้ามไปเนื้อหา', en: 'Skip to the content' },
  menu: { th: 'เมนูหลัก', en: 'Main menu' },
  openMenu: { th: 'เมนู', en: 'Menu' },
  check: { th: 'ตรวจรายงาน', en: 'Check a report' },
  score: { th: 'คำนวณคะแนน', en: 'Compute scores' },
  rules: { th: 'กฎการตรวจ', en: 'Rules' },
  office: { th: 'เข้าสำนักงาน', en: 'Office' },
  nothingKept: {
    th: 'ไฟล์ของท่านอยู่ในหน่วยความจำขณะตรวจเท่านั้น ไม่มีการเก็บ ไม่มีการส่งต่อ',
    en: 'Your file stays in memory while it is checked. Nothing is kept and nothing is passed on.',
  },
  licence: {
    th: 'ซอฟต์แวร์เสรี สัญญาอนุญาต Apache-2.0',
    en: 'Free software under the Apache-2.0 licence',
  },
  unofficial: {
    th: 'จัดทำขึ้นโดยอิสระ ไม่ใช่ระบบของสำนักงาน ป.ป.ช.',
    en: 'An independent work, not a system of the National Anti-Corruption Commission',
  },
} as const satisfies Record<string, Bilingual>;
