import { EmptyState } from '../../web/office/empty-state.tsx';
import { TextField } from '../../web/office/form.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag, type Tone } from '../../web/office/status-tag.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { type NamedUnit, roleLabel } from './forms.ts';
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
