import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { address as at } from './rules.ts';
import type { FactorPanelsProps } from './views.tsx';
import { PasswordAgain } from './views-app.tsx';
import { words } from './words.ts';

export interface PasskeyLine {
  readonly passkeyId: string;
  readonly name: string;
  readonly added: string;
  readonly used: string;
}

export function Passkeys({ page, passkeys, refused }: FactorPanelsProps) {
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
