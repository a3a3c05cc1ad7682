import type { Bilingual } from '../../lib/bilingual.ts';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { CheckField, type Option, RadioGroup, SelectField } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, fieldsOf, StateVersion } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { postLabels } from './forms.ts';
import { postKinds, sides } from './rules.ts';
import { postWords as words } from './words.ts';

interface PostFormProps {
  readonly page: Page;
  readonly action: string;
  readonly cancelHref: string;
  readonly submit: Bilingual;
  readonly state: FormState;
  readonly units: readonly Option[];
  readonly show: (name: string, value: string) => string;
}

export function PostForm({ page, action, cancelHref, submit, state, units, show }: PostFormProps) {
  const { typed } = state;
  const field = fieldsOf(page, postLabels, state);
  return (
    <>
      <FormFaults page={page} state={state} labels={postLabels} show={show} />
      <OfficeForm page={page} action={action}>
        {typed.version !== undefined && <StateVersion state={state} />}
        <TextField {...field('title')} required hint={words.titleHint} maxLength={200} />
        <TextField {...field('titleEn')} required={false} maxLength={200} />
        <SelectField {...field('unit')} options={units} blank={words.above} />
        <SelectField
          {...field('kind')}
          options={postKinds.map((value) => ({ value, label: words.kinds[value] }))}
          blank={words.noKind}
        />
        <RadioGroup
          {...field('side')}
          options={sides.map((value) => ({ value, label: words.sides[value] }))}
        />
        <CheckField
          {...field('isExecutive')}
          checked={typed.isExecutive === 'yes'}
          value="yes"
          hint={words.executiveHint}
        />
        <FormActions page={page} submit={submit} cancel={{ href: cancelHref }} />
      </OfficeForm>
    </>
  );
}
