import type { Bilingual } from '../../lib/bilingual.ts';

export const words = {
  title: { th: 'รหัสหนังสือและตรา', en: 'Code of papers and emblem' },
  lead: { th: 'ใช้กับเอกสารราชการที่ออกจากระบบนี้', en: 'Used on the official papers made here.' },
  numberPrefix: { th: 'รหัสหนังสือ', en: 'Code of papers' },
  numberPrefixHint: {
    th: 'พิมพ์หน้าเลขลำดับ เช่น ลป 71201 จะได้เลขที่ ลป ๗๑๒๐๑/๑ · ลำดับเริ่มใหม่ทุกปีปฏิทิน',
    en: 'Printed before the running number: ลป 71201 gives ลป ๗๑๒๐๑/๑. It begins anew each calendar year.',
  },
  emblem: { th: 'ตราสำหรับหัวบันทึกข้อความ', en: 'Emblem for the head of memos' },
  emblemHint: {
    th: 'PNG หรือ JPEG ไม่เกิน 1 MB · หากไม่ใส่ จะเว้นที่ไว้',
    en: 'PNG or JPEG of at most 1 MB. Without one its place is left free.',
  },
  removeEmblem: { th: 'เอาตราที่ใช้อยู่ออก', en: 'Remove the present emblem' },
  hasEmblem: { th: 'มีตราอยู่แล้ว', en: 'There is an emblem' },
  noEmblem: { th: 'ยังไม่มีตรา', en: 'No emblem yet' },
  save: { th: 'บันทึกรหัสและตรา', en: 'Save code and emblem' },
} as const satisfies Readonly<Record<string, Bilingual>>;
