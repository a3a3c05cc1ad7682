import type { Json } from '../../db/canonical-json.ts';
import { type Exact, exact, printFraction } from '../../lib/fraction.ts';

/** A fraction among plain values; no model has a field of this name. */
const KEY = '$exact';

/**
 * A typed model as plain JSON: fractions as {"$exact": "455177/5000"}, what is undefined left out. The same model gives
 * the same JSON, so its hash names it. Throws on what JSON cannot hold.
 */
export function freezeModel(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(freezeModel);
  if (isExact(value)) return { [KEY]: printFraction(value) };
  if (typeof value !== 'object' || value instanceof Uint8Array) {
    throw new Error(`a ${typeof value} cannot be frozen`);
  }
  const kept = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(kept.map(([name, each]) => [name, freezeModel(each)]));
}

function isExact(value: unknown): value is Exact {
  return typeof value === 'object' && value !== null && 'n' in value && 'd' in value && 's' in value;
}

/** What was frozen, with its fractions again. The caller knows which model it is. */
export function thawModel(json: Json): unknown {
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map(thawModel);
  const fraction = (json as { readonly [name: string]: Json })[KEY];
  if (typeof fraction === 'string') return exact(fraction);
  return Object.fromEntries(Object.entries(json).map(([name, each]) => [name, thawModel(each)]));
}
