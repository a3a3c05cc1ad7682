import { emptyBrackets, unbalanced } from '../../damage/brackets.ts';
import { brokenMarks } from '../../damage/broken-marks.ts';
import type { Damage } from '../../damage/damage.ts';
import { damageRemedies, damageWords } from '../../damage/damage-words.ts';
import { doubledWords } from '../../damage/doubled-words.ts';
import { lostLetters } from '../../damage/lost-letters.ts';
import { type ItemFinding, type ItemRule, itemFinding } from '../item-finding.ts';
import { type ItemText, lineAt, placeOf } from '../item-text.ts';

/**
 * Text damaged in typing or pasting. Read in what was typed here and in office files; the text of a PDF or of a web
 * page may be damaged by the reading itself.
 */
export const itemTextDamaged: ItemRule = {
  id: 'item-text-damaged',
  title: { th: 'ข้อความเสียหายในข้อ', en: 'Damaged text in an item' },
  check: ({ texts }) => texts.filter(isReadExactly).slice(0, MOST_READ).flatMap(judge),
};

const OFFICE = /\.(?:docx|xlsx|csv|md|txt|html?)$/i;
const MOST_READ = 12;
/** Words are cut apart here, which is slow, and one example of each damage is enough. */
const READ_OF_EACH = 3000;
const SHOWN_OF_EACH = 5;

function isReadExactly({ evidence, authored }: ItemText): boolean {
  return authored || (evidence?.kind === 'file' && OFFICE.test(evidence.fileName ?? ''));
}

function judge(text: ItemText): readonly ItemFinding[] {
  const read = text.text.slice(0, READ_OF_EACH);
  const whole = read.length === text.text.length;
  const damages = [
    ...brokenMarks(read),
    ...lostLetters(read),
    ...doubledWords(read),
    ...emptyBrackets(read),
    // A bracket may close behind the part that is read.
    ...(whole ? unbalanced(read) : []),
  ];
  return damages.slice(0, SHOWN_OF_EACH).map((damage) => finding(text, damage));
}

function finding(text: ItemText, { kind, found, expected }: Damage): ItemFinding {
  const { th, en } = text.name;
  const says = damageWords[kind];
  const at = text.text.indexOf(found);
  const slight = kind === 'empty-brackets' || kind === 'unbalanced' || !text.authored;
  return itemFinding({
    rule: itemTextDamaged.id,
    severity: slight ? 'notice' : 'warning',
    message: {
      th: `${th}: ${says.th} “${found}”${expected ? ` น่าจะเป็น “${expected}”` : ''}`,
      en: `${en}: ${says.en}, “${found}”${expected ? `, probably “${expected}”` : ''}.`,
    },
    place: placeOf(text, at < 0 ? null : lineAt(text, at)),
    found,
    expected,
    remedy: damageRemedies[kind],
  });
}
