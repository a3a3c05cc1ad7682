import { readFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.record(z.string(), z.array(z.object({ name: z.string(), nameEn: z.string() })));

/** The units agencies of a family usually have; a beginning that the agency changes as it is. */
export function defaultUnits(family: string): readonly { readonly name: string; readonly nameEn: string }[] {
  const url = new URL('../../../data/agencies/units.json', import.meta.url);
  return schema.parse(JSON.parse(readFileSync(url, 'utf8')))[family] ?? [];
}
