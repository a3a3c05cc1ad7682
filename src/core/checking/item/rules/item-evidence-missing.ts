import { type ItemRule, itemFinding } from '../item-finding.ts';

/** ITA 2566: an item is judged by what can be opened at its public address; an explanation alone shows nobody the data. */
export const itemEvidenceMissing: ItemRule = {
  id: 'item-evidence-missing',
  title: { th: 'ไม่มีหลักฐานของข้อ', en: 'No evidence' },
  check: ({ evidence, item }) => {
    if (evidence.length > 0) return [];
    return [
      itemFinding({
        rule: itemEvidenceMissing.id,
        severity: 'error',
        message: {
          th: `ข้อ ${item.code} ยังไม่มีหลักฐานเลย คำอธิบายอย่างเดียวไม่ทำให้ใครเห็นข้อมูล`,
          en: `Item ${item.code} has no evidence at all; an explanation alone shows nobody the data.`,
        },
        remedy: {
          th: 'แนบแฟ้ม เขียนหน้า ใส่ลิงก์ หรือใช้ทะเบียนที่แสดงข้อมูลของข้อนี้',
          en: 'Attach a file, write a page, give a link or use a register that shows this item’s data.',
        },
      }),
    ];
  },
};
