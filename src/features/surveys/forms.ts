import { z } from 'zod';
import { err, type Result } from '../../lib/result.ts';
import {
  choice,
  fault,
  multiline,
  optionalChoice,
  optionalThaiDate,
  text,
  thaiDate,
  ticked,
  version,
} from '../../web/office/field-types.ts';
import { type FieldErrors, readFields } from '../../web/office/read-fields.ts';
import type { SurveyPlan } from './queries.ts';
import { readCount } from './read-count.ts';
import { accesses } from './rules.ts';
import { words } from './words.ts';

/** Bounds of the table's own checks; the introduction's is ours. */
export const MOST = { title: 300, introduction: 3000, code: 40, text: 2000, reason: 2000 } as const;

export const versionForm = z.object({ version: version() });

/** `unseal`: whether the answers are unsealed at once, which is for good. */
export const closeForm = z.object({ version: version(), unseal: optionalChoice(['now']) });

export const moveForm = z.object({ direction: choice(['up', 'down']) });

export const instrumentForm = z.object({ instrument: text(24, 'required') });

export const accessForm = z.object({ access: choice(accesses) });

export const reopenForm = z.object({
  reason: multiline(MOST.reason, 'required'),
  closesOn: thaiDate(),
  version: version(),
});

const planForm = (classes: readonly string[]) =>
  z.object({
    title: text(MOST.title, 'required'),
    titleEn: text(MOST.title, 'optional'),
    introduction: multiline(MOST.introduction, 'optional'),
    introductionEn: multiline(MOST.introduction, 'optional'),
    code: text(MOST.code, 'required').transform((code, ctx) =>
      /^[a-z0-9][a-z0-9-]{1,39}$/.test(code) ? code : fault(ctx, words.badCode),
    ),
    opensOn: optionalThaiDate(),
    closesOn: optionalThaiDate(),
    population: text(20, 'optional').transform((typed, ctx) => {
      const count = readCount(typed);
      return count === 'wrong' ? fault(ctx, words.badPopulation) : count;
    }),
    agencyClass: optionalChoice(classes),
  });

/** `classes`: those of the framework's smallest sample, in Thai. */
export function readPlan(form: FormData, classes: readonly string[]): Result<SurveyPlan, FieldErrors> {
  const schema = planForm(classes);
  const [fields, days] = [readFields(form, schema), readFields(form, schema.pick(windowFields))];
  const errors = { ...(fields.ok ? {} : fields.error), ...(days.ok ? windowFaults(days.value) : {}) };
  return fields.ok && Object.keys(errors).length === 0 ? fields : err(errors);
}

const windowFields = { opensOn: true, closesOn: true } as const;

function windowFaults({ opensOn, closesOn }: Pick<SurveyPlan, 'opensOn' | 'closesOn'>): FieldErrors {
  if (opensOn && !closesOn) return { closesOn: words.noEnd };
  if (closesOn && !opensOn) return { opensOn: words.noStart };
  const isBackward = opensOn && closesOn && Temporal.PlainDate.compare(closesOn, opensOn) < 0;
  return isBackward ? { closesOn: words.endsBefore } : {};
}

/** The short name alone, where it can be used: whether it is free is told beside the form's other faults. */
export function readCode(form: FormData): string | null {
  const field = readFields(form, planForm([]).pick({ code: true }));
  return field.ok ? field.value.code : null;
}

/** `groups` and `scales`: codes that may be chosen; the scale "text" is answered in one's own words. */
export const questionForm = (groups: readonly string[], scales: readonly string[]) =>
  z.object({
    th: multiline(MOST.text, 'required'),
    en: multiline(MOST.text, 'optional'),
    group: choice(groups),
    scale: choice(scales),
    sensitive: ticked(),
    version: version(),
  });

export const groupForm = z.object({
  th: text(MOST.title, 'required'),
  en: text(MOST.title, 'optional'),
  noteTh: multiline(MOST.text, 'optional'),
  noteEn: multiline(MOST.text, 'optional'),
  version: version(),
});
