import { FormActions, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import { StatTile } from '../../web/office/progress-bar.tsx';
import type { Page } from '../../web/page.ts';
import { MOST_TEXT, outcomeLabels } from './forms.ts';
import type { LoadedMeasure } from './load.ts';
import type { Effect } from './present.ts';
import { measureAddress } from './rules.ts';
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

function Scores({ page, effect, year }: { page: Page; effect: Effect; year: number }) {
  const { indicator, name, before, after, difference } = effect;
  const none = page.say(words.noScore);
  const direction = difference?.startsWith('-') ? 'warning' : 'success';
  return (
    <>
      <p class="quiet">{`${indicator} ${page.say(name)}`}</p>
      <div class="tiles">
        <StatTile
          page={page}
          label={words.before}
          value={before ?? '–'}
          note={before ? String(year - 1) : none}
        />
        <StatTile page={page} label={words.after} value={after ?? '–'} note={after ? String(year) : none} />
        <StatTile
          page={page}
          label={words.difference}
          value={difference ?? '–'}
          tone={difference === null || difference === '0.00' ? 'neutral' : direction}
        />
      </div>
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
