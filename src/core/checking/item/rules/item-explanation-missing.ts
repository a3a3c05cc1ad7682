import { isPlaceholder } from '../../evidence.ts';
import { bareText } from '../../shingles.ts';
import { type ItemRule, itemFinding } from '../item-finding.ts';

/** Shorter than this it says that something was done and not what: "ดำเนินการแล้ว". */
const TELLING = 20;

/** ITA 2566: every item is a public address with a short explanation, by which an assessor finds each component. */
export const itemExplanationMissing: ItemRule = {
  id: 'item-explanation-missing',
  title: { th: 'ไม่มีคำอธิบายของข้อ', en: 'No explanation' },
  check: ({ explanation, item }) => {
    if (isPlaceholder(explanation.slice(0, 200)))
      return [
        itemFinding({
          rule: itemExplanationMissing.id,
          severity: 'error',
          message: {
            th: `ข้อ ${item.code} ยังไม่มีคำอธิบาย`,
            en: `Item ${item.code} has no explanation yet.`,
          },
          remedy,
        }),
      ];
    if (bareText(explanation.slice(0, 500)).length >= TELLING) return [];
    return [
      itemFinding({
        rule: itemExplanationMissing.id,
        severity: 'warning',
        message: {
          th: `คำอธิบายของข้อ ${item.code} สั้นจนไม่บอกว่าเผยแพร่อะไร`,
          en: `The explanation of item ${item.code} is too short to say what was published.`,
        },
        found: explanation.trim(),
        remedy,
      }),
    ];
  },
};

const remedy = {
  th: 'เขียนสั้น ๆ ว่าเผยแพร่อะไร ของช่วงเวลาใด และผู้อ่านจะพบองค์ประกอบแต่ละข้อที่ใด',
  en: 'Write briefly what was published, of which time, and where a reader finds each component.',
};
