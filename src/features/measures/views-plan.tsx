import type { Bilingual } from '../../lib/bilingual.ts';
import { DateField, FormActions, OfficeForm, TextArea, TextField } from '../../web/office/form.tsx';
import { CheckGroup } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { targetName } from '../weak-points/rules.ts';
import { MOST_TEXT, MOST_TITLE } from './forms.ts';
import type { Offer } from './load-offer.ts';
import { planLabels } from './typed.ts';
import { Aims } from './views-aims.tsx';
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
