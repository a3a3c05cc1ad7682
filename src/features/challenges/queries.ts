import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import { newToken, tokenHash } from '../../credentials/token.ts';
import type { Json } from '../../db/canonical-json.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Tables } from '../../db/types.generated.ts';

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

interface Asked {
  readonly purpose: Purpose;
  readonly token: string;
  readonly at: Temporal.Instant;
}

/** The question a token belongs to, left as it is: a person may mistype and try again. */
export async function findChallenge({ db, agencyId }: Tenant, asked: Asked): Promise<Challenge | null> {
  const row = await db
    .selectFrom('challenge')
    .select(['account_id', 'data'])
    .where(isOpen(agencyId, asked))
    .executeTakeFirst();
  return row ? challengeOf(asked.purpose, row) : null;
}

/** As `findChallenge`, and used up: of two answers to one question, one is heard. */
export async function takeChallenge({ db, agencyId }: Tenant, asked: Asked): Promise<Challenge | null> {
  const row = await db
    .deleteFrom('challenge')
    .where(isOpen(agencyId, asked))
    .returning(['account_id', 'data'])
    .executeTakeFirst();
  return row ? challengeOf(asked.purpose, row) : null;
}

function isOpen(agencyId: string, { purpose, token, at }: Asked) {
  return (each: ExpressionBuilder<Tables, 'challenge'>) =>
    each.and([
      each('agency_id', '=', agencyId),
      each('token_hash', '=', tokenHash(token)),
      each('purpose', '=', purpose),
      each('expires_at', '>', at),
    ]);
}

function challengeOf(
  purpose: Purpose,
  { account_id, data }: { readonly account_id: string | null; readonly data: unknown },
): Challenge {
  return { purpose, accountId: account_id, data: data as Challenge['data'] };
}

/** Questions nobody answered. */
export async function dropOldChallenges({ db, agencyId }: Tenant, at: Temporal.Instant): Promise<void> {
  await db.deleteFrom('challenge').where('agency_id', '=', agencyId).where('expires_at', '<', at).execute();
}
