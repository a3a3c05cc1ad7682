import { FormActions, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { MOST_TEXT } from './forms.ts';
import type { LoadedMeasure } from './load-measure.ts';
import { measureAddress } from './rules.ts';
import { outcomeLabels } from './typed.ts';
import { Scores } from './views-effect.tsx';
import { words } from './words.ts';

interface OutcomeProps {
  readonly page: Page;
  readonly loaded: LoadedMeasure;
  readonly mayEdit: boolean;
  readonly state: FormState;
}

/** The indicator before and after, and what came of the measure in words. */
export function Outcome({ page, loaded: { measure, effect }, mayEdit, state }: OutcomeProps) {
  return (
    <>
      {effect && <Scores page={page} effect={effect} year={measure.year} />}
      {mayEdit ? (
        <OutcomeForm page={page} action={`${measureAddress(measure)}/outcome`} state={state} />
      ) : (
        <OutcomeText page={page} texts={measure} />
      )}
    </>
  );
}

function OutcomeForm({ page, action, state }: { page: Page; action: string; state: FormState }) {
  const { typed, errors } = state;
  const field = (name: keyof typeof outcomeLabels) => ({
    ...{ page, name, label: outcomeLabels[name], value: typed[name], error: errors[name] },
    ...{ required: false, maxLength: MOST_TEXT, rows: 3 },
  });
  return (
    <>
      <FormFaults page={page} state={state} labels={outcomeLabels} />
      <OfficeForm page={page} action={action}>
        <StateVersion state={state} />
        <TextArea {...field('outcome')} hint={words.outcomeHint} />
        <TextArea {...field('effect')} hint={words.effectHint} />
        <FormActions page={page} submit={words.saveOutcome} />
      </OfficeForm>
    </>
  );
}

function OutcomeText({ page, texts }: { page: Page; texts: { outcome: string; effect: string } }) {
  return (
    <>
      {(['outcome', 'effect'] as const).map((name) => (
        <>
          <h3>{page.say(outcomeLabels[name])}</h3>
          {texts[name] ? <p class="lines">{texts[name]}</p> : <p class="quiet">{page.say(words.noText)}</p>}
        </>
      ))}
    </>
  );
}
