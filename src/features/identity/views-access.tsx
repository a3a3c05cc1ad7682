import type { Bilingual } from '../../lib/bilingual.ts';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { needsSecondFactor } from '../second-factors/rules.ts';
import { mayInviteAgain, mayReset, mayRestore, maySuspend } from './rules.ts';
import type { AccountPageProps } from './views-account.tsx';
import { words } from './words.ts';

/** What can be done to the way in: only what the rules allow is offered, and a refusal says why. */
export function Access({ page, account, factors, refused, byAccountId, administrators }: AccountPageProps) {
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
