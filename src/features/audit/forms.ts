import { z } from 'zod';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { choice, optionalChoice, optionalThaiDate, text } from '../../web/office/field-types.ts';
import { type FieldErrors, readFields } from '../../web/office/read-fields.ts';
import { groupNames } from './groups.ts';
import { words } from './words.ts';

const filterFields = z.object({
  from: optionalThaiDate(),
  to: optionalThaiDate(),
  person: text(60, 'optional'),
  group: optionalChoice(groupNames),
  about: text(100, 'optional'),
});

const exportFields = z.object({ format: choice(['csv', 'jsonl']) });
export type ExportFormat = z.output<typeof exportFields>['format'];

export type Asked = z.output<typeof filterFields>;

export const filterNames = ['from', 'to', 'person', 'group', 'about'] as const;

export const filterLabels: Readonly<Record<string, Bilingual>> = {
  from: words.from,
  to: words.to,
  person: words.person,
  group: words.group,
  about: words.about,
};

/** The filters of a page's address, or of the form that exports what it shows. */
export function readFilter(form: FormData): Result<Asked, FieldErrors> {
  const read = readFields(form, filterFields);
  if (!read.ok) return read;
  const { from, to, person } = read.value;
  if (from && to && Temporal.PlainDate.compare(to, from) < 0) return err({ to: words.endsBeforeStart });
  if (!/^$|^system$|^[0-9a-f-]{36}$/.test(person)) return err({ person: words.nobody });
  return ok(read.value);
}

/** CSV for what is no format: a button of ours always says which. */
export function readFormat(form: FormData): ExportFormat {
  const read = readFields(form, exportFields);
  return read.ok ? read.value.format : 'csv';
}

/** An address's query as a form. */
export function formOf(query: URLSearchParams): FormData {
  const form = new FormData();
  for (const name of filterNames) form.append(name, query.get(name) ?? '');
  return form;
}

/** A sequence of the address; null when it cannot be one. */
export function sequenceOf(asked: string | undefined): number | null {
  return asked !== undefined && /^\d{1,15}$/.test(asked) ? Number(asked) : null;
}
