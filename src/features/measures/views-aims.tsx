import { SelectField } from '../../web/office/form-choices.tsx';
import { targetName } from '../weak-points/rules.ts';
import { planLabels } from './typed.ts';
import type { PlanFormProps } from './views-plan.tsx';
import { words } from './words.ts';

/** What it answers and what it raises. */
export function Aims({ page, offer, state: { typed, errors } }: PlanFormProps) {
  const isGuideline = offer.kind === 'guideline';
  return (
    <>
      <SelectField
        {...{ page, name: 'weakPointId', label: planLabels.weakPointId, required: false }}
        value={typed.weakPointId}
        error={errors.weakPointId}
        blank={words.noWeakPoint}
        options={offer.weakPoints.map(({ id, target, description }) => ({
          value: id,
          label: `${page.say(targetName(offer.framework, target))}: ${cut(description)}`,
        }))}
      />
      <SelectField
        {...{ page, name: 'indicator', label: planLabels.indicator, required: isGuideline }}
        value={typed.indicator}
        error={errors.indicator}
        {...(!isGuideline && { blank: words.noIndicator })}
        options={offer.indicators.map(({ no, name }) => ({
          value: String(no),
          label: { th: `${no} ${name.th}`, en: `${no} ${name.en}` },
        }))}
      />
    </>
  );
}

/** Long enough to tell weak points apart in a list. */
function cut(text: string): string {
  const signs = [...text.replaceAll('\n', ' ')];
  return signs.length > 60 ? `${signs.slice(0, 60).join('')}…` : signs.join('');
}
