import { DateField, FileField, FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { CheckField, type Option, RadioGroup, SelectField } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { appointmentLabels, endLabels } from './forms.ts';
import type { AppointmentLine } from './present.ts';
import { MOST_PHOTO_BYTES } from './take-photo.ts';
import { Face } from './views-post.tsx';
import { postWords as words } from './words.ts';

interface AppointmentFormProps {
  readonly page: Page;
  readonly action: string;
  readonly postHref: string;
  readonly state: FormState;
  readonly accounts: readonly Option[];
  /** False where no intake judges files. */
  readonly takesPhoto: boolean;
  /** The one saved, with its photo; null for a new one. */
  readonly saved: AppointmentLine | null;
  readonly show: (name: string, value: string) => string;
}

export function AppointmentForm(props: AppointmentFormProps) {
  const { page, action, postHref, state, accounts, saved } = props;
  const { typed, errors } = state;
  const field = <N extends keyof typeof appointmentLabels>(name: N) => ({
    ...{ page, name, label: appointmentLabels[name], value: typed[name], error: errors[name] },
  });
  const hows = (['holder', 'acting'] as const).map((value) => ({ value, label: words.hows[value] }));
  return (
    <>
      <FormFaults page={page} state={state} labels={appointmentLabels} show={props.show} />
      <OfficeForm page={page} action={action} upload>
        {typed.version !== undefined && <StateVersion state={state} />}
        <TextField {...field('personName')} required hint={words.personHint} maxLength={200} />
        <RadioGroup {...field('how')} options={hows} />
        <DateField {...field('startsOn')} required />
        <DateField {...field('lastDay')} required={false} hint={words.lastDayHint} />
        <SelectField {...field('account')} required={false} options={accounts} blank={words.noAccount} />
        <TextField {...field('telephone')} required={false} type="tel" width="medium" maxLength={60} />
        <TextField {...field('email')} required={false} type="email" maxLength={254} literal />
        <Photo {...props} />
        <FormActions
          page={page}
          submit={saved ? words.saveAppointment : words.appoint}
          cancel={{ href: postHref }}
        />
      </OfficeForm>
    </>
  );
}

function Photo({ page, state, takesPhoto, saved }: AppointmentFormProps) {
  if (!takesPhoto) return null;
  return (
    <>
      {saved?.photo && (
        <div class="holder">
          <Face page={page} line={saved} />
          <div>
            <CheckField
              page={page}
              name="noPhoto"
              label={words.noPhoto}
              checked={state.typed.noPhoto === 'yes'}
            />
          </div>
        </div>
      )}
      <FileField
        {...{ page, name: 'photo', label: words.photo, hint: words.photoHint, required: false }}
        accept=".jpg,.jpeg,.png"
        mostBytes={MOST_PHOTO_BYTES}
        error={state.errors.photo}
      />
    </>
  );
}

interface EndFormProps {
  readonly page: Page;
  readonly action: string;
  readonly state: FormState;
}

export function EndForm({ page, action, state }: EndFormProps) {
  return (
    <Panel title={page.say(words.endAppointment)} id="end">
      <FormFaults page={page} state={state} labels={endLabels} />
      <p>{page.say(words.endWhy)}</p>
      <OfficeForm page={page} action={action} guard={false}>
        <StateVersion state={state} />
        <DateField
          {...{ page, name: 'lastDay', id: 'f-end', label: words.lastDay, required: true }}
          value={state.typed.lastDay}
          error={state.errors.lastDay}
        />
        <FormActions page={page} submit={words.endAppointment} danger />
      </OfficeForm>
    </Panel>
  );
}
