import { readdirSync, readFileSync } from 'node:fs';
import { mergeFrameworkParts } from '../../src/core/framework/parse.ts';
import type { Framework } from '../../src/core/framework/schema.ts';

const cache = new Map<string, Framework>();

/** A framework of this repository, merged from its folder's files. Throws with every fault when it is refused. */
export function loadFramework(id = 'nacc-2566'): Framework {
  const known = cache.get(id);
  if (known) return known;
  const folder = new URL(`../../data/frameworks/${id}/`, import.meta.url);
  const parts = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, json: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown }));
  const merged = mergeFrameworkParts(parts);
  if (!merged.ok) throw new Error(JSON.stringify(merged.error, null, 2));
  cache.set(id, merged.value);
  return merged.value;
}
