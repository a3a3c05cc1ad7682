import { createHmac } from 'node:crypto';
import { verifyPassword } from '../../credentials/password.ts';
import { readTenant, type Tenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { passwordHashOf } from '../identity/queries.ts';
import { ACCOUNT_LIMIT, countTry, isLocked, type Tries, type TryLimit } from './rules.ts';
import { words } from './words.ts';

/** Whose failures are counted: a keyed hash, so that the table tells neither names nor addresses. */
export function trySubject(
  key: Uint8Array,
  kind: 'account' | 'address' | 'second' | 'again',
  name: string,
): Buffer {
  return createHmac('sha256', key).update(`sign-in:${kind}:${name}`).digest();
}

/** Counts a try as failed until it is given back; the error is the moment a lock ends. */
export async function takeTry(
  { db, agencyId }: Tenant,
  subject: Buffer,
  limit: TryLimit,
  at: Temporal.Instant,
): Promise<Result<Tries, Temporal.Instant>> {
  const row = { agency_id: agencyId, subject };
  await db
    .insertInto('sign_in_failure')
    .values({ ...row, failures: 0, last_at: at })
    .onConflict((conflict) => conflict.columns(['agency_id', 'subject']).doNothing())
    .execute();
  const seen = await db
    .selectFrom('sign_in_failure')
    .select(['failures', 'last_at as lastAt', 'locked_until as lockedUntil'])
    .where('agency_id', '=', agencyId)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (seen.lockedUntil && isLocked(seen, at)) return err(seen.lockedUntil);
  const { failures, lastAt, lockedUntil } = countTry(seen, at, limit);
  await db
    .updateTable('sign_in_failure')
    .set({ failures, last_at: lastAt, locked_until: lockedUntil })
    .where('agency_id', '=', agencyId)
    .where('subject', '=', subject)
    .execute();
  return ok({ failures, lastAt, lockedUntil });
}

/** After a success: an account's failures are forgotten, an address gets back the one try. */
export async function giveBackTry({ db, agencyId }: Tenant, subject: Buffer, all: boolean): Promise<void> {
  await db
    .updateTable('sign_in_failure')
    .set((each) => ({ failures: all ? 0 : each('failures', '-', 1), locked_until: null }))
    .where('agency_id', '=', agencyId)
    .where('subject', '=', subject)
    .execute();
}

export interface OwnPassword {
  readonly agencyId: string;
  readonly accountId: string;
  readonly password: string;
  readonly at: Temporal.Instant;
}

/** Whether it is the person herself, asked before something weighty. Failures count towards a lock of their own. */
export async function proveOwnPassword(
  { db, secretKey }: Pick<OfficeParts, 'db' | 'secretKey'>,
  { agencyId, accountId, password, at }: OwnPassword,
): Promise<Result<true, Bilingual>> {
  const subject = trySubject(secretKey, 'again', accountId);
  const counted = await withTenant(db, agencyId, (tenant) => takeTry(tenant, subject, ACCOUNT_LIMIT, at));
  if (!counted.ok) return err(words.locked(counted.error));
  const hash = await readTenant(db, agencyId, (tenant) => passwordHashOf(tenant, accountId));
  if (!(await verifyPassword(password, hash))) return err(words.wrongOwn);
  await withTenant(db, agencyId, (tenant) => giveBackTry(tenant, subject, true));
  return ok(true);
}

/** Said wherever a lock stands in the way. */
export const lockedUntil: (moment: Temporal.Instant) => Bilingual = words.locked;
