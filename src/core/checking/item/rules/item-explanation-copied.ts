import { evidenceIn } from '../../evidence.ts';
import { bareText, containedIn, shinglesOf } from '../../shingles.ts';
import { type ItemRule, itemFinding } from '../item-finding.ts';

const SHORTEST = 30;
const LONGEST = 4000;
/** Share of the explanation's runs of letters that stand in the requirement. */
const COPIED = 0.9;

/** An explanation that only repeats what the item asks for says nothing of what the agency published. */
export const itemExplanationCopied: ItemRule = {
  id: 'item-explanation-copied',
  title: { th: 'คำอธิบายลอกจากข้อกำหนด', en: 'Explanation copied from the requirement' },
  check: ({ explanation, item }) => {
    const text = explanation.slice(0, LONGEST);
    const bare = bareText(text);
    if (bare.length < SHORTEST || evidenceIn(text).length > 0) return [];
    const asked = [item.title.th, ...item.aliases, ...item.components.map(({ th }) => th)].join('\n');
    if (containedIn(shinglesOf(bare), shinglesOf(bareText(asked))) < COPIED) return [];
    return [
      itemFinding({
        rule: itemExplanationCopied.id,
        severity: 'warning',
        message: {
          th: `คำอธิบายของข้อ ${item.code} เป็นข้อความของข้อกำหนดเอง ไม่ได้บอกว่าหน่วยงานเผยแพร่อะไร`,
          en: `The explanation of item ${item.code} repeats the requirement and does not say what was published.`,
        },
        found: text.trim(),
        remedy: {
          th: 'เขียนด้วยถ้อยคำของตนว่าเอกสารใด หน้าใด แสดงองค์ประกอบแต่ละข้อ',
          en: 'Say in your own words which document and page shows each component.',
        },
      }),
    ];
  },
};
