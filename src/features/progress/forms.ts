import { z } from 'zod';
import { err, ok, type Result } from '../../lib/result.ts';
import { multiline, thaiDate } from '../../web/office/field-types.ts';
import { type FieldErrors, readFields } from '../../web/office/read-fields.ts';
import { dayFault, MOST_FILES, MOST_TEXT, refusals } from './rules.ts';
import { words } from './words.ts';

const entryForm = z.object({ happenedOn: thaiDate(), text: multiline(MOST_TEXT, 'required') });

export const labels = { happenedOn: words.happenedOn, text: words.text, files: words.files };

export interface TypedEntry {
  readonly happenedOn: Temporal.PlainDate;
  readonly text: string;
  readonly files: readonly File[];
}

export function readEntry(form: FormData, today: Temporal.PlainDate): Result<TypedEntry, FieldErrors> {
  const fields = readFields(form, entryForm);
  if (!fields.ok) return fields;
  const fault = dayFault(fields.value.happenedOn, today);
  if (fault) return err({ happenedOn: fault });
  const files = filesOf(form);
  if (files.length > MOST_FILES) return err({ files: refusals.tooManyFiles });
  return ok({ ...fields.value, files });
}

/** An input left empty sends one file without a name. */
export function filesOf(form: FormData): File[] {
  return form
    .getAll('files')
    .filter((each): each is File => each instanceof File && (each.size > 0 || each.name !== ''));
}

export const strikingForm = z.object({ reason: multiline(2000, 'required') });
