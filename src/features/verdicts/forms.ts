import { z } from 'zod';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { choice, multiline, optionalThaiDate, thaiDate, thaiNumber } from '../../web/office/field-types.ts';
import { type FieldErrors, readFields } from '../../web/office/read-fields.ts';
import type { NewVerdict } from './queries.ts';
import { refusals } from './refusals.ts';
import { verdictResults } from './rules.ts';

export const MOST_REASON = 5000;
export const MOST_APPEAL = 20_000;

const verdictForm = z.object({
  edition: thaiNumber({ min: 1 }),
  result: choice(verdictResults),
  reason: multiline(MOST_REASON, 'optional'),
  givenOn: thaiDate(),
  appealBy: optionalThaiDate(),
});

export const appealForm = z.object({ text: multiline(MOST_APPEAL, 'required') });

/** What was typed of a verdict; each round asks for what it needs. A complete one needs no reason and no deadline. */
export function readVerdict(
  form: FormData,
  round: NewVerdict['round'],
  today: Temporal.PlainDate,
): Result<NewVerdict, FieldErrors> {
  const read = readFields(form, verdictForm);
  if (!read.ok) return read;
  const { result, givenOn } = read.value;
  const appealBy = round === 'first' && result === 'incomplete' ? read.value.appealBy : null;
  const errors: Record<string, Bilingual> = {};
  const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;
  if (isBefore(today, givenOn)) errors.givenOn = refusals.givenLater;
  if (result === 'incomplete' && read.value.reason === '') errors.reason = refusals.noReason;
  if (result === 'incomplete' && round === 'first' && appealBy === null) {
    errors.appealBy = refusals.noDeadline;
  }
  if (appealBy && isBefore(appealBy, givenOn)) errors.appealBy = refusals.deadlineBefore;
  return Object.keys(errors).length > 0 ? err(errors) : ok({ ...read.value, round, appealBy });
}
