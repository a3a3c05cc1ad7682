import { z } from 'zod';
import { err, ok, type Result } from '../../lib/result.ts';
import {
  choice,
  choices,
  multiline,
  optionalChoice,
  optionalThaiDate,
  text,
} from '../../web/office/field-types.ts';
import { type FieldErrors, readFields } from '../../web/office/read-fields.ts';
import { MOST_TEXT, MOST_TITLE } from './forms.ts';
import type { Plan } from './queries.ts';
import type { Kind } from './rules.ts';
import { words } from './words.ts';

const MOST_STEPS = 50;

const MOST_STEP = 2000;

/** What a plan may name: of this year and this agency. */
export interface PlanChoices {
  readonly indicators: readonly number[];
  readonly weakPointIds: readonly string[];
  readonly unitIds: readonly string[];
}

function planForm(kind: Kind, { indicators, weakPointIds, unitIds }: PlanChoices) {
  const numbers = indicators.map(String);
  return z.object({
    title: multiline(MOST_TITLE, 'required'),
    weakPointId: optionalChoice(weakPointIds),
    indicator: kind === 'guideline' ? choice(numbers) : optionalChoice(numbers),
    steps: multiline(MOST_STEPS * MOST_STEP, 'optional'),
    startsOn: optionalThaiDate(),
    endsOn: optionalThaiDate(),
    periodText: text(200, 'optional'),
    units: choices(unitIds),
    target: multiline(MOST_TEXT, 'optional'),
    baseline: multiline(MOST_TEXT, 'optional'),
  });
}

export function readPlan(form: FormData, kind: Kind, offered: PlanChoices): Result<Plan, FieldErrors> {
  const fields = readFields(form, planForm(kind, offered));
  if (!fields.ok) return fields;
  const { steps: lines, startsOn, endsOn, indicator, units, ...same } = fields.value;
  const steps = stepsOf(lines);
  const errors = {
    ...periodErrors(startsOn, endsOn),
    ...(steps.length > MOST_STEPS && { steps: words.tooManySteps }),
    ...(steps.some((step) => [...step].length > MOST_STEP) && { steps: words.longStep }),
  };
  if (Object.keys(errors).length > 0) return err(errors);
  return ok({
    ...same,
    ...{ steps, startsOn, unitIds: units },
    endsOn: endsOn?.add({ days: 1 }) ?? null,
    indicator: indicator === null ? null : Number(indicator),
  });
}

/** A number somebody typed before a step is left out: the page numbers them. */
function stepsOf(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.replace(/^\s*[0-9๐-๙]{1,2}[.)]\s+/, '').trim())
    .filter((line) => line !== '');
}

function periodErrors(from: Temporal.PlainDate | null, last: Temporal.PlainDate | null): FieldErrors {
  if (from && !last) return { endsOn: words.noEnd };
  if (last && !from) return { startsOn: words.noStart };
  const isBackward = from && last && Temporal.PlainDate.compare(last, from) < 0;
  return isBackward ? { endsOn: words.endsBefore } : {};
}
