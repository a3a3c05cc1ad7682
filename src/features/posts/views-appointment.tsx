import { DateField, FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { type Option, RadioGroup, SelectField } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, fieldsOf, StateVersion } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { appointmentLabels } from './appointment-forms.ts';
import type { AppointmentLine } from './present-appointments.ts';
import { Photo } from './views-photo.tsx';
import { postWords as words } from './words.ts';

export interface AppointmentFormProps {
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
  const { typed } = state;
  const field = fieldsOf(page, appointmentLabels, state);
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
