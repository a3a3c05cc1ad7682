import { randomUUID } from 'node:crypto';
import { newToken, tokenHash } from '../../credentials/token.ts';
import type { Tenant } from '../../db/tenant.ts';
import { LENGTHS, type Purpose } from './rules.ts';

/** A new one-time link of a person; earlier ones stop working. Answers the token, which is kept nowhere. */
export async function makeInvitation(
  { db, agencyId }: Tenant,
  { accountId, purpose, at }: { accountId: string; purpose: Purpose; at: Temporal.Instant },
): Promise<string> {
  await endInvitations({ db, agencyId }, accountId, at);
  const token = newToken();
  await db
    .insertInto('invitation')
    .values({
      ...{ agency_id: agencyId, invitation_id: randomUUID(), token_hash: tokenHash(token) },
      ...{ account_id: accountId, purpose, created_at: at, expires_at: at.add(LENGTHS[purpose]) },
    })
    .execute();
  return token;
}

export async function endInvitations({ db, agencyId }: Tenant, accountId: string, at: Temporal.Instant) {
  await db
    .updateTable('invitation')
    .set({ expires_at: at })
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .execute();
}

export interface Invitation {
  readonly accountId: string;
  readonly purpose: Purpose;
}

/** The invitation of a link; null when it is none, used or expired. */
export async function findInvitation(
  { db, agencyId }: Tenant,
  token: string,
  at: Temporal.Instant,
): Promise<Invitation | null> {
  const row = await db
    .selectFrom('invitation')
    .select(['account_id', 'purpose'])
    .where('agency_id', '=', agencyId)
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row ? { accountId: row.account_id, purpose: row.purpose as Purpose } : null;
}

/** As `findInvitation`, and used up: of two answers, one is heard. */
export async function spendInvitation(
  { db, agencyId }: Tenant,
  token: string,
  at: Temporal.Instant,
): Promise<Invitation | null> {
  const row = await db
    .updateTable('invitation')
    .set({ used_at: at })
    .where('agency_id', '=', agencyId)
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning(['account_id', 'purpose'])
    .executeTakeFirst();
  return row ? { accountId: row.account_id, purpose: row.purpose as Purpose } : null;
}
