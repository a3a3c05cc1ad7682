/** The two signs every format's check boxes become. */
export const EMPTY_BOX = '☐';
export const TICKED_BOX = '☑';

const emptyBoxes = /[□▢◻❏❐❑❒⬜🔲🞎🞏🞐]/gu;
const tickedBoxes = /[☒🗹🗷🗵✅▣⌧⮽]/gu;
/** Typed by hand: [ ] and [x], [/], [✓]. Round brackets stay: they also hold names and numbers. */
const typedEmpty = /\[ {1,3}\]/g;
const typedTicked = /\[ ?[xX/✓✔] ?\]/g;

/** Every common drawing of a check box as "☐" or "☑"; a crossed box counts as ticked. */
export function unifyBoxes(text: string): string {
  return text
    .replace(emptyBoxes, EMPTY_BOX)
    .replace(tickedBoxes, TICKED_BOX)
    .replace(typedEmpty, EMPTY_BOX)
    .replace(typedTicked, TICKED_BOX);
}

/** Symbol fonts draw boxes with codes of their own: Wingdings, Wingdings 2, Webdings. Null: no box. */
export function symbolBox(font: string, code: number): string | null {
  const index = code & 0xff;
  const name = font.toLowerCase().replaceAll(' ', '');
  if (name === 'wingdings') return boxOf(index, [0x6f, 0x70, 0x71, 0x72, 0xa8], [0x78, 0xfd, 0xfe]);
  if (name === 'wingdings2') return boxOf(index, [0xa3], [0x51, 0x52, 0x53, 0x54, 0xa8]);
  if (name === 'webdings') return boxOf(index, [0x63], []);
  return null;
}

function boxOf(index: number, empty: readonly number[], ticked: readonly number[]): string | null {
  if (empty.includes(index)) return EMPTY_BOX;
  return ticked.includes(index) ? TICKED_BOX : null;
}
