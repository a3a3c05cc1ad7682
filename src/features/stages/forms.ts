import { z } from 'zod';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { thaiDate, version } from '../../web/office/field-types.ts';
import { type FieldErrors, readFields } from '../../web/office/read-fields.ts';
import type { Stage, StageDates } from './queries.ts';
import { stageWords } from './words.ts';

/** The names of a stage's fields: "register-start", "register-end", "register-version". */
export function fieldsOf(code: string) {
  return { start: `${code}-start`, end: `${code}-end`, version: `${code}-version` };
}

/** "ลงทะเบียน – วันสุดท้าย" before each fault: a calendar has many boxes of one name. */
export function labelsOf(stages: readonly Pick<Stage, 'code' | 'name'>[]): Record<string, Bilingual> {
  return Object.fromEntries(
    stages.flatMap(({ code, name }) => {
      const of = ({ th, en }: Bilingual) => ({ th: `${name.th} – ${th}`, en: `${name.en} – ${en}` });
      const names = fieldsOf(code);
      return [
        [names.start, of(stageWords.start)],
        [names.end, of(stageWords.end)],
      ];
    }),
  );
}

/** The dates of every stage of the year; the form names the last day, the row the day after it. */
export function readStages(form: FormData, stages: readonly Stage[]): Result<StageDates[], FieldErrors> {
  const errors: Record<string, Bilingual> = {};
  const read = stages.flatMap(({ code }) => {
    const names = fieldsOf(code);
    const fields = readFields(
      form,
      z.object({ [names.start]: thaiDate(), [names.end]: thaiDate(), [names.version]: version() }),
    );
    if (!fields.ok) {
      Object.assign(errors, fields.error);
      return [];
    }
    const start = fields.value[names.start] as Temporal.PlainDate;
    const last = fields.value[names.end] as Temporal.PlainDate;
    if (Temporal.PlainDate.compare(last, start) < 0) errors[names.end] = stageWords.backwards;
    return [{ code, start, end: last.add({ days: 1 }), version: fields.value[names.version] as number }];
  });
  return Object.keys(errors).length > 0 ? err(errors) : ok(read);
}
