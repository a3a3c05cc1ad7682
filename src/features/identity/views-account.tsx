import type { FormState } from '../../web/office/form-state.tsx';
import { History, type HistoryEntry } from '../../web/office/history.tsx';
import { Facts, Panel } from '../../web/office/panel.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import type { Factors } from '../second-factors/rules.ts';
import type { NamedUnit } from './forms.ts';
import type { ListedAccount } from './queries.ts';
import { AccountStatusTag } from './views.tsx';
import { Access } from './views-access.tsx';
import { AccountForm } from './views-form.tsx';
import { words } from './words.ts';

export interface AccountPageProps {
  readonly page: Page;
  readonly account: ListedAccount;
  readonly factors: Factors;
  readonly units: readonly NamedUnit[];
  readonly state: FormState;
  /** Why an act below the form was refused. */
  readonly refused: FieldErrors;
  readonly byAccountId: string;
  readonly administrators: readonly string[];
  readonly history: readonly HistoryEntry[];
}

export function AccountDetail(props: AccountPageProps) {
  const { page, account, units, state, history } = props;
  const facts = [
    { label: page.say(words.email), value: account.email },
    {
      label: page.say(words.status),
      value: <AccountStatusTag page={page} status={account.status} />,
    },
  ];
  return (
    <>
      <Facts facts={facts} />
      <Panel title={page.say(words.edit)}>
        <AccountForm
          {...{ page, state, units, submit: words.save }}
          action={`/office/accounts/${account.accountId}`}
        />
      </Panel>
      <Access {...props} />
      <Panel title={page.say(words.history)}>
        <History page={page} entries={history} />
      </Panel>
    </>
  );
}
