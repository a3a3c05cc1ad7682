import type { Tenant } from '../../db/tenant.ts';
import { err, ok } from '../../lib/result.ts';
import { missing, type Saved, type SaveFault, wrong } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import type { HeldRole } from '../../web/reader.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { removeAllFactors } from '../second-factors/queries.ts';
import { revokeSessions } from '../sessions/queries.ts';
import { roleCode, typedAccount } from './forms.ts';
import {
  type Account,
  changeAccount,
  findAccount,
  lockAdministrators,
  replaceRoles,
  rolesOf,
} from './queries.ts';
import { mayHaveRoles } from './rules.ts';

/** Who changes, in whose language a conflict is told, and when. */
export interface Hand {
  readonly accountId: string;
  readonly page: Page;
  readonly now: Temporal.Instant;
}

export const actorOf = ({ accountId }: Hand) => `account:${accountId}`;

export const codesOf = (roles: readonly HeldRole[]) => roles.map(roleCode).sort();

export type Named = Pick<Account, 'accountId' | 'version'>;

export async function changeRoles(
  tenant: Tenant,
  hand: Hand,
  { accountId, version }: Named,
  wanted: { readonly name: string; readonly roles: readonly HeldRole[] },
): Promise<Saved<'saved' | 'unchanged'>> {
  const administrators = await lockAdministrators(tenant);
  const account = await findAccount(tenant, accountId);
  if (!account) return err(missing);
  if (account.version !== version) return err(await stale(tenant, hand, account));
  const may = mayHaveRoles(account, wanted.roles, administrators);
  if (!may.ok) return wrong({ roles: may.error });
  const before = { name: account.name, roles: codesOf(await rolesOf(tenant, accountId)).join(' ') };
  const after = { name: wanted.name, roles: codesOf(wanted.roles).join(' ') };
  if (before.name === after.name && before.roles === after.roles) return ok('unchanged');
  if (!(await changeAccount(tenant, account, { name: wanted.name })))
    return err(await stale(tenant, hand, account));
  await replaceRoles(tenant, accountId, wanted.roles);
  const subject = `account:${accountId}`;
  await recordAudit(tenant, { actor: actorOf(hand), action: 'account.roles', subject, before, after });
  return ok('saved');
}

/** For who has lost every second factor: the password alone lets in again. Null: nobody of this id. */
export async function dropFactors(tenant: Tenant, hand: Hand, accountId: string): Promise<true | null> {
  if (!(await findAccount(tenant, accountId))) return null;
  await removeAllFactors(tenant, accountId);
  await revokeSessions(tenant, { accountId, at: hand.now });
  const subject = `account:${accountId}`;
  await recordAudit(tenant, {
    ...{ actor: actorOf(hand), action: 'second-factor.remove', subject },
    after: { all: true },
  });
  return true;
}

export async function stale(tenant: Tenant, hand: Hand, account: Account): Promise<SaveFault> {
  const saved = { ...account, roles: await rolesOf(tenant, account.accountId) };
  return staleSave(tenant, hand, `account:${account.accountId}`, typedAccount(saved));
}
