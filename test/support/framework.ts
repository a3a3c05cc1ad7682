import { readdirSync, readFileSync } from 'node:fs';
import { type Framework, frameworkSchema } from '../../src/core/framework/schema.ts';

const cache = new Map<string, Framework>();

/** A framework of this repository, merged from its folder's files; a list may be continued in another file. */
export function loadFramework(id = 'nacc-2566'): Framework {
  const known = cache.get(id);
  if (known) return known;
  const folder = new URL(`../../data/frameworks/${id}/`, import.meta.url);
  const merged: Record<string, unknown> = {};
  for (const name of readdirSync(folder).sort()) {
    const part = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>;
    for (const [key, value] of Object.entries(part)) {
      const before = merged[key];
      merged[key] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
    }
  }
  const framework = frameworkSchema.parse(merged);
  cache.set(id, framework);
  return framework;
}
