import { z } from 'zod';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { optionalChoice, optionalThaiDate, version } from '../../web/office/field-types.ts';
import { type FieldErrors, readFields } from '../../web/office/read-fields.ts';
import type { Assignment, GroupChoice } from './rules.ts';

/** "O14-unit", "O14-due", "O14-version"; of a sub-indicator "all-9.1-unit", "all-9.1-due". */
export function rowFields(item: string) {
  return { unit: `${item}-unit`, due: `${item}-due`, version: `${item}-version` };
}
export function groupFields(sub: string) {
  return { unit: `all-${sub}-unit`, due: `all-${sub}-due` };
}

export interface Sent {
  readonly rows: readonly Assignment[];
  readonly groups: ReadonlyMap<string, GroupChoice>;
}

interface Offered {
  readonly items: readonly string[];
  readonly subs: readonly string[];
  readonly unitIds: readonly string[];
}

/** Every row and group choice of the page. A unit must be one of those offered. */
export function readAssignments(
  form: FormData,
  { items, subs, unitIds }: Offered,
): Result<Sent, FieldErrors> {
  const errors: Record<string, Bilingual> = {};
  const groups = new Map<string, GroupChoice>();
  for (const sub of subs) {
    const names = groupFields(sub);
    const read = readChoice(form, names.unit, names.due, unitIds);
    if (read.ok) groups.set(sub, read.value);
    else Object.assign(errors, read.error);
  }
  const rows = items.flatMap((item) => {
    const names = rowFields(item);
    const choice = readChoice(form, names.unit, names.due, unitIds);
    const seen = readFields(form, z.object({ [names.version]: version() }));
    if (choice.ok && seen.ok)
      return [{ item, ...choice.value, version: seen.value[names.version] as number }];
    Object.assign(errors, choice.ok ? {} : choice.error, seen.ok ? {} : seen.error);
    return [];
  });
  return Object.keys(errors).length > 0 ? err(errors) : ok({ rows, groups });
}

function readChoice(
  form: FormData,
  unit: string,
  due: string,
  unitIds: readonly string[],
): Result<GroupChoice, FieldErrors> {
  const schema = z.object({ [unit]: optionalChoice(unitIds), [due]: optionalThaiDate() });
  const read = readFields(form, schema);
  if (!read.ok) return read;
  return ok({
    unitId: read.value[unit] as string | null,
    dueOn: read.value[due] as Temporal.PlainDate | null,
  });
}
