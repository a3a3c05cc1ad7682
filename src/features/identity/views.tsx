import type { Bilingual } from '../../lib/bilingual.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { CheckGroup } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag, type Tone } from '../../web/office/status-tag.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { accountLabels, type NamedUnit, roleLabel, roleOptions, toRole } from './forms.ts';
import type { ListedAccount } from './queries.ts';
import type { AccountStatus } from './rules.ts';
import { words } from './words.ts';

const tones: Readonly<Record<AccountStatus, Tone>> = {
  invited: 'info',
  active: 'success',
  suspended: 'neutral',
};

export function AccountStatusTag({ page, status }: { page: Page; status: AccountStatus }) {
  return <StatusTag page={page} tone={tones[status]} label={words[status]} />;
}

export interface AccountListProps {
  readonly page: Page;
  readonly accounts: readonly ListedAccount[];
  readonly units: readonly NamedUnit[];
  readonly search: string;
}

export function AccountList({ page, accounts, units, search }: AccountListProps) {
  return (
    <>
      <form class="filters" method="get" action="/office/accounts">
        <TextField page={page} name="q" label={words.search} value={search} type="search" maxLength={100} />
        <button class="ds-button quiet-button" type="submit">
          {page.say(words.find)}
        </button>
      </form>
      {accounts.length === 0 ? (
        <EmptyState title={page.say(words.nobodyTitle)} text={page.say(words.nobody)} />
      ) : (
        <Panel title={page.say(words.people)} flush>
          <DataTable page={page} caption={words.people} columns={columnsOf(page, units)} rows={accounts} />
        </Panel>
      )}
    </>
  );
}

function columnsOf(page: Page, units: readonly NamedUnit[]): Column<ListedAccount>[] {
  return [
    {
      label: words.name,
      kind: 'head',
      cell: ({ accountId, name }) => <a href={`/office/accounts/${accountId}`}>{name}</a>,
    },
    { label: words.email, cell: ({ email }) => email },
    {
      label: words.roles,
      cell: ({ roles }) => roles.map((role) => <div>{roleLabel(page, role, units)}</div>),
    },
    {
      label: words.status,
      kind: 'narrow',
      cell: ({ status }) => <AccountStatusTag page={page} status={status} />,
    },
  ];
}

export interface AccountFormProps {
  readonly page: Page;
  readonly action: string;
  readonly state: FormState;
  readonly units: readonly NamedUnit[];
  readonly submit: Bilingual;
  /** Asked for of a new person alone. */
  readonly withEmail?: boolean;
}

/** Name and roles of a person; the address too of one who is not there yet. */
export function AccountForm(props: AccountFormProps) {
  const { page, action, state, units, submit, withEmail = false } = props;
  const { typed, errors } = state;
  const { name, email, roles } = accountLabels;
  const labels = withEmail ? accountLabels : { name, roles };
  const printed = (field: string, value: string) =>
    field === 'roles' ? printRoles(page, value, units) : value;
  return (
    <>
      <FormFaults page={page} state={state} labels={labels} show={printed} />
      <OfficeForm page={page} action={action}>
        {typed.version !== undefined && <StateVersion state={state} />}
        <TextField
          {...{ page, name: 'name', label: name, value: typed.name, error: errors.name }}
          {...{ required: true, maxLength: 200, autocomplete: 'off' }}
        />
        {withEmail && (
          <TextField
            {...{ page, name: 'email', label: email, value: typed.email, error: errors.email }}
            {...{ type: 'email', required: true, maxLength: 254, hint: words.emailHint, autocomplete: 'off' }}
          />
        )}
        <CheckGroup
          {...{ page, name: 'roles', label: roles, hint: words.rolesHint, error: errors.roles }}
          options={roleOptions(page, units)}
          values={(typed.roles ?? '').split(' ')}
        />
        <FormActions page={page} submit={submit} cancel={{ href: '/office/accounts' }} />
      </OfficeForm>
    </>
  );
}

export function printRoles(page: Page, codes: string, units: readonly NamedUnit[]): string {
  const held = codes.split(' ').filter((code) => code !== '');
  return held.map((code) => roleLabel(page, toRole(code), units)).join(', ');
}
