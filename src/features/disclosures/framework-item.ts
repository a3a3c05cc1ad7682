import type { Framework, Item } from '../../core/framework/schema.ts';
import { assertDefined } from '../../lib/assert.ts';
import { loadFramework } from '../frameworks/queries.ts';

/** Throws when a year was opened from a framework this program no longer brings: data/frameworks/ lost a folder. */
export function frameworkOf({ framework: id }: { readonly framework: string }): Framework {
  const loaded = loadFramework(id);
  return assertDefined(loaded.ok ? loaded.value : null, `framework ${id}`);
}

/** Throws when a year's rows name an item its framework does not have: they are made from it. */
export function itemOf(framework: Framework, code: string): Item {
  return assertDefined(
    framework.items.find((each) => each.code === code),
    `item ${code} of ${framework.id}`,
  );
}
