import { FormActions, OfficeForm, TextArea, TextField } from '../../web/office/form.tsx';
import { type Option, RadioGroup, SelectField } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { profileLabels as labels, settingsLabels, agencyWords as words } from './words.ts';

interface ProfileFormProps {
  readonly page: Page;
  readonly state: FormState;
  readonly kinds: readonly Option[];
}

type FieldOf = (name: keyof typeof labels) => {
  readonly page: Page;
  readonly name: string;
  readonly label: (typeof labels)[keyof typeof labels];
  readonly value: string | undefined;
  readonly error: FormState['errors'][string] | undefined;
};

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

interface PartProps {
  readonly page: Page;
  readonly field: FieldOf;
}

function Identity({ page, field, kinds }: PartProps & { readonly kinds: readonly Option[] }) {
  return (
    <fieldset>
      <legend class="legend-head">{page.say(words.identity)}</legend>
      <TextField
        {...field('name')}
        required
        hint={words.nameHint}
        maxLength={200}
        autocomplete="organization"
      />
      <TextField {...field('nameEn')} required={false} maxLength={200} />
      <SelectField {...field('kind')} required options={kinds} />
      <TextField {...field('subdistrict')} width="medium" maxLength={100} />
      <TextField {...field('district')} width="medium" maxLength={100} />
      <TextField {...field('province')} required width="medium" maxLength={100} />
    </fieldset>
  );
}

function Contact({ page, field }: PartProps) {
  return (
    <fieldset>
      <legend class="legend-head">{page.say(words.contactHead)}</legend>
      <TextArea {...field('address')} required={false} hint={words.addressHint} rows={3} maxLength={1000} />
      <TextField {...field('telephone')} required={false} type="tel" width="medium" maxLength={100} />
      <TextField {...field('fax')} required={false} type="tel" width="medium" maxLength={100} />
      <TextField {...field('email')} required={false} type="email" maxLength={254} literal />
      <TextField {...field('website')} required={false} type="url" maxLength={2000} literal />
      <TextField
        {...field('mapUrl')}
        required={false}
        type="url"
        maxLength={2000}
        literal
        hint={words.mapHint}
      />
    </fieldset>
  );
}

export function SettingsForm({ page, state }: Omit<ProfileFormProps, 'kinds'>) {
  const { typed, errors } = state;
  const show = (name: string, value: string) => {
    const known = { ...words.digitKinds, ...words.languages } as Record<string, { th: string; en: string }>;
    return known[value] && name ? page.say(known[value]) : value;
  };
  return (
    <>
      <FormFaults {...{ page, state, labels: settingsLabels, show }} />
      <OfficeForm page={page} action="/office/agency/settings">
        <StateVersion state={state} />
        <RadioGroup
          {...{ page, name: 'digits', label: words.digits, value: typed.digits, error: errors.digits }}
          options={(['thai', 'arabic'] as const).map((value) => ({ value, label: words.digitKinds[value] }))}
        />
        <RadioGroup
          {...{
            page,
            name: 'language',
            label: words.language,
            value: typed.language,
            error: errors.language,
          }}
          options={(['th', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        />
        <FormActions page={page} submit={words.saveSettings} />
      </OfficeForm>
    </>
  );
}
