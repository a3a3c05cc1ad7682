import { FormActions, OfficeForm } from '../../web/office/form.tsx';
import { RadioGroup } from '../../web/office/form-choices.tsx';
import { FormFaults, StateVersion } from '../../web/office/form-state.tsx';
import { settingsLabels } from './labels.ts';
import type { ProfileFormProps } from './views.tsx';
import { agencyWords as words } from './words.ts';

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
