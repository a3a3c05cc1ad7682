import type { Run } from '../../documents/write/paper.ts';
import type { Language } from '../../lib/bilingual.ts';
import { toThaiDigits } from '../../lib/digits.ts';

/** Web and mail addresses: their digits are part of the address and stay as they are. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"]+|[\w.+-]{1,64}@[\w.-]{1,190}/gi;

/** Thai digits throughout, as official papers are written; addresses keep theirs. */
export function officialDigits(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const address of text.matchAll(ADDRESS)) {
    parts.push(toThaiDigits(text.slice(from, address.index)), address[0]);
    from = address.index + address[0].length;
  }
  return parts.join('') + toThaiDigits(text.slice(from));
}

/** Thai papers print Thai digits, English ones Arabic. */
export function digitsFor(language: Language): (text: string) => string {
  return language === 'th' ? officialDigits : (text) => text;
}

/** A place the officer fills in, marked so that it is not overlooked. */
export function toFill(what: string): Run {
  return { text: `[โปรดระบุ${what}]`, mark: true };
}
