import type { Tenant } from '../../db/tenant.ts';
import { err, ok } from '../../lib/result.ts';
import { missing, type Saved, wrong } from '../../web/office/form-state.tsx';
import { recordAudit } from '../audit/queries.ts';
import { endInvitations } from '../invitations/queries.ts';
import { revokeSessions } from '../sessions/queries.ts';
import { actorOf, type Hand, type Named, stale } from './change-account.ts';
import { changeAccount, findAccount, lockAdministrators, passwordHashOf } from './queries.ts';
import { mayRestore, maySuspend } from './rules.ts';

/** Suspends and signs out everywhere, or lets in again. */
export async function setSuspended(
  tenant: Tenant,
  hand: Hand,
  { accountId, version }: Named,
  isSuspended: boolean,
): Promise<Saved<true>> {
  const administrators = await lockAdministrators(tenant);
  const account = await findAccount(tenant, accountId);
  if (!account) return err(missing);
  const may = isSuspended ? maySuspend(account, hand.accountId, administrators) : mayRestore(account);
  if (!may.ok) return wrong({ '': may.error });
  const hasJoined = (await passwordHashOf(tenant, accountId)) !== null;
  const status = isSuspended ? 'suspended' : hasJoined ? 'active' : 'invited';
  if (!(await changeAccount(tenant, { accountId, version }, { status })))
    return err(await stale(tenant, hand, account));
  if (isSuspended) {
    await revokeSessions(tenant, { accountId, at: hand.now });
    await endInvitations(tenant, accountId, hand.now);
  }
  const action = isSuspended ? 'account.suspend' : 'account.restore';
  const change = { before: { status: account.status }, after: { status } };
  await recordAudit(tenant, { actor: actorOf(hand), action, subject: `account:${accountId}`, ...change });
  return ok(true);
}
