import { spokenIn } from '../../strays.ts';
import { compactText, type ItemSubjects, phraseIn, subjectsOf } from '../../subjects.ts';
import type { ItemContext } from '../item-context.ts';
import { type ItemFinding, type ItemRule, itemFinding } from '../item-finding.ts';
import { type ItemText, placeOf } from '../item-text.ts';

/** An explanation keeps to its subject; a document tells its own in the title and the first lines. */
const READ_OF_EXPLANATION = 4000;
const READ_OF_EVIDENCE = 600;

/** A text that speaks of another item's subject and has no word of its own item: attached or pasted in the wrong place. */
export const itemWrongSubject: ItemRule = {
  id: 'item-wrong-subject',
  title: { th: 'เนื้อหาเป็นเรื่องของข้ออื่น', en: 'Content of another item' },
  check: (context) => {
    const subjects = subjectsOf(context.framework);
    const own = subjects.get(context.item.code);
    return own ? context.texts.flatMap((text) => judge(text, own, [...subjects.values()], context)) : [];
  },
};

function judge(
  text: ItemText,
  own: ItemSubjects,
  index: readonly ItemSubjects[],
  { item }: ItemContext,
): readonly ItemFinding[] {
  const { evidence } = text;
  const read = evidence
    ? `${evidence.title.slice(0, 300)}\n${text.text.slice(0, READ_OF_EVIDENCE)}`
    : text.text.slice(0, READ_OF_EXPLANATION);
  const compact = compactText(read);
  const spoken = spokenIn({ text: read, compact, subjects: own, ownPhrase: phraseIn(own, compact) }, index);
  const phrase = spoken[0]?.phrase;
  if (phrase === undefined) return [];
  const codes = spoken.filter((one) => one.phrase === phrase).map(({ other }) => other.item.code);
  const { th, en } = text.name;
  return [
    itemFinding({
      rule: itemWrongSubject.id,
      severity: text.authored ? 'warning' : 'notice',
      message: {
        th: `${th} กล่าวถึง “${phrase}” ซึ่งเป็นเรื่องของข้อ ${codes.join(', ')} และไม่กล่าวถึงเรื่องของข้อ ${item.code}`,
        en: `${en} speaks of “${phrase}”, the subject of ${codes.join(', ')}, and not of item ${item.code}’s own.`,
      },
      place: placeOf(text),
      found: phrase,
      expected: item.title.th,
      remedy: {
        th: `ตรวจว่าแนบถูกข้อ แล้วเขียนหรือแนบเรื่อง “${item.title.th}”`,
        en: `See whether it belongs here, and write or attach what tells of “${item.title.en}”.`,
      },
    }),
  ];
}
