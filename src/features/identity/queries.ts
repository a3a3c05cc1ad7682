import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tenant } from '../../db/tenant.ts';
import type { HeldRole, Role } from '../../web/reader.ts';

import type { AccountStatus } from './rules.ts';

export interface Account {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly language: 'th' | 'en';
  readonly status: AccountStatus;
  readonly mailNotices: boolean;
  readonly version: number;
}

const columns = ['account_id', 'email', 'name', 'language', 'status', 'mail_notices', 'version'] as const;

interface Row {
  readonly account_id: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly status: string;
  readonly mail_notices: boolean;
  readonly version: number;
}

function toAccount(row: Row): Account {
  const { account_id: accountId, mail_notices: mailNotices, email, name, version } = row;
  const [language, status] = [row.language as 'th' | 'en', row.status as AccountStatus];
  return { accountId, email, name, language, status, mailNotices, version };
}

export async function findAccount({ db, agencyId }: Tenant, accountId: string): Promise<Account | null> {
  const row = await db
    .selectFrom('account')
    .select(columns)
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row ? toAccount(row) : null;
}

/** By the address in small letters. */
export async function findAccountByEmail(
  { db, agencyId }: Tenant,
  email: string,
): Promise<(Account & { readonly passwordHash: string | null }) | null> {
  const row = await db
    .selectFrom('account')
    .select([...columns, 'password_hash'])
    .where('agency_id', '=', agencyId)
    .where('email', '=', email)
    .executeTakeFirst();
  return row ? { ...toAccount(row), passwordHash: row.password_hash } : null;
}

export async function passwordHashOf({ db, agencyId }: Tenant, accountId: string): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('password_hash')
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.password_hash ?? null;
}

export async function rolesOf({ db, agencyId }: Tenant, accountId: string): Promise<HeldRole[]> {
  const rows = await db
    .selectFrom('account_role')
    .select(['role', 'unit_id'])
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .orderBy('role')
    .execute();
  return rows.map(({ role, unit_id }) => ({ role: role as Role, unitId: unit_id }));
}

export type ListedAccount = Account & { readonly roles: readonly HeldRole[] };

/** Everybody by name, or those whose name or address holds `search`. */
export async function listAccounts({ db, agencyId }: Tenant, search = ''): Promise<ListedAccount[]> {
  const part = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db
    .selectFrom('account')
    .select(columns)
    .where('agency_id', '=', agencyId)
    .$if(search !== '', (query) =>
      query.where((each) => each.or([each('name', 'ilike', part), each('email', 'ilike', part)])),
    )
    .orderBy('name')
    .orderBy('account_id')
    .limit(500)
    .execute();
  const held = await db
    .selectFrom('account_role')
    .select(['account_id', 'role', 'unit_id'])
    .where('agency_id', '=', agencyId)
    .orderBy('role')
    .execute();
  const byAccount = Map.groupBy(held, (each) => each.account_id);
  return rows.map((row) => ({
    ...toAccount(row),
    roles: (byAccount.get(row.account_id) ?? []).map(({ role, unit_id }) => ({
      role: role as Role,
      unitId: unit_id,
    })),
  }));
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly HeldRole[];
  /** Given: the account may sign in at once. */
  readonly passwordHash?: string;
}

/** Null when the agency has an account of this address. */
export async function addAccount(tenant: Tenant, account: NewAccount): Promise<string | null> {
  const { db, agencyId } = tenant;
  const accountId = randomUUID();
  const { email, name, passwordHash = null } = account;
  const status: AccountStatus = passwordHash === null ? 'invited' : 'active';
  const added = await db
    .insertInto('account')
    .values({
      ...{ agency_id: agencyId, account_id: accountId, email, name, status },
      password_hash: passwordHash,
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'email']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return null;
  await replaceRoles(tenant, accountId, account.roles);
  return accountId;
}

export async function replaceRoles(
  { db, agencyId }: Tenant,
  accountId: string,
  roles: readonly HeldRole[],
): Promise<void> {
  const row = { agency_id: agencyId, account_id: accountId };
  await db
    .deleteFrom('account_role')
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .execute();
  if (roles.length === 0) return;
  await db
    .insertInto('account_role')
    .values(
      roles.map(({ role, unitId }) => ({ ...row, account_role_id: randomUUID(), role, unit_id: unitId })),
    )
    .execute();
}

export type AccountChange = Partial<Pick<Account, 'name' | 'language' | 'mailNotices' | 'status'>>;

/** Changes an account that is still at `version`, one version up; false when somebody was faster. */
export async function changeAccount(
  { db, agencyId }: Tenant,
  { accountId, version }: Pick<Account, 'accountId' | 'version'>,
  { mailNotices, ...change }: AccountChange,
): Promise<boolean> {
  const changed = await db
    .updateTable('account')
    .set({ ...change, ...(mailNotices !== undefined && { mail_notices: mailNotices }), version: version + 1 })
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export interface NewPassword {
  readonly accountId: string;
  readonly hash: string;
  /** Absent: the same password, hashed anew. */
  readonly changedAt?: Temporal.Instant;
}

export async function setPassword({ db, agencyId }: Tenant, password: NewPassword): Promise<void> {
  const { accountId, hash, changedAt } = password;
  await db
    .updateTable('account')
    .set({ password_hash: hash, ...(changedAt && { password_changed_at: changedAt }) })
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .execute();
}

/**
 * As `listAdministrators`; who asks next waits for the end of this transaction, so that two administrators cannot remove
 * each other at once.
 */
export async function lockAdministrators(tenant: Tenant): Promise<string[]> {
  const name = `administrators:${tenant.agencyId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tenant.db);
  return listAdministrators(tenant);
}

/** The accounts that can manage people: active, system administrator. */
export async function listAdministrators({ db, agencyId }: Tenant): Promise<string[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('account_role', (join) =>
      join
        .onRef('account_role.agency_id', '=', 'account.agency_id')
        .onRef('account_role.account_id', '=', 'account.account_id'),
    )
    .select('account.account_id')
    .where('account.agency_id', '=', agencyId)
    .where('account.status', '=', 'active')
    .where('account_role.role', '=', 'system-admin')
    .execute();
  return rows.map(({ account_id }) => account_id);
}
