import { randomUUID } from 'node:crypto';
import type { Passkey } from '../../credentials/passkey.ts';
import { hashRecoveryCode } from '../../credentials/recovery-code.ts';
import { open, seal } from '../../credentials/seal.ts';
import { verifyTotp } from '../../credentials/totp.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Factors } from './rules.ts';

/** What a person can prove herself with beside the password. */
export async function factorsOf({ db, agencyId }: Tenant, accountId: string): Promise<Factors> {
  const { totp, passkeys, codes } = await db
    .selectNoFrom((each) => [
      each
        .selectFrom('totp')
        .select((row) => row.fn.countAll<number>().as('count'))
        .where('agency_id', '=', agencyId)
        .where('account_id', '=', accountId)
        .where('confirmed_at', 'is not', null)
        .as('totp'),
      each
        .selectFrom('passkey')
        .select((row) => row.fn.countAll<number>().as('count'))
        .where('agency_id', '=', agencyId)
        .where('account_id', '=', accountId)
        .as('passkeys'),
      each
        .selectFrom('recovery_code')
        .select((row) => row.fn.countAll<number>().as('count'))
        .where('agency_id', '=', agencyId)
        .where('account_id', '=', accountId)
        .where('used_at', 'is', null)
        .as('codes'),
    ])
    .executeTakeFirstOrThrow();
  return { hasTotp: (totp ?? 0) > 0, passkeys: passkeys ?? 0, recoveryCodes: codes ?? 0 };
}

const sealContext = (accountId: string) => `totp:${accountId}`;

/** Keeps a new secret, sealed, until a code proves that the app has it. A confirmed one is not touched. */
export async function keepTotpSecret(
  { db, agencyId }: Tenant,
  key: Uint8Array,
  accountId: string,
  secret: string,
): Promise<void> {
  const sealed = Buffer.from(seal(key, secret, sealContext(accountId)), 'utf8');
  await db
    .insertInto('totp')
    .values({ agency_id: agencyId, account_id: accountId, sealed_secret: sealed })
    .onConflict((conflict) =>
      conflict
        .columns(['agency_id', 'account_id'])
        .doUpdateSet({ sealed_secret: sealed, last_used_step: 0 })
        .where('totp.confirmed_at', 'is', null),
    )
    .execute();
}

export interface TotpSecret {
  readonly secret: string;
  readonly isConfirmed: boolean;
  readonly lastUsedStep: number;
}

/** The secret of a person's authenticator app; null when there is none, or the key that sealed it is another. */
export async function findTotpSecret(
  { db, agencyId }: Tenant,
  key: Uint8Array,
  accountId: string,
  { lock = false } = {},
): Promise<TotpSecret | null> {
  const row = await db
    .selectFrom('totp')
    .select(['sealed_secret', 'confirmed_at', 'last_used_step'])
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  const secret = row && open(key, row.sealed_secret.toString('utf8'), sealContext(accountId));
  if (!row || secret === null || secret === undefined) return null;
  return { secret, isConfirmed: row.confirmed_at !== null, lastUsedStep: row.last_used_step };
}

export interface TypedCode {
  readonly accountId: string;
  readonly code: string;
  readonly at: Temporal.Instant;
}

/**
 * Whether a code of the app is right; it is then used up. `confirming` a new secret and signing in are two things: a
 * secret that no code has confirmed signs nobody in.
 */
export async function spendTotp(
  tenant: Tenant,
  key: Uint8Array,
  { accountId, code, at }: TypedCode,
  { confirming = false } = {},
): Promise<boolean> {
  const kept = await findTotpSecret(tenant, key, accountId, { lock: true });
  if (!kept || kept.isConfirmed === confirming) return false;
  const step = verifyTotp({ ...kept, code, at });
  if (step === null) return false;
  await tenant.db
    .updateTable('totp')
    .set((each) => ({ last_used_step: step, confirmed_at: each.fn.coalesce('confirmed_at', each.val(at)) }))
    .where('agency_id', '=', tenant.agencyId)
    .where('account_id', '=', accountId)
    .execute();
  return true;
}

export async function removeTotp({ db, agencyId }: Tenant, accountId: string): Promise<void> {
  await db.deleteFrom('totp').where('agency_id', '=', agencyId).where('account_id', '=', accountId).execute();
}

/** Whether a recovery code is right and unused; it is then used up. */
export async function spendRecoveryCode({ db, agencyId }: Tenant, typed: TypedCode): Promise<boolean> {
  const spent = await db
    .updateTable('recovery_code')
    .set({ used_at: typed.at })
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', typed.accountId)
    .where('code_hash', '=', hashRecoveryCode(typed.code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}

/** New codes in place of the old ones; none given: no codes any more. */
export async function replaceRecoveryCodes(
  { db, agencyId }: Tenant,
  accountId: string,
  codes: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('recovery_code')
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .execute();
  if (codes.length === 0) return;
  const row = { agency_id: agencyId, account_id: accountId };
  await db
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ ...row, code_hash: hashRecoveryCode(code) })))
    .execute();
}

export async function addPasskey(
  { db, agencyId }: Tenant,
  owner: { readonly accountId: string; readonly name: string },
  passkey: Passkey,
): Promise<string> {
  const passkeyId = randomUUID();
  await db
    .insertInto('passkey')
    .values({
      ...{ agency_id: agencyId, passkey_id: passkeyId, account_id: owner.accountId, name: owner.name },
      credential_id: Buffer.from(passkey.credentialId, 'base64url'),
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
      backed_up: passkey.backedUp,
    })
    .execute();
  return passkeyId;
}

export async function removePasskey({ db, agencyId }: Tenant, accountId: string, id: string) {
  const removed = await db
    .deleteFrom('passkey')
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .where('passkey_id', '=', id)
    .returning('name')
    .executeTakeFirst();
  return removed?.name ?? null;
}

export async function listPasskeys({ db, agencyId }: Tenant, accountId: string) {
  const rows = await db
    .selectFrom('passkey')
    .select(['passkey_id', 'credential_id', 'transports', 'name', 'created_at', 'used_at'])
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute();
  return rows.map(({ passkey_id, credential_id, name, transports, created_at, used_at }) => ({
    ...{ passkeyId: passkey_id, name, transports, createdAt: created_at, usedAt: used_at },
    credentialId: credential_id.toString('base64url'),
  }));
}

/** The passkey an answer names, locked until it is judged: two answers at once cannot both raise its counter. */
export async function findPasskey({ db, agencyId }: Tenant, credentialId: string) {
  const row = await db
    .selectFrom('passkey')
    .select(['passkey_id', 'account_id', 'public_key', 'counter'])
    .where('agency_id', '=', agencyId)
    .where('credential_id', '=', Buffer.from(credentialId, 'base64url'))
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { passkey_id: passkeyId, account_id: accountId, public_key: publicKey, counter } = row;
  return { passkeyId, accountId, credentialId, publicKey, counter };
}

export async function notePasskeyUse(
  { db, agencyId }: Tenant,
  passkeyId: string,
  use: Pick<Passkey, 'counter' | 'backedUp'> & { readonly at: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable('passkey')
    .set({ counter: use.counter, backed_up: use.backedUp, used_at: use.at })
    .where('agency_id', '=', agencyId)
    .where('passkey_id', '=', passkeyId)
    .execute();
}

/** For who has lost them all: passkeys, the app and the recovery codes. */
export async function removeAllFactors(tenant: Tenant, accountId: string): Promise<void> {
  await tenant.db
    .deleteFrom('passkey')
    .where('agency_id', '=', tenant.agencyId)
    .where('account_id', '=', accountId)
    .execute();
  await removeTotp(tenant, accountId);
  await replaceRecoveryCodes(tenant, accountId, []);
}
