import { DateField, FormActions, HiddenVersion, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { FormFaults, type FormState } from '../../web/office/form-state.tsx';
import { officeWords } from '../../web/office/words.ts';
import type { Page } from '../../web/page.ts';
import { MOST } from './forms.ts';
import type { Survey } from './queries.ts';
import { surveyAddress } from './rules.ts';
import { words } from './words.ts';
import { actWords, watchWords } from './words-watch.ts';

interface ReopenProps {
  readonly page: Page;
  readonly survey: Survey;
  readonly state: FormState;
}

export function ReopenForm({ page, survey, state }: ReopenProps) {
  const { typed, errors } = state;
  const address = surveyAddress(survey);
  const labels = { reason: officeWords.reason, closesOn: words.closesOn };
  const field = (name: keyof typeof labels) => ({
    ...{ page, name, label: labels[name], value: typed[name], error: errors[name] },
  });
  return (
    <>
      <FormFaults page={page} state={state} labels={labels} />
      <p>{page.say(watchWords.reopenWhat)}</p>
      <OfficeForm page={page} action={`${address}/reopening`}>
        <HiddenVersion version={survey.version} />
        <DateField {...field('closesOn')} required />
        <TextArea {...field('reason')} required maxLength={MOST.reason} rows={3} />
        <FormActions page={page} submit={actWords.reopen} cancel={{ href: address }} />
      </OfficeForm>
    </>
  );
}
