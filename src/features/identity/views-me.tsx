import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { CheckField, RadioGroup } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { meWords as words } from './words-me.ts';

const detailLabels = { name: words.name, language: words.language, mailNotices: words.mailNotices };

export function DetailsForm({ page, state }: { page: Page; state: FormState }) {
  const { typed, errors } = state;
  const languages = [
    { value: 'th', label: words.thai },
    { value: 'en', label: words.english },
  ];
  const show = (name: string, value: string) => {
    const language = languages.find((each) => each.value === value);
    return name === 'language' && language ? page.say(language.label) : value;
  };
  return (
    <Panel title={page.say(words.details)}>
      <FormFaults page={page} state={state} labels={detailLabels} show={show} />
      <OfficeForm page={page} action="/office/me">
        <StateVersion state={state} />
        <TextField
          {...{ page, name: 'name', label: words.name, value: typed.name, error: errors.name }}
          {...{ hint: words.nameHint, autocomplete: 'name', maxLength: 200, required: true }}
        />
        <RadioGroup
          {...{ page, name: 'language', label: words.language, error: errors.language }}
          {...{ options: languages, value: typed.language }}
        />
        <CheckField
          {...{ page, name: 'mailNotices', label: words.mailNotices, error: errors.mailNotices }}
          checked={Boolean(typed.mailNotices)}
        />
        <FormActions page={page} submit={words.save} />
      </OfficeForm>
    </Panel>
  );
}
