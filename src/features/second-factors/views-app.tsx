import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { fieldId } from '../../web/office/field-frame.tsx';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { StatusTag } from '../../web/office/status-tag.tsx';
import type { Page } from '../../web/page.ts';
import { address as at } from './rules.ts';
import type { Refused } from './show.tsx';
import type { FactorPanelsProps } from './views.tsx';
import { words } from './words.ts';

interface PasswordProps {
  readonly page: Page;
  readonly of: 'passkeys' | 'totp' | 'codes';
  readonly refused: Refused;
  readonly error: FieldErrors[string] | undefined;
}

/** Each form has one; the id an error's link leads to is of the form that was refused. */
export function PasswordAgain({ page, of, refused, error }: PasswordProps) {
  const named = refused.totp ? 'totp' : refused.codes ? 'codes' : 'passkeys';
  const id = of === named ? fieldId('password') : `${of}-password`;
  return (
    <TextField
      {...{ page, id, name: 'password', label: words.password, hint: words.passwordHint, error, value: '' }}
      {...{ type: 'password', autocomplete: 'current-password', maxLength: 256, width: 'medium' }}
      required
    />
  );
}

export function App({ page, factors, refused }: FactorPanelsProps) {
  const { totp: errors = {} } = refused;
  return (
    <Panel title={page.say(words.totp)} id="totp">
      <p>{page.say(words.totpWhy)}</p>
      {factors.hasTotp ? (
        <p>
          <StatusTag page={page} tone="success" label={words.totpOn} />{' '}
          <a href={`${at}/totp/remove`}>
            {page.say(words.remove)}
            <span class="visually-hidden"> {page.say(words.totp)}</span>
          </a>
        </p>
      ) : (
        <>
          <ErrorSummary page={page} errors={errors} labels={{ password: words.password }} />
          <OfficeForm page={page} action={`${at}/totp`} guard={false}>
            <PasswordAgain page={page} of="totp" refused={refused} error={errors.password} />
            <FormActions page={page} submit={words.addTotp} />
          </OfficeForm>
        </>
      )}
    </Panel>
  );
}
