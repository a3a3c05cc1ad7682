import { dateForField } from '../../web/office/dates.ts';
import { type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import type { Measure } from './queries.ts';
import { words } from './words.ts';

/** Names of what is typed, in the order of the form; a history knows more. */
export const planLabels = {
  title: words.name,
  weakPointId: words.weakPoint,
  indicator: words.indicator,
  steps: words.steps,
  startsOn: words.startsOn,
  endsOn: words.endsOn,
  periodText: words.periodText,
  units: words.units,
  target: words.target,
  baseline: words.baseline,
};

export const outcomeLabels = { outcome: words.outcome, effect: words.effect };

/** As typed, with every chosen unit: "id id". */
export function typedPlan(form: FormData): TypedFields {
  return { ...typedFields(form), units: form.getAll('units').join(' ') };
}

/** A measure as its form would hold it. */
export function planAsTyped(page: Page, measure: Measure): TypedFields {
  const { title, periodText, target, baseline, weakPointId, indicator, startsOn, endsOn, version } = measure;
  return {
    ...{ title, periodText, target, baseline, version: String(version) },
    weakPointId: weakPointId ?? '',
    indicator: indicator === null ? '' : String(indicator),
    steps: measure.steps.join('\n'),
    startsOn: dateForField(page, startsOn),
    endsOn: dateForField(page, endsOn?.subtract({ days: 1 }) ?? null),
    units: measure.unitIds.join(' '),
  };
}

export function outcomeAsTyped({ outcome, effect, version }: Measure): TypedFields {
  return { outcome, effect, version: String(version) };
}
