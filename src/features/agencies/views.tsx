import { FormActions, OfficeForm, TextArea } from '../../web/office/form.tsx';
import type { Option } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { profileLabels as labels } from './labels.ts';
import { Contact, type FieldOf, Identity } from './views-fieldsets.tsx';
import { agencyWords as words } from './words.ts';

export interface ProfileFormProps {
  readonly page: Page;
  readonly state: FormState;
  readonly kinds: readonly Option[];
}

export function ProfileForm({ page, state, kinds }: ProfileFormProps) {
  const { typed, errors } = state;
  const field: FieldOf = (name) => ({
    ...{ page, name, label: labels[name], value: typed[name], error: errors[name] },
  });
  const kindName = (value: string) => {
    const label = kinds.find((kind) => kind.value === value)?.label ?? value;
    return typeof label === 'string' ? label : page.say(label);
  };
  return (
    <>
      <FormFaults
        {...{ page, state, labels }}
        show={(name, value) => (name === 'kind' ? kindName(value) : value)}
      />
      <OfficeForm page={page} action="/office/agency">
        <StateVersion state={state} />
        <Identity page={page} field={field} kinds={kinds} />
        <Contact page={page} field={field} />
        <fieldset>
          <legend class="legend-head">{page.say(words.dutiesHead)}</legend>
          <TextArea
            {...field('duties')}
            required={false}
            hint={words.dutiesHint}
            rows={12}
            maxLength={50_000}
          />
        </fieldset>
        <FormActions page={page} submit={words.save} />
      </OfficeForm>
    </>
  );
}
