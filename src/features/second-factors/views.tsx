import { EmptyState } from '../../web/office/empty-state.tsx';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { fieldId } from '../../web/office/field-frame.tsx';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { type Factors, needsSecondFactor } from './rules.ts';
import type { Refused } from './show.tsx';
import { words } from './words.ts';

const at = '/office/me/second-step';

export interface PasskeyLine {
  readonly passkeyId: string;
  readonly name: string;
  readonly added: string;
  readonly used: string;
}

export interface FactorPanelsProps {
  readonly page: Page;
  readonly factors: Factors;
  readonly passkeys: readonly PasskeyLine[];
  readonly refused: Refused;
}

export function FactorPanels(props: FactorPanelsProps) {
  const { factors } = props;
  return (
    <>
      <Passkeys {...props} />
      <App {...props} />
      {needsSecondFactor(factors) && <Codes {...props} />}
    </>
  );
}

interface PasswordProps {
  readonly page: Page;
  readonly of: 'passkeys' | 'totp' | 'codes';
  readonly refused: Refused;
  readonly error: FieldErrors[string] | undefined;
}

/** Each form has one; the id an error's link leads to is of the form that was refused. */
function PasswordAgain({ page, of, refused, error }: PasswordProps) {
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

function Passkeys({ page, passkeys, refused }: FactorPanelsProps) {
  const { passkey: errors = {}, typed = {} } = refused;
  const labels = { name: words.passkeyName, password: words.password };
  return (
    <Panel title={page.say(words.passkeys)} id="passkeys">
      <p>{page.say(words.passkeysWhy)}</p>
      {passkeys.length === 0 ? (
        <p class="quiet">{page.say(words.noPasskeys)}</p>
      ) : (
        <DataTable page={page} caption={words.passkeys} columns={columnsOf(page)} rows={passkeys} />
      )}
      <h3>{page.say(words.addPasskey)}</h3>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <OfficeForm page={page} action={`${at}/passkeys`} guard={false}>
        <TextField
          {...{ page, name: 'name', label: words.passkeyName, hint: words.passkeyNameHint }}
          {...{ value: typed.name, error: errors.name, maxLength: 60, width: 'medium', required: true }}
        />
        <PasswordAgain page={page} of="passkeys" refused={refused} error={errors.password} />
        <FormActions page={page} submit={words.nextPasskey} />
      </OfficeForm>
    </Panel>
  );
}

function columnsOf(page: Page): Column<PasskeyLine>[] {
  return [
    { label: words.passkeyName, kind: 'head', cell: ({ name }) => name },
    { label: words.added, cell: ({ added }) => added },
    { label: words.used, cell: ({ used }) => used },
    {
      label: words.act,
      kind: 'narrow',
      cell: ({ passkeyId, name }) => (
        <a href={`${at}/passkeys/${passkeyId}/remove`}>
          {page.say(words.remove)}
          <span class="visually-hidden"> {name}</span>
        </a>
      ),
    },
  ];
}

function App({ page, factors, refused }: FactorPanelsProps) {
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

function Codes({ page, factors, refused }: FactorPanelsProps) {
  const { codes: errors = {} } = refused;
  const left = `${page.say(words.codesLeft)} ${factors.recoveryCodes}`;
  return (
    <Panel title={page.say(words.codes)} id="codes">
      {factors.recoveryCodes === 0 ? (
        <EmptyState title={left} text={page.say(words.codesWhy)} />
      ) : (
        <p>
          <strong>{left}</strong> · {page.say(words.codesWhy)}
        </p>
      )}
      <ErrorSummary page={page} errors={errors} labels={{ password: words.password }} />
      <OfficeForm page={page} action={`${at}/codes`} guard={false}>
        <PasswordAgain page={page} of="codes" refused={refused} error={errors.password} />
        <p class="hint">{page.say(words.newCodesWhy)}</p>
        <FormActions page={page} submit={words.newCodes} />
      </OfficeForm>
    </Panel>
  );
}
