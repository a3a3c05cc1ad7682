import type { Framework, Item } from '../../framework/schema.ts';

/** The items this one carries out or reports on. */
export function groundsOf({ relations }: Item): readonly string[] {
  return relations.filter(({ kind }) => kind === 'follows' || kind === 'reports').map(({ item }) => item);
}

/** Every item related to this one in either direction, and those that share its ground. */
export function relativesOf(framework: Framework, item: Item): ReadonlySet<string> {
  const own = item.relations.map((one) => one.item);
  const related = framework.items.filter(({ relations }) =>
    relations.some((one) => one.item === item.code || own.includes(one.item)),
  );
  return new Set([item.code, ...own, ...related.map(({ code }) => code)]);
}
