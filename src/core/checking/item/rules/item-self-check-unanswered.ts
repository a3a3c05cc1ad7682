import { type ItemRule, itemFinding } from '../item-finding.ts';

/** Components nobody has looked at yet. ITA 2566: an item counts only when all are visible, so each one is asked. */
export const itemSelfCheckUnanswered: ItemRule = {
  id: 'item-self-check-unanswered',
  title: { th: 'การตรวจตนเองยังไม่ได้ตอบ', en: 'The self-check is not answered' },
  check: ({ item, selfCheck }) => {
    const open = item.components.filter((_, index) => selfCheck[index] === undefined);
    const [first] = open;
    if (!first) return [];
    const all = item.components.length;
    return [
      itemFinding({
        rule: itemSelfCheckUnanswered.id,
        severity: 'warning',
        message: {
          th: `ข้อ ${item.code} ยังไม่ได้ตอบการตรวจตนเอง ${open.length} จาก ${all} องค์ประกอบ เริ่มที่ “${first.th}”`,
          en: `Item ${item.code} leaves ${open.length} of ${all} components of its self-check unanswered, first “${first.en}”.`,
        },
        remedy: {
          th: 'เทียบหลักฐานกับองค์ประกอบแต่ละข้อ แล้วตอบว่ามีครบ ยังไม่มี หรือไม่แน่ใจ',
          en: 'Hold the evidence against each component, then answer yes, not yet or not sure.',
        },
      }),
    ];
  },
};
