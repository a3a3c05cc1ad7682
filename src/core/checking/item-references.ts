import { blankAddresses } from '../../lib/thai-date/calendar.ts';
import type { Framework } from '../framework/schema.ts';
import { parseItemCode } from './item-code.ts';

export interface ItemReference {
  /** Canonical: "O34". */
  readonly code: string;
  /** As printed: "ข้อ ๐๓๔". */
  readonly printed: string;
}

/** With the letter O anywhere; with a zero in its place only behind "ข้อ", since times and telephones begin so. */
const REFERENCE =
  /ข้อ\s{0,3}(?:ที่\s{0,3})?[OoΟО0๐][\s.-]?[0-9๐-๙]{1,3}(?![0-9๐-๙/])|(?<![\p{L}\p{N}/._-])[OΟО][\s.-]?[0-9๐-๙]{1,3}(?![\p{L}\p{N}/])/gu;

/** Items a text refers to ("ตามข้อ ๐๓๔", "O34"), in reading order, each once. Addresses are not read. */
export function findItemReferences(text: string, framework: Framework): readonly ItemReference[] {
  const max = highestNumber(framework);
  const found = new Map<string, ItemReference>();
  for (const [printed] of blankAddresses(text).matchAll(REFERENCE)) {
    const code = parseItemCode(printed, { max });
    if (code && !found.has(code)) found.set(code, { code, printed });
  }
  return [...found.values()];
}

function highestNumber({ items }: Framework): number {
  return Math.max(0, ...items.map(({ code }) => Number(/\d+$/.exec(code)?.[0] ?? 0)));
}
