import { readdirSync, readFileSync } from 'node:fs';
import { type Framework, frameworkSchema } from '../../src/core/framework/schema.ts';

const cache = new Map<string, Framework>();

/** A framework of this repository, merged from its folder's files: each file holds some of the top-level keys. */
export function loadFramework(id = 'nacc-2566'): Framework {
  const known = cache.get(id);
  if (known) return known;
  const folder = new URL(`../../data/frameworks/${id}/`, import.meta.url);
  const parts = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object);
  const framework = frameworkSchema.parse(Object.assign({}, ...parts));
  cache.set(id, framework);
  return framework;
}
