import { randomUUID } from 'node:crypto';
import { newToken, tokenHash } from '../../credentials/token.ts';
import type { Json } from '../../db/canonical-json.ts';
import type { Tenant } from '../../db/tenant.ts';

/** Long enough to find the phone, short enough that a page left open is nobody's way in. */
const LENGTH = Temporal.Duration.from({ minutes: 10 });

export type Purpose = 'second-factor' | 'passkey-sign-in' | 'passkey-add';

export interface Challenge {
  readonly purpose: Purpose;
  readonly accountId: string | null;
  readonly data: Readonly<Record<string, Json>>;
}

/** A question that waits for its answer; its token goes to the one browser that was asked. */
export async function askChallenge(
  { db, agencyId }: Tenant,
  { purpose, accountId, data }: Challenge,
  at: Temporal.Instant,
): Promise<string> {
  const token = newToken();
  const row = { agency_id: agencyId, challenge_id: randomUUID(), token_hash: tokenHash(token) };
  await db
    .insertInto('challenge')
    .values({
      ...{ ...row, purpose, account_id: accountId, data: JSON.stringify(data) },
      expires_at: at.add(LENGTH),
    })
    .execute();
  return token;
}

/** The question a token belongs to, left as it is: a person may mistype and try again. */
export async function findChallenge(
  { db, agencyId }: Tenant,
  purpose: Purpose,
  token: string,
  at: Temporal.Instant,
): Promise<Challenge | null> {
  const row = await db
    .selectFrom('challenge')
    .select(['account_id', 'data'])
    .where('agency_id', '=', agencyId)
    .where('token_hash', '=', tokenHash(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row ? { purpose, accountId: row.account_id, data: row.data as Challenge['data'] } : null;
}

/** As `findChallenge`, and used up: of two answers to one question, one is heard. */
export async function takeChallenge(
  { db, agencyId }: Tenant,
  purpose: Purpose,
  token: string,
  at: Temporal.Instant,
): Promise<Challenge | null> {
  const row = await db
    .deleteFrom('challenge')
    .where('agency_id', '=', agencyId)
    .where('token_hash', '=', tokenHash(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', at)
    .returning(['account_id', 'data'])
    .executeTakeFirst();
  return row ? { purpose, accountId: row.account_id, data: row.data as Challenge['data'] } : null;
}

/** Questions nobody answered. */
export async function dropOldChallenges({ db, agencyId }: Tenant, at: Temporal.Instant): Promise<void> {
  await db.deleteFrom('challenge').where('agency_id', '=', agencyId).where('expires_at', '<', at).execute();
}
