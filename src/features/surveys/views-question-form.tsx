import { FormActions, HiddenVersion, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { CheckField, SelectField } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { MOST } from './forms.ts';
import { OWN_WORDS, scalesFor } from './load-set.ts';
import type { Survey } from './queries.ts';
import { surveyAddress } from './rules.ts';
import { questionLabels } from './typed-set.ts';
import { questionWords as words } from './words-questions.ts';

export interface QuestionFormProps {
  readonly page: Page;
  readonly survey: Survey;
  /** Null: a new one. */
  readonly code: string | null;
  readonly state: FormState;
}

export function QuestionForm({ page, survey, code, state }: QuestionFormProps) {
  const { typed, errors } = state;
  const list = `${surveyAddress(survey)}/questions`;
  const action = code === null ? list : `${list}/${code}`;
  const { groups } = survey.questions;
  const scales = scalesFor(survey.questions).map(({ name, scale }) => ({ value: scale.code, label: name }));
  const field = (name: keyof typeof questionLabels) => ({
    ...{ page, name, label: questionLabels[name], value: typed[name], error: errors[name] },
  });
  return (
    <>
      <FormFaults page={page} state={state} labels={questionLabels} />
      <OfficeForm page={page} action={action}>
        <StateVersion state={state} />
        <TextArea {...field('th')} required maxLength={MOST.text} rows={2} />
        <TextArea {...field('en')} required={false} hint={words.sameIfEmpty} maxLength={MOST.text} rows={2} />
        <SelectField
          {...field('group')}
          blank={null}
          options={groups.map(({ code: value, title }) => ({ value, label: title }))}
        />
        <SelectField
          {...field('scale')}
          blank={null}
          options={[...scales, { value: OWN_WORDS, label: words.ownWords }]}
          hint={words.ownWordsWarning}
        />
        <CheckField
          {...field('sensitive')}
          value="yes"
          checked={Boolean(typed.sensitive)}
          hint={words.sensitiveHint}
        />
        <FormActions page={page} submit={words.save} cancel={{ href: list }} />
      </OfficeForm>
      {code !== null && (
        <OfficeForm page={page} action={`${action}/removal`} guard={false}>
          <HiddenVersion version={survey.version} />
          <FormActions page={page} submit={words.removeQuestion} danger />
        </OfficeForm>
      )}
    </>
  );
}
