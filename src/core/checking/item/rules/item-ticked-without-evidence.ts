import { type ItemRule, itemFinding } from '../item-finding.ts';

/** A self-check that says "there" while nothing is attached: nobody can see what it speaks of. */
export const itemTickedWithoutEvidence: ItemRule = {
  id: 'item-ticked-without-evidence',
  title: { th: 'ตรวจตนเองว่ามีโดยไม่มีหลักฐาน', en: 'Ticked without evidence' },
  check: ({ item, selfCheck, evidence }) => {
    const ticked = item.components.filter((_, index) => selfCheck[index] === 'yes').length;
    if (evidence.length > 0 || ticked === 0) return [];
    const all = ticked === item.components.length;
    return [
      itemFinding({
        rule: itemTickedWithoutEvidence.id,
        severity: all ? 'error' : 'warning',
        message: {
          th: `ข้อ ${item.code} ตรวจตนเองว่ามี ${ticked} จาก ${item.components.length} องค์ประกอบ แต่ยังไม่มีหลักฐานเลย`,
          en: `Item ${item.code} is ticked for ${ticked} of ${item.components.length} components, but there is no evidence.`,
        },
        remedy: {
          th: 'แนบแฟ้ม เขียนหน้า หรือใส่ลิงก์ที่แสดงองค์ประกอบเหล่านั้น',
          en: 'Attach a file, write a page or give the link that shows them.',
        },
      }),
    ];
  },
};
