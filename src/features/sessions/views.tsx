import type { Bilingual } from '../../lib/bilingual.ts';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import { SignInLayout } from '../../web/office/sign-in-layout.tsx';
import type { Page } from '../../web/page.ts';
import { PasskeyForm } from './views-passkey.tsx';
import { words } from './words.ts';

export interface SignInProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly to: string;
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
  readonly notice: Bilingual | null;
  /** The identity provider's name; null: none is configured. */
  readonly provider: Bilingual | null;
}

export function SignInPage({ page, agencyName, to, typed, errors, notice, provider }: SignInProps) {
  const labels = { email: words.email, password: words.password };
  return (
    <SignInLayout
      page={page}
      title={page.say(words.title)}
      agencyName={agencyName}
      notice={notice}
      scripts={['passkey.js']}
    >
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <OfficeForm page={page} action="/sign-in" guard={false}>
        <input type="hidden" name="to" value={to} />
        <TextField
          {...{ page, name: 'email', label: words.email, value: typed.email, error: errors.email }}
          {...{ type: 'email', autocomplete: 'username', maxLength: 254, literal: true, required: true }}
        />
        <TextField
          {...{ page, name: 'password', label: words.password, value: '', error: errors.password }}
          {...{ type: 'password', autocomplete: 'current-password', maxLength: 256, required: true }}
        />
        <FormActions page={page} submit={words.submit} />
      </OfficeForm>
      <PasskeyForm page={page} to={to} label={words.passkey} />
      {provider && (
        <p>
          <a class="ds-button quiet-button" href={`/sign-in/oidc?to=${encodeURIComponent(to)}`}>
            {page.say(words.oidc)} {page.say(provider)}
          </a>
        </p>
      )}
      <p class="hint">{page.say(words.help)}</p>
    </SignInLayout>
  );
}
