import type { Tenant } from '../../db/tenant.ts';
import type { HeldRole, Reader, Role } from '../../web/reader.ts';

/** The person behind a session's token; null when it ended, was revoked, or the account may not sign in any more. */
export async function findReader(
  { db, agencyId }: Tenant,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<(Reader & { seenAt: Temporal.Instant }) | null> {
  const found = await db
    .selectFrom('session')
    .innerJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'session.agency_id')
        .onRef('account.account_id', '=', 'session.account_id'),
    )
    .select(['session.session_id', 'session.account_id', 'session.seen_at', 'account.name'])
    .where('session.agency_id', '=', agencyId)
    .where('session.token_hash', '=', tokenHash)
    .where('session.revoked_at', 'is', null)
    .where('session.expires_at', '>', now)
    .where('account.status', '=', 'active')
    .executeTakeFirst();
  if (!found) return null;
  const { session_id: sessionId, account_id: accountId, seen_at: seenAt, name } = found;
  return { sessionId, accountId, seenAt, name, roles: await rolesOf({ db, agencyId }, accountId) };
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

/** Marks a session as used; one write in five minutes is enough to tell which sessions live. */
export async function touchSession({ db, agencyId }: Tenant, sessionId: string, now: Temporal.Instant) {
  await db
    .updateTable('session')
    .set({ seen_at: now })
    .where('agency_id', '=', agencyId)
    .where('session_id', '=', sessionId)
    .execute();
}
