import type { Framework, Item } from '../../core/framework/schema.ts';

/** The registers whose published item makes a year's measures public. */
const ofMeasures = ['measures-plan', 'measures-progress'];

/** The published items that disclose a year's measures (ITA 2566: O42, O43); none: the plan is still the office's own. */
export function itemsOfMeasures(
  { items }: Pick<Framework, 'items'>,
  published: readonly { readonly item: string }[],
): Item[] {
  const isPublic = new Set(published.map(({ item }) => item));
  return items.filter(({ code, register = '' }) => ofMeasures.includes(register) && isPublic.has(code));
}
