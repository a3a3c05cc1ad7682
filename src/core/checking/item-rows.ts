import type { Framework, Item } from '../framework/schema.ts';
import type { ItemRow, Report } from './report.ts';
import { isSameName, plainNames, plainWording } from './wording.ts';

const known = new WeakMap<Item, readonly string[]>();

/** The official title, its English name and every printing that is no mistake; the same list every time. */
export function titlesOf(item: Item): readonly string[] {
  const titles = known.get(item) ?? [item.title.th, item.title.en, ...item.aliases];
  known.set(item, titles);
  return titles;
}

/** The item whose title a text is, spacing apart; null where it is none's. */
export function itemOfTitle(framework: Framework, text: string): Item | null {
  const plain = plainWording(text);
  if (plain === '') return null;
  const exactly = framework.items.find((item) => plainNames(titlesOf(item)).includes(plain));
  return exactly ?? framework.items.find((item) => isSameName(plain, titlesOf(item))) ?? null;
}

/** Codes printed in the item tables, in the framework's sense of the word: unreadable ones are left out. */
function printedCodes(report: Report): ReadonlySet<string> {
  return new Set(report.items.flatMap(({ code }) => code ?? []));
}

/**
 * Rows that print a code already printed, with the first row of that code. A row continued on the next page repeats
 * the code with no title or the mark "(ต่อ)", which is no second row.
 */
export function repeatedRows(report: Report): readonly { readonly row: ItemRow; readonly first: ItemRow }[] {
  const firsts = new Map<string, ItemRow>();
  return report.items.flatMap((row) => {
    if (row.code === null || isContinued(row)) return [];
    const first = firsts.get(row.code);
    if (first) return [{ row, first }];
    firsts.set(row.code, row);
    return [];
  });
}

function isContinued({ title, printedCode }: ItemRow): boolean {
  return plainWording(title.text) === '' || /\(\s?ต่อ\s?\)/.test(title.text + printedCode.text);
}

/** Items no row carries, neither by code nor by title, in the framework's order. */
function absentItems(framework: Framework, report: Report): readonly Item[] {
  const codes = printedCodes(report);
  const without = framework.items.filter(({ code }) => !codes.has(code));
  if (without.length === 0) return [];
  const titled = new Set(report.items.map(({ title }) => itemOfTitle(framework, title.text)));
  return without.filter((item) => !titled.has(item));
}

/**
 * Absent items that the report must have meant to print: all of them where most items are there; else only a gap
 * within a sub-indicator that has more than half of its items, between two of them. A part alone is not blamed for
 * the rest.
 */
export function missingItems(framework: Framework, report: Report): readonly Item[] {
  const absent = absentItems(framework, report);
  const present = framework.items.length - absent.length;
  if (present * 4 >= framework.items.length * 3) return absent;
  return absent.filter((item) => isGap(framework, item, absent));
}

function isGap(framework: Framework, item: Item, absent: readonly Item[]): boolean {
  const siblings = framework.items.filter(({ subIndicator }) => subIndicator === item.subIndicator);
  const there = siblings.filter((one) => !absent.includes(one));
  const at = siblings.indexOf(item);
  const [first, last] = [there[0], there.at(-1)];
  if (!first || !last || there.length * 2 <= siblings.length) return false;
  return siblings.indexOf(first) < at && at < siblings.indexOf(last);
}
