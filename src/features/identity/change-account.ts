import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { missing, type Saved, type SaveFault, wrong } from '../../web/office/form-state.tsx';
import { conflictWith } from '../../web/office/history-entries.ts';
import type { Page } from '../../web/page.ts';
import type { HeldRole } from '../../web/reader.ts';
import { listHistory, recordAudit } from '../audit/queries.ts';
import { endInvitations, makeInvitation } from '../invitations/queries.ts';
import { removeAllFactors } from '../second-factors/queries.ts';
import { revokeSessions } from '../sessions/queries.ts';
import { roleCode, typedAccount } from './forms.ts';
import {
  type Account,
  addAccount,
  changeAccount,
  findAccount,
  lockAdministrators,
  type NewAccount,
  passwordHashOf,
  replaceRoles,
  rolesOf,
} from './queries.ts';
import { mayHaveRoles, mayInviteAgain, mayReset, mayRestore, maySuspend } from './rules.ts';
import { words } from './words.ts';

/** Who changes, in whose language a conflict is told, and when. */
export interface Hand {
  readonly accountId: string;
  readonly page: Page;
  readonly now: Temporal.Instant;
}

const actorOf = ({ accountId }: Hand) => `account:${accountId}`;
const codesOf = (roles: readonly HeldRole[]) => roles.map(roleCode).sort();

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

type Named = Pick<Account, 'accountId' | 'version'>;

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

async function stale(tenant: Tenant, { page, now }: Hand, account: Account): Promise<SaveFault> {
  const history = await listHistory(tenant, `account:${account.accountId}`, 1);
  const saved = { ...account, roles: await rolesOf(tenant, account.accountId) };
  const { version } = account;
  return {
    kind: 'stale',
    conflict: conflictWith(page, history, { version, typed: typedAccount(saved), now }),
  };
}
