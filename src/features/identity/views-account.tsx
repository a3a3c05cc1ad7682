import type { Bilingual } from '../../lib/bilingual.ts';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { TextField } from '../../web/office/form.tsx';
import type { FormState } from '../../web/office/form-state.tsx';
import { History, type HistoryEntry } from '../../web/office/history.tsx';
import { Facts, Panel } from '../../web/office/panel.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import { type Factors, needsSecondFactor } from '../second-factors/rules.ts';
import type { Link } from './change-account.ts';
import type { NamedUnit } from './forms.ts';
import type { ListedAccount } from './queries.ts';
import { mayInviteAgain, mayReset, mayRestore, maySuspend } from './rules.ts';
import { AccountForm, AccountStatusTag } from './views.tsx';
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

/** What can be done to the way in: only what the rules allow is offered, and a refusal says why. */
function Access({ page, account, factors, refused, byAccountId, administrators }: AccountPageProps) {
  const at = `/office/accounts/${account.accountId}`;
  const acts: readonly (ActProps & { readonly isOffered: boolean })[] = [
    {
      ...{ page, action: `${at}/invitation`, label: words.again, why: words.againWhy },
      isOffered: mayInviteAgain(account).ok,
    },
    {
      ...{ page, action: `${at}/reset`, label: words.reset, why: words.resetWhy },
      isOffered: mayReset(account).ok,
    },
    {
      ...{ page, action: `${at}/lost-factors`, label: words.lostFactors, why: words.lostFactorsWhy },
      isOffered: needsSecondFactor(factors),
    },
    {
      ...{ page, action: `${at}/restoration`, label: words.restore, why: words.restoreWhy },
      ...{ version: account.version, isOffered: mayRestore(account).ok },
    },
  ];
  const may = maySuspend(account, byAccountId, administrators);
  return (
    <Panel title={page.say(words.access)} id="access">
      <ErrorSummary page={page} errors={refused} />
      {acts
        .filter(({ isOffered }) => isOffered)
        .map(({ isOffered: _, ...act }) => (
          <Act {...act} />
        ))}
      {may.ok ? (
        <p>
          <a class="ds-button danger-button" href={`${at}/suspension`}>
            {page.say(words.suspend)}
          </a>
        </p>
      ) : (
        account.status !== 'suspended' && <p class="quiet">{page.say(may.error)}</p>
      )}
    </Panel>
  );
}

interface ActProps {
  readonly page: Page;
  readonly action: string;
  readonly label: Bilingual;
  readonly why: Bilingual;
  readonly version?: number;
}

function Act({ page, action, label, why, version }: ActProps) {
  return (
    <form method="post" action={action}>
      {version !== undefined && <input type="hidden" name="version" value={String(version)} />}
      <p>
        <button class="ds-button quiet-button" type="submit">
          {page.say(label)}
        </button>
      </p>
      <p class="hint">{page.say(why)}</p>
    </form>
  );
}

export interface LinkProps {
  readonly page: Page;
  readonly link: Link;
  readonly href: string;
  /** Null: no mail is set up. */
  readonly wasMailed: boolean | null;
}

/** The link, once: it stands in no database and on no other page. */
export function LinkShown({ page, link, href, wasMailed }: LinkProps) {
  return (
    <>
      <p>{page.say(words.linkLead)}</p>
      <TextField page={page} name="link" label={words.link} value={href} type="url" literal />
      <p>
        {page.say(link.purpose === 'join' ? words.week : words.hour)}
        {wasMailed !== null && ` · ${page.say(wasMailed ? words.mailed : words.notMailed)}`}
      </p>
      <p>
        <a class="ds-button" href="/office/accounts">
          {page.say(words.toList)}
        </a>
      </p>
    </>
  );
}
