import type { Passage, Progress } from '../../../core/checking/report.ts';

/** Boxes as readers give them (☐, ☑) and as people type them: "[ ]", "( )", "(/)", a lone tick. */
const EMPTY = '[☐□▢◻\\uf0a8\\uf06f]|\\[[ \\u00a0]{0,3}\\]|\\([ \\u00a0]{0,3}\\)';
const TICKED = '[☑☒🗹✓✔✅■\\uf0fe\\uf0fc]|\\[ ?[xX/✓✔] ?\\]|\\( ?[xX/✓✔] ?\\)';

const NOT_DONE = labels(['ยังไม่ได้ดำเนินการ', 'ยังไม่มีการดำเนินการ', 'ยังไม่ดำเนินการ', 'ไม่ได้ดำเนินการ', 'ไม่ดำเนินการ']);
const DONE = labels([
  'ดำเนินการเรียบร้อยแล้ว',
  'ดำเนินการแล้วเสร็จ',
  'ได้ดำเนินการแล้ว',
  'ดำเนินการแล้ว',
  'ได้ดำเนินการ',
  'ดำเนินการ',
]);

/** In a narrow column a label breaks over lines anywhere. */
function labels(words: readonly string[]): string {
  return words.map((word) => [...word].join('\\s?')).join('|');
}

/** One or two marks before a label ("☐ ✓ ดำเนินการ" is ticked). */
const LABELLED = new RegExp(`((?:(?:${EMPTY}|${TICKED})\\s{0,4}){1,2})(?:(${NOT_DONE})|(${DONE}))`, 'gu');
const ANY_TICK = new RegExp(TICKED, 'u');
const ANY_BOX = new RegExp(`(?:${EMPTY}|${TICKED})\\s{0,4}(?:${NOT_DONE}|${DONE})`, 'u');

/** Some forms print the box behind its label: "ยังไม่ได้ดำเนินการ ☐ ดำเนินการ ☑". */
const BEHIND = new RegExp(`(?:(${NOT_DONE})|(${DONE}))\\s{0,4}(${EMPTY}|${TICKED})`, 'gu');
const LABEL_FIRST = new RegExp(
  `^[-\\s]{0,4}(?:${NOT_DONE}|${DONE})\\s{0,4}(?:${EMPTY}|${TICKED})\\s{0,4}(?:${NOT_DONE}|${DONE})\\s{0,4}(?:${EMPTY}|${TICKED})`,
  'u',
);

/** Whether a text prints one of the two boxes of a progress cell. */
export function hasBox(text: string): boolean {
  return ANY_BOX.test(text);
}

/** The boxes of a progress cell and what is written beside them. A box that is not printed is null. */
export function readProgress(passage: Passage): Progress {
  let done: boolean | null = null;
  let notDone: boolean | null = null;
  const take = (mark: string, no: string | undefined): string => {
    const ticked = ANY_TICK.test(mark);
    if (no === undefined) done = ticked || done === true;
    else notDone = ticked || notDone === true;
    return '\n';
  };
  const rest = LABEL_FIRST.test(passage.text)
    ? passage.text.replace(BEHIND, (_, no: string | undefined, _yes, mark: string) => take(mark, no))
    : passage.text.replace(LABELLED, (_, marks: string, no: string | undefined) => take(marks, no));
  return { done, notDone, text: done === null && notDone === null ? passage.text : tidy(rest), passage };
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
