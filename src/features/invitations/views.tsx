import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import { SignInLayout } from '../../web/office/sign-in-layout.tsx';
import type { Page } from '../../web/page.ts';
import type { Purpose } from './rules.ts';
import { words } from './words.ts';

export interface InvitationProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly action: string;
  readonly purpose: Purpose;
  /** For password managers, which keep the name beside the password. */
  readonly email: string;
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
}

export function InvitationPage(props: InvitationProps) {
  const { page, agencyName, action, purpose, email, typed, errors } = props;
  const isJoin = purpose === 'join';
  const title = page.say(isJoin ? words.joinTitle : words.resetTitle);
  const labels = { name: words.name, password: words.password, repeat: words.repeat };
  const shared = { page, type: 'password', autocomplete: 'new-password', value: '', required: true } as const;
  return (
    <SignInLayout page={page} title={title} agencyName={agencyName}>
      {isJoin && <p>{page.say(words.joinLead)}</p>}
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <OfficeForm page={page} action={action} guard={false}>
        <input class="visually-hidden" type="email" autocomplete="username" value={email} readonly hidden />
        {isJoin && (
          <TextField
            {...{ page, name: 'name', label: words.name, value: typed.name, error: errors.name }}
            {...{ autocomplete: 'name', maxLength: 200, required: true }}
          />
        )}
        <TextField
          {...{ ...shared, name: 'password', label: words.password, hint: words.passwordHint }}
          error={errors.password}
        />
        <TextField {...{ ...shared, name: 'repeat', label: words.repeat }} error={errors.repeat} />
        <FormActions page={page} submit={isJoin ? words.join : words.reset} />
      </OfficeForm>
    </SignInLayout>
  );
}
