import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { FormActions, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { SelectField } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { labels, MOST_DESCRIPTION } from './forms.ts';
import { targetName, targetsOf } from './rules.ts';
import { words } from './words.ts';

interface FormProps {
  readonly page: Page;
  readonly framework: Framework;
  readonly state: FormState;
  readonly action: string;
  readonly submit: Bilingual;
}

export function WeakPointForm({ page, framework, state, action, submit }: FormProps) {
  const { typed, errors } = state;
  const show = (name: string, value: string) =>
    name === 'target' ? page.say(targetName(framework, value)) : value;
  return (
    <>
      <FormFaults page={page} state={state} labels={labels} show={show} />
      <OfficeForm page={page} action={action}>
        {typed.version !== undefined && <StateVersion state={state} />}
        <SelectField
          {...{ page, name: 'target', label: labels.target, value: typed.target, error: errors.target }}
          options={targetsOf(framework).map(({ target, name }) => ({ value: target, label: name }))}
          required
        />
        <TextArea
          {...{ page, name: 'description', label: labels.description, value: typed.description }}
          hint={words.descriptionHint}
          error={errors.description}
          maxLength={MOST_DESCRIPTION}
          rows={3}
          required
        />
        <FormActions page={page} submit={submit} />
      </OfficeForm>
    </>
  );
}
