import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { ok, type Result } from '../../lib/result.ts';
import { type Saved, wrong } from '../../web/office/form-state.tsx';
import { recordAudit } from '../audit/queries.ts';
import { makeInvitation } from '../invitations/queries.ts';
import { actorOf, codesOf, type Hand } from './change-account.ts';
import { type Account, addAccount, findAccount, type NewAccount } from './queries.ts';
import { mayInviteAgain, mayReset } from './rules.ts';
import { words } from './words.ts';

export interface Link {
  readonly account: Pick<Account, 'email' | 'name'>;
  readonly purpose: 'join' | 'reset';
  readonly token: string;
}

export async function invite(tenant: Tenant, hand: Hand, account: NewAccount): Promise<Saved<Link>> {
  const accountId = await addAccount(tenant, account);
  if (accountId === null) return wrong({ email: words.taken });
  const token = await makeInvitation(tenant, { accountId, purpose: 'join', at: hand.now });
  const { name, email, roles } = account;
  await recordAudit(tenant, {
    ...{ actor: actorOf(hand), action: 'account.invite', subject: `account:${accountId}` },
    after: { name, email, roles: codesOf(roles).join(' ') },
  });
  return ok({ account: { name, email }, purpose: 'join', token });
}

/** A new link: to join for who has not yet, to choose a password for who has forgotten it. */
export async function makeLink(
  tenant: Tenant,
  hand: Hand,
  accountId: string,
  purpose: Link['purpose'],
): Promise<Result<Link, Bilingual> | null> {
  const account = await findAccount(tenant, accountId);
  if (!account) return null;
  const may = purpose === 'join' ? mayInviteAgain(account) : mayReset(account);
  if (!may.ok) return may;
  const token = await makeInvitation(tenant, { accountId, purpose, at: hand.now });
  const action = purpose === 'join' ? 'account.invite-again' : 'account.reset';
  await recordAudit(tenant, { actor: actorOf(hand), action, subject: `account:${accountId}` });
  return ok({ account, purpose, token });
}
