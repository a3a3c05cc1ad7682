import type { Bilingual } from '../../../../lib/bilingual.ts';
import { cutGraphemes } from '../../../../lib/thai/words.ts';
import { fullName } from '../../agencies/own-agency.ts';
import type { Severity } from '../../finding.ts';
import { areRelated, compactText, type ItemSubjects, phraseIn, subjectsOf } from '../../subjects.ts';
import type { ItemContext } from '../item-context.ts';
import { type ItemFinding, type ItemRule, itemFinding } from '../item-finding.ts';
import { type ItemText, placeOf } from '../item-text.ts';
import type { OtherText } from '../item-under-check.ts';
import { bareLines, indexBlocks, type SharedPassages, sharedPassages } from '../shared-passages.ts';

/**
 * A text that is another item's, or this item's of last year, letter by letter over a long passage or nearly the whole.
 * The agency's name, spaces and list marks do not count. Never more than probable: one document may serve two items.
 */
export const itemCopiedText: ItemRule = {
  id: 'item-copied-text',
  title: { th: 'ข้อความคัดลอกจากข้ออื่นหรือปีก่อน', en: 'Text copied from another item or last year' },
  check: (context) => {
    const others = context.otherTexts.slice(0, MOST_OTHERS);
    if (others.length === 0) return [];
    const share = Math.floor(READ_OF_OTHERS / others.length);
    const bare = others.map(
      ({ text }) => bareLines(withoutName(text.slice(0, share), context).split('\n')).bare,
    );
    const blocks = indexBlocks(bare);
    return context.texts.flatMap((text) => {
      const own = bareLines(text.lines.map((line) => withoutName(line, context)));
      const shortest = text.evidence ? SHORTEST_FILE : SHORTEST;
      if (own.bare.length < shortest) return [];
      return sharedPassages(own, blocks)
        .flatMap((shared) => judge(text, shared, others[shared.other], context))
        .slice(0, MOST_TOLD);
    });
  },
};

const MOST_OTHERS = 400;
const READ_OF_OTHERS = 200_000;
const READ_FOR_SUBJECT = 4000;
const MOST_TOLD = 2;
/** Letters: shorter explanations say the same of themselves, and the head of every official letter is alike. */
const SHORTEST = 40;
const SHORTEST_FILE = 200;
/** Blocks that lie across a changed word are lost, so nearly the whole counts as the whole. */
const WHOLE = 0.75;
const LONG_PASSAGE = 160;
const LONG_PASSAGE_OF_FILE = 400;

function withoutName(text: string, { own }: ItemContext): string {
  return own && own.name !== '' ? text.replaceAll(fullName(own), ' ').replaceAll(own.name, ' ') : text;
}

function judge(
  text: ItemText,
  shared: SharedPassages,
  other: OtherText | undefined,
  context: ItemContext,
): readonly ItemFinding[] {
  if (!other) return [];
  const lastYear = other.item === context.item.code;
  const long = shared.longest >= (text.evidence ? LONG_PASSAGE_OF_FILE : LONG_PASSAGE);
  if (shared.share < WHOLE && (lastYear || !long)) return [];
  const severity = lastYear ? severityOfLastYear(context) : severityOfItem(text, other, context);
  return severity === null ? [] : [finding(text, shared, other, { severity, lastYear })];
}

/** What is in force or of the present may well be the same as last year; a report of a time may not. */
function severityOfLastYear({ window, framework }: ItemContext): Severity | null {
  if (!window) return null;
  return window.firstPart || window.end <= framework.start ? 'warning' : 'notice';
}

/** A text that speaks of its own item's subject and not of the other's is the original: the other item is told. */
function severityOfItem(text: ItemText, other: OtherText, { framework, item }: ItemContext): Severity | null {
  const subjects = subjectsOf(framework);
  const [mine, theirs] = [subjects.get(item.code), subjects.get(other.item)];
  const compact = compactText(text.text.slice(0, READ_FOR_SUBJECT));
  const speaksOf = (one: ItemSubjects | undefined) => one !== undefined && phraseIn(one, compact) !== null;
  if (speaksOf(mine) && !speaksOf(theirs)) return null;
  return theirs && areRelated(item, theirs.item) ? 'notice' : 'warning';
}

function finding(
  text: ItemText,
  { share, line }: SharedPassages,
  other: OtherText,
  { severity, lastYear }: { severity: Severity; lastYear: boolean },
): ItemFinding {
  const { th, en } = text.name;
  const much = share >= WHOLE ? whole : passage;
  const from = lastYear
    ? { th: `ข้อเดียวกันของปี พ.ศ. ${other.fiscalYear}`, en: `the same item in ${other.fiscalYear}` }
    : { th: `ข้อ ${other.item}`, en: `item ${other.item}` };
  return itemFinding({
    rule: itemCopiedText.id,
    severity,
    message: {
      th: `${th} ${much.th}${from.th} (${other.title})`,
      en: `${en} ${much.en} ${from.en} (${other.title}).`,
    },
    place: placeOf(text, line),
    found: cutGraphemes((text.lines[line - 1] ?? '').trim().slice(0, 400), 120),
    remedy: lastYear ? renew : rewrite,
  });
}

const whole: Bilingual = { th: 'แทบทั้งหมดเป็นข้อความเดียวกับ', en: 'is nearly all the text of' };
const passage: Bilingual = {
  th: 'มีข้อความยาวที่ตรงกันทุกตัวอักษรกับ',
  en: 'has a long passage, letter by letter, of',
};
const rewrite: Bilingual = {
  th: 'เขียนสิ่งที่เป็นเรื่องของข้อนี้เอง ถ้าเอกสารเดียวใช้ได้สองข้อ ให้บอกหน้าที่เกี่ยวกับข้อนี้',
  en: 'Write what concerns this item itself; if one document serves both, name the pages that matter here.',
};
const renew: Bilingual = {
  th: 'ตรวจว่าเป็นข้อมูลของปีนี้จริง แล้วปรับข้อความและแนบเอกสารของช่วงเวลาที่ข้อกำหนด',
  en: 'See that it is really of this year, then renew the text and attach the document of the time asked for.',
};
