import { z } from 'zod';
import { choice, multiline, version } from '../../web/office/field-types.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import type { WeakPoint } from './queries.ts';
import type { Target } from './rules.ts';
import { words } from './words.ts';

export const MOST_DESCRIPTION = 5000;

/** `targets`: what the year's framework has. */
export function weakPointForm(targets: readonly Target[]) {
  return z.object({
    target: choice(targets),
    description: multiline(MOST_DESCRIPTION, 'required'),
  });
}

export const adoptionForm = z.object({ target: z.array(z.string()).transform(([first = '']) => first) });
export const versionForm = z.object({ version: version() });

export const labels = { target: words.about, description: words.description };

export function asTyped({ target, description, version }: WeakPoint): TypedFields {
  return { target, description, version: String(version) };
}
