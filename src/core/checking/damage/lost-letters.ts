import type { Damage } from './damage.ts';
import { wordBounds } from './word-bounds.ts';

/** Long words of every report; with one letter lost they are no other Thai word. */
const WORDS = [
  'จังหวัด',
  'องค์การบริหาร',
  'งบประมาณ',
  'มาตรการ',
  'ประชาชน',
  'ประชาสัมพันธ์',
  'เจ้าหน้าที่',
  'ผู้บริหาร',
  'โปร่งใส',
  'คุณธรรม',
  'หน่วยงาน',
  'ร้องเรียน',
  'จัดซื้อจัดจ้าง',
];

/** Other words that a lost letter would make: "องค์กร" has its own meaning, and its misuse its own rule. */
const OTHER_WORDS = new Set(['องค์กรบริหาร']);

const wrongToRight: ReadonlyMap<string, string> = new Map([
  ...WORDS.flatMap((word) => lost(word).map((wrong) => [wrong, word] as const)),
  ['มาตราการ', 'มาตรการ'],
]);

const PATTERN = new RegExp(
  [...wrongToRight.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((wrong) => `${wrong}(?![ัำ-ฺ็-๎ะา])`)
    .join('|'),
  'g',
);

/** The word without one of its inner letters, each way. */
function lost(word: string): readonly string[] {
  const inner = [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1)).slice(1, -1);
  return inner.filter((wrong) => wrong.length > 4 && !word.includes(wrong) && !OTHER_WORDS.has(wrong));
}

/** Only whole words count: "ของประมาณ" holds "งประมาณ" and is right. */
export function lostLetters(text: string): readonly Damage[] {
  const matches = [...text.matchAll(PATTERN)];
  if (matches.length === 0) return [];
  const bounds = wordBounds(text);
  const whole = matches.filter(
    ({ index, 0: wrong }) => bounds.has(index) && bounds.has(index + wrong.length),
  );
  return [...new Set(whole.map(([wrong]) => wrong))].map((wrong) => ({
    kind: 'lost-letter',
    found: wrong,
    expected: wrongToRight.get(wrong) ?? null,
  }));
}
