import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { SignInLayout } from '../../web/office/sign-in-layout.tsx';
import type { Page } from '../../web/page.ts';
import type { Factors } from '../second-factors/rules.ts';
import { PasskeyForm } from './views-passkey.tsx';
import { words } from './words.ts';

export interface SecondStepProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly to: string;
  readonly factors: Factors;
  readonly errors: FieldErrors;
}

export function SecondStepPage({ page, agencyName, to, factors, errors }: SecondStepProps) {
  const label = factors.hasTotp ? words.code : words.recoveryCode;
  return (
    <SignInLayout
      page={page}
      title={page.say(words.secondTitle)}
      agencyName={agencyName}
      scripts={['passkey.js']}
    >
      <p>{page.say(words.secondLead)}</p>
      <ErrorSummary page={page} errors={errors} labels={{ code: label }} />
      {factors.passkeys > 0 && <PasskeyForm page={page} to={to} label={words.usePasskey} />}
      <OfficeForm page={page} action="/sign-in/second" guard={false}>
        <TextField
          {...{ page, name: 'code', label, value: '', error: errors.code, required: true }}
          {...{ autocomplete: 'one-time-code', maxLength: 100, literal: true, width: 'medium' }}
        />
        <FormActions
          page={page}
          submit={words.confirm}
          cancel={{ href: '/sign-in', label: words.startAgain }}
        />
      </OfficeForm>
    </SignInLayout>
  );
}
