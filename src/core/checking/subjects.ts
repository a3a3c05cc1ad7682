import { canonical } from '../../lib/thai/canonical.ts';
import { segmentWords } from '../../lib/thai/words.ts';
import type { Framework, Item } from '../framework/schema.ts';

/** What tells that a text speaks of an item: phrases that prove it, and single words that make it likely. */
export interface ItemSubjects {
  readonly item: Item;
  /** Title, other titles and subjects by their compact form. */
  readonly phrases: ReadonlyMap<string, string>;
  /** Words of title, subjects and components that few other items share. */
  readonly words: ReadonlySet<string>;
}

/** A word that more items share tells none of them apart. */
const SHARED_BY_MOST = 4;

const indexes = new WeakMap<Framework, ReadonlyMap<string, ItemSubjects>>();

/** Subjects of a framework's items by code; built once for each framework. */
export function subjectsOf(framework: Framework): ReadonlyMap<string, ItemSubjects> {
  const known = indexes.get(framework);
  if (known) return known;
  const rare = rareWords(framework.items);
  const index = new Map(
    framework.items.map((item) => {
      const phrases = new Map(namesOf(item).map((name) => [compactText(name), name]));
      return [item.code, { item, phrases, words: rare.get(item.code) ?? new Set<string>() }] as const;
    }),
  );
  indexes.set(framework, index);
  return index;
}

/** Canonical, lower case, without spaces: narrow table cells break titles anywhere. */
export function compactText(text: string): string {
  return canonical(text).toLowerCase().replaceAll(' ', '');
}

/** The first phrase of an item that stands in a compact text, as the framework prints it; null when none does. */
export function phraseIn({ phrases }: ItemSubjects, compact: string): string | null {
  for (const [phrase, printed] of phrases) if (phrase.length > 2 && compact.includes(phrase)) return printed;
  return null;
}

/** The words long enough to tell something; particles and prefixes are shorter. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(segmentWords(canonical(text).toLowerCase()).filter((word) => word.length > 4));
}

/** Whether two items are of one sub-indicator or related by the framework, so that they may share words. */
export function areRelated(a: Item, b: Item): boolean {
  const names = (from: Item, to: Item): boolean => from.relations.some(({ item }) => item === to.code);
  return a.subIndicator === b.subIndicator || names(a, b) || names(b, a);
}

function namesOf(item: Item): readonly string[] {
  return [item.title.th, ...item.aliases, ...item.subjects];
}

function rareWords(items: readonly Item[]): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = (item: Item): string => [...namesOf(item), ...item.components.map(({ th }) => th)].join(' ');
  const words = new Map(items.map((item) => [item.code, wordsOf(texts(item))] as const));
  const counts = new Map<string, number>();
  for (const set of words.values()) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const isRare = (word: string): boolean => (counts.get(word) ?? 0) <= SHARED_BY_MOST;
  return new Map([...words].map(([code, set]) => [code, new Set([...set].filter(isRare))]));
}
