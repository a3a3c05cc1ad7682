import type { Bilingual } from '../../lib/bilingual.ts';
import { DateField, FormActions, OfficeForm, TextArea, TextField } from '../../web/office/form.tsx';
import { CheckGroup, SelectField } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { targetName } from '../weak-points/rules.ts';
import { MOST_TEXT, MOST_TITLE, planLabels } from './forms.ts';
import type { Offer } from './load.ts';
import { kindWords, words } from './words.ts';

export interface PlanFormProps {
  readonly page: Page;
  readonly action: string;
  readonly cancelHref: string;
  readonly offer: Offer;
  readonly state: FormState;
  readonly submit: Bilingual;
}

export function PlanForm(props: PlanFormProps) {
  const { page, action, cancelHref, offer, state, submit } = props;
  const { typed, errors } = state;
  const labels = { ...planLabels, title: offer.kind === 'guideline' ? words.guidelineName : words.name };
  const field = (name: keyof typeof planLabels) => ({
    ...{ page, name, label: labels[name], value: typed[name], error: errors[name] },
  });
  const optional = { required: false, maxLength: MOST_TEXT } as const;
  return (
    <>
      <FormFaults
        page={page}
        state={state}
        labels={labels}
        show={(name, value) => shown(props, name, value)}
      />
      <OfficeForm page={page} action={action}>
        {typed.version !== undefined && <StateVersion state={state} />}
        <input type="hidden" name="kind" value={offer.kind} />
        <TextArea {...field('title')} required maxLength={MOST_TITLE} rows={2} />
        <Aims {...props} />
        <TextArea {...field('steps')} required={false} hint={words.stepsHint} rows={5} />
        <div class="field-pair">
          <DateField {...field('startsOn')} required={false} />
          <DateField {...field('endsOn')} required={false} />
        </div>
        <TextField {...field('periodText')} required={false} hint={words.periodTextHint} maxLength={200} />
        <CheckGroup
          {...field('units')}
          hint={words.unitsHint}
          required={false}
          values={(typed.units ?? '').split(' ')}
          options={offer.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea {...field('target')} {...optional} hint={words.targetHint} rows={2} />
        <TextArea {...field('baseline')} {...optional} hint={words.baselineHint} rows={2} />
        <FormActions page={page} submit={submit} cancel={{ href: cancelHref }} />
      </OfficeForm>
    </>
  );
}

/** What it answers and what it raises. */
function Aims({ page, offer, state: { typed, errors } }: PlanFormProps) {
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

/** Where the form sends a code, the word for it. */
function shown({ page, offer }: PlanFormProps, name: string, value: string): string {
  if (name === 'units') {
    const ids = value.split(' ');
    return offer.units
      .filter(({ id }) => ids.includes(id))
      .map((unit) => unit.name)
      .join(', ');
  }
  if (name === 'weakPointId') {
    const point = offer.weakPoints.find(({ id }) => id === value);
    return point ? `${page.say(targetName(offer.framework, point.target))}: ${point.description}` : '';
  }
  return value;
}

export function planTitle(page: Page, { kind }: Pick<Offer, 'kind'>, isNew: boolean): string {
  return page.say(isNew ? kindWords[kind].add : kindWords[kind].change);
}
