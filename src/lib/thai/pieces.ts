import { plainWords } from './words.ts';

/** Thai letters looked at on each side of a damaged place: enough for the longest word, and the cost stays linear. */
const REACH = 20;

/** The last Thai letters before `at`, up to the nearest character that is not Thai. */
export function lettersBefore(text: string, at: number): string {
  return /[ก-ฺเ-๎]*$/.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? '';
}

/** The first Thai letters from `at` on. */
export function lettersAfter(text: string, at: number): string {
  return /^[ก-ฺเ-๎]*/.exec(text.slice(at, at + REACH))?.[0] ?? '';
}

/** In how many words the runtime's dictionary cuts a stretch: a damaged word falls into more of them than a right one. */
export function pieces(text: string): number {
  return plainWords(text).length;
}
