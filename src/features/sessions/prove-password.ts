import { hashPassword, needsRehash, verifyPassword } from '../../credentials/password.ts';
import { readTenant, type Tenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { askChallenge } from '../challenges/queries.ts';
import { findAccountByEmail, setPassword } from '../identity/queries.ts';
import { factorsOf } from '../second-factors/queries.ts';
import { needsSecondFactor } from '../second-factors/rules.ts';
import { giveBackTry, lockedUntil, takeTry, trySubject } from '../tries/queries.ts';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT } from '../tries/rules.ts';
import { noteLocks } from './note-locks.ts';
import { openSession } from './queries.ts';
import { words } from './words.ts';

export interface Attempt {
  readonly email: string;
  readonly password: string;
  /** Network address; only a keyed hash of it is kept. */
  readonly address: string;
  readonly device: string;
  /** Where to go on this site afterwards. */
  readonly to: string;
}

export type Outcome =
  | { readonly kind: 'locked'; readonly why: Bilingual }
  | { readonly kind: 'refused'; readonly why: Bilingual }
  | { readonly kind: 'second-factor'; readonly token: string }
  | { readonly kind: 'open'; readonly token: string };

type FoundAccount = NonNullable<Awaited<ReturnType<typeof findAccountByEmail>>>;

/**
 * From a typed password to a session, or to the question for a second factor. An unknown address, a wrong password and
 * an account not joined yet have the same answer after the same work.
 */
export async function provePassword(
  parts: OfficeParts,
  agencyId: string,
  attempt: Attempt,
): Promise<Outcome> {
  const { db, secretKey } = parts;
  const at = parts.now();
  const address = trySubject(secretKey, 'address', attempt.address);
  const account = trySubject(secretKey, 'account', attempt.email);
  const counted = await withTenant(db, agencyId, async (tenant) => {
    const byAddress = await takeTry(tenant, address, ADDRESS_LIMIT, at);
    if (!byAddress.ok) return byAddress;
    const byAccount = await takeTry(tenant, account, ACCOUNT_LIMIT, at);
    return byAccount.ok
      ? { ok: true as const, value: [byAddress.value, byAccount.value] as const }
      : byAccount;
  });
  if (!counted.ok) return { kind: 'locked', why: lockedUntil(counted.error) };
  const found = await readTenant(db, agencyId, (tenant) => findAccountByEmail(tenant, attempt.email));
  const isRight = await verifyPassword(attempt.password, found?.passwordHash ?? null);
  if (!found || !isRight) {
    await noteLocks(parts, agencyId, found?.accountId ?? null, counted.value);
    return { kind: 'refused', why: words.wrong };
  }
  if (found.status !== 'active') return { kind: 'refused', why: words.suspended };
  const hash = needsRehash(found.passwordHash ?? '') ? await hashPassword(attempt.password) : null;
  return withTenant(db, agencyId, async (tenant) => {
    await giveBackTry(tenant, address, false);
    await giveBackTry(tenant, account, true);
    return goOn(tenant, found, { ...attempt, hash, at });
  });
}

type Proved = Pick<Attempt, 'device' | 'to'> & {
  readonly hash: string | null;
  readonly at: Temporal.Instant;
};

async function goOn(tenant: Tenant, { accountId }: FoundAccount, proved: Proved): Promise<Outcome> {
  const { device, to, hash, at } = proved;
  if (needsSecondFactor(await factorsOf(tenant, accountId))) {
    const token = await askChallenge(tenant, { purpose: 'second-factor', accountId, data: { to } }, at);
    return { kind: 'second-factor', token };
  }
  if (hash !== null) await setPassword(tenant, { accountId, hash });
  const token = await openSession(tenant, { accountId, device, method: 'password', secondFactor: null, at });
  return { kind: 'open', token };
}
