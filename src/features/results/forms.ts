import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { decimal, multiline, text, version } from '../../web/office/field-types.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import { sourceOf } from './load.ts';
import type { AnnouncedScore } from './queries.ts';
import { axesOf } from './rules.ts';
import { words } from './words.ts';

/** Name of an axis's field: "s-1", "s-IIT", "s-total". */
export function fieldOf(axis: string): string {
  return `s-${axis}`;
}

/** One field an axis, each optional: what is not known is left empty. */
export function announcedForm(framework: Framework) {
  const scores = axesOf(framework).map((axis) => [
    fieldOf(axis),
    decimal('optional', { min: 0, max: 100, places: 2 }),
  ]);
  const fields: Readonly<Record<string, ReturnType<typeof decimal>>> = Object.fromEntries(scores);
  return z.object({ ...fields, source: text(300, 'required'), version: version() });
}

/** What a read form says was announced. */
export function readScores(
  framework: Framework,
  fields: z.infer<ReturnType<typeof announcedForm>>,
): { scores: Map<string, string>; source: string; version: number } {
  const { source, version: read, ...typed } = fields;
  const values: Readonly<Record<string, unknown>> = typed;
  const scores = axesOf(framework).flatMap((axis): [string, string][] => {
    const value = values[fieldOf(axis)];
    return typeof value === 'string' ? [[axis, value]] : [];
  });
  return { scores: new Map(scores), source, version: read };
}

export const publicationForm = z.object({
  reason: multiline(2000, 'optional'),
  seen: text(64, 'required'),
});

/** Names of the fields above the form's faults and in a conflict. */
export function labelsOf(framework: Framework): Readonly<Record<string, Bilingual>> {
  const named = framework.indicators.map(({ no, name }): [string, Bilingual] => [
    fieldOf(String(no)),
    { th: `${no} ${name.th}`, en: `${no} ${name.en}` },
  ]);
  const codes = framework.instruments.map(({ code }): [string, Bilingual] => [
    fieldOf(code),
    { th: code, en: code },
  ]);
  return Object.fromEntries([...named, ...codes, [fieldOf('total'), words.total], ['source', words.source]]);
}

export function asTyped(announced: readonly AnnouncedScore[]): TypedFields {
  const scores = announced.map(({ axis, value }) => [fieldOf(axis), value]);
  return {
    ...Object.fromEntries(scores),
    source: sourceOf(announced),
    version: String(stampOf(announced)),
  };
}

/**
 * Which scores a form was read from, as a number a form can carry. Their rows come and go, so that no row's own version
 * will do; 28 bits of their hash say whether they are still the same.
 */
export function stampOf(announced: readonly AnnouncedScore[]): number {
  const lines = announced.map(({ axis, value, source }) => JSON.stringify([axis, value, source])).sort();
  return createHash('sha256').update(lines.join('\n')).digest().readUInt32BE(0) >>> 4;
}
