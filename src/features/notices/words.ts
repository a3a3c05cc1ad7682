import type { Bilingual } from '../../lib/bilingual.ts';

export const noticeWords = {
  title: { th: 'การแจ้งเตือน', en: 'Notifications' },
  none: { th: 'ยังไม่มีการแจ้งเตือน', en: 'No notifications yet' },
  noneWhy: {
    th: 'เมื่อมีงานใหม่ งานถูกส่งกลับ หรือใกล้กำหนด ระบบจะแจ้งที่นี่',
    en: 'You are told here of new work, of work sent back, and of dates that come near.',
  },
  readAll: { th: 'ทำเครื่องหมายว่าอ่านแล้วทั้งหมด', en: 'Mark all as read' },
  open: { th: 'เปิดดู', en: 'Open' },
  unread: { th: 'ยังไม่ได้อ่าน', en: 'Unread' },
  read: { th: 'อ่านแล้ว', en: 'Read' },
  what: { th: 'เรื่อง', en: 'What' },
  when: { th: 'เมื่อ', en: 'When' },
  status: { th: 'สถานะ', en: 'Status' },
  kind: { th: 'ประเภท', en: 'Kind' },
} as const satisfies Record<string, Bilingual>;
