import type { AgencyKind } from '../../../core/checking/agency-kind.ts';
import { canonical } from '../../../lib/thai/canonical.ts';

/** An agency named in a text: a word of its kind and the name that follows. */
export interface Mention {
  readonly kind: string;
  readonly name: string;
  /** The text before the kind's word, and what follows the name. */
  readonly before: string;
  readonly after: string;
}

/** Words that a name written without a space after it runs into; "เที่ยง" holds none of them. */
const ENDS_NAME =
  /ได้|จึง|ซึ่ง|และ|โดย|เพื่อ|ประจำ|อำเภอ|จังหวัด|ตำบล|มีการ|มีคะแนน|ดำเนิน|จัดทำ|เป็น|ให้|ในการ|พร้อม|เสนอ|เรื่อง|สำหรับ|ตาม|(?<!เ)ที่/;
/** Those of them that no name holds, even where nothing but an address follows: "นากระตาม อำเภอ…" is a name. */
const NEVER_IN_NAME = /ประจำ|อำเภอ|จังหวัด|มีการ|มีคะแนน|ดำเนิน|จัดทำ|ในการ|สำหรับ/;
/** What follows a name in a title: an address, a bracket or nothing. */
const ADDRESS = /^(?:$| ?\(| (?:อำเภอ|อ\.|เขต|จังหวัด|จ\.))/;
/** Words that follow a kind without a name. Some places begin with the same letters. */
const NO_NAME =
  /^(?:ได้|จึง|ซึ่ง|และ|โดย|เพื่อ|ประจำ|อำเภอ|จังหวัด|ดำเนิน(?!สะดวก)|ทุก|ทั่ว|ใน(?!เมือง|เตา|เวียง|ควน|วง|คลอง)|ที่(?!วัง)|ของ|เขต|อื่น|ต่าง|แห่ง|ใกล้|หรือ|ขนาด)/;
/** Longest word that may end a name and a name only. */
const LONGEST_END = 8;
const LONGEST_NAME = 40;

/** Finds mentions of agencies of the known kinds, misprints and abbreviations among them. */
export type MentionFinder = (text: string, spaced: boolean) => readonly Mention[];

/**
 * A finder of the agencies a text names. With `spaced`, one space may stand between kind and name, as titles and
 * memos print it; in running text what follows a space is another word.
 */
export function mentionFinder(kinds: readonly AgencyKind[]): MentionFinder {
  const byWord = new Map<string, string>();
  for (const { code, full, short, misprints } of kinds)
    for (const word of [full, ...misprints, ...short]) byWord.set(canonical(word), code);
  const words = [...byWord.keys()].toSorted((a, b) => b.length - a.length);
  if (words.length === 0) return () => [];
  const pattern = new RegExp(words.map(wordPattern).join('|'), 'g');
  return (text, spaced) => {
    const plain = canonical(text);
    return Array.from(plain.matchAll(pattern)).flatMap((match) => {
      const rest = plain.slice(match.index + match[0].length);
      const name = nameAt(rest, spaced);
      const kind = byWord.get(match[0]);
      if (name === null || kind === undefined) return [];
      const before = plain.slice(Math.max(0, match.index - 40), match.index);
      return [{ kind, name: name.text, before, after: rest.slice(name.length, name.length + 200) }];
    });
  };
}

/** An abbreviation must begin a word: "ม." is no university in "พ.ม." or "กม.". */
function wordPattern(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return word.endsWith('.') ? `(?<![ก-๎.])${escaped}(?![ก-ฮ]{1,3}\\.)` : escaped;
}

function nameAt(rest: string, spaced: boolean): { text: string; length: number } | null {
  const run = (spaced ? /^ ?([ก-๎]{2,60}(?:-[ก-๎]{1,12})?)/ : /^([ก-๎]{2,60}(?:-[ก-๎]{1,12})?)/).exec(rest);
  const word = run?.[1];
  if (run === null || word === undefined) return null;
  const isAddressed = / (?:อำเภอ|อ\.)/.test(rest.slice(run[0].length, run[0].length + 6));
  if (NO_NAME.test(word) && !(isAddressed && word.length <= LONGEST_END)) return null;
  const text = word.slice(0, nameEnd(word, rest.slice(run[0].length)));
  if (text.length > LONGEST_NAME) return null;
  return { text, length: run[0].length - word.length + text.length };
}

function nameEnd(word: string, after: string): number {
  const end = word.slice(2).search(ENDS_NAME);
  if (end < 0) return word.length;
  const rest = word.slice(end + 2);
  const whole = ADDRESS.test(after) && rest.length <= LONGEST_END && !NEVER_IN_NAME.test(rest);
  return whole ? word.length : end + 2;
}
