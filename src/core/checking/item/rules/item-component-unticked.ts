import type { Bilingual } from '../../../../lib/bilingual.ts';
import { type ItemFinding, type ItemRule, itemFinding } from '../item-finding.ts';

/** Components that the officer's own check calls missing or doubtful. ITA 2566: an item counts only when all are visible. */
export const itemComponentUnticked: ItemRule = {
  id: 'item-component-unticked',
  title: { th: 'องค์ประกอบยังไม่ครบ', en: 'A component is not there yet' },
  check: ({ item, selfCheck }) => {
    return item.components.flatMap((component, index) => {
      const answer = selfCheck[index];
      return answer === 'no' || answer === 'unsure' ? [finding(component, answer)] : [];
    });
  },
};

/** "ข้อกำหนดจริยธรรมของหน่วยงาน ถ้ามี" */
const IF_ANY = /ถ้ามี|หากมี/;

function finding(component: Bilingual, answer: 'no' | 'unsure'): ItemFinding {
  const severity = answer === 'no' && !IF_ANY.test(component.th) ? 'warning' : 'notice';
  const { th, en } = says[answer];
  return itemFinding({
    rule: itemComponentUnticked.id,
    severity,
    message: { th: `${th} “${component.th}”`, en: `${en} “${component.en}”.` },
    expected: component.th,
    remedy: {
      th: 'เพิ่มหลักฐานที่แสดงองค์ประกอบนี้ หรือแก้การตรวจตนเองเมื่อมีแล้ว',
      en: 'Add evidence that shows it, or answer anew once it is there.',
    },
  });
}

const says: Readonly<Record<'no' | 'unsure', Bilingual>> = {
  no: { th: 'การตรวจตนเองบอกว่ายังไม่มี', en: 'The self-check says that this is missing:' },
  unsure: { th: 'การตรวจตนเองยังไม่แน่ใจว่ามี', en: 'The self-check is not sure of' },
};
