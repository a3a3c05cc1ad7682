import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm } from '../../web/office/form.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import { SignInLayout } from '../../web/office/sign-in-layout.tsx';
import type { Page } from '../../web/page.ts';
import { setUpLabels as labels } from './forms.ts';
import { AgencyFields, PersonFields, Text } from './views-fields.tsx';
import { words } from './words.ts';

export interface SetUpProps {
  readonly page: Page;
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
}

export function SetUpPage(props: SetUpProps) {
  const { page, errors } = props;
  return (
    <SignInLayout page={page} title={page.say(words.title)} agencyName={null}>
      <p>{page.say(words.lead)}</p>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <OfficeForm page={page} action="/set-up">
        <Text {...props} name="code" hint={words.codeHint} literal autocomplete="off" />
        <AgencyFields {...props} />
        <PersonFields {...props} />
        <FormActions page={page} submit={words.submit} />
      </OfficeForm>
    </SignInLayout>
  );
}
