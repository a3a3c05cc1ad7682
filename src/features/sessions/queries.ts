import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { newToken, tokenHash } from '../../credentials/token.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Tables } from '../../db/types.generated.ts';
import type { Reader, Role, Surroundings } from '../../web/reader.ts';
import { recordAudit } from '../audit/queries.ts';
import { dropOldChallenges } from '../challenges/queries.ts';
import { IDLE_LENGTH, SESSION_LENGTH } from './rules.ts';

export interface KnownSession {
  readonly reader: Reader;
  readonly surroundings: Surroundings;
  readonly seenAt: Temporal.Instant;
}

/**
 * The person behind a session's token with all that every page shows, in one question, since every request asks it; null
 * when the session ended, was revoked, or the account may not sign in any more.
 */
export async function findReader(
  { db, agencyId }: Tenant,
  hash: Buffer,
  now: Temporal.Instant,
): Promise<KnownSession | null> {
  const found = await db
    .selectFrom('session')
    .innerJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'session.agency_id')
        .onRef('account.account_id', '=', 'session.account_id'),
    )
    .select(['session.session_id', 'session.account_id', 'session.seen_at', 'account.name'])
    .select((each) => [rolesOfSession(each), yearsOfAgency(each), unreadOfSession(each)])
    .where('session.agency_id', '=', agencyId)
    .where('session.token_hash', '=', hash)
    .where('session.revoked_at', 'is', null)
    .where('session.expires_at', '>', now)
    .where('session.seen_at', '>', now.subtract(IDLE_LENGTH))
    .where('account.status', '=', 'active')
    .executeTakeFirst();
  if (!found) return null;
  const { session_id: sessionId, account_id: accountId, seen_at: seenAt, name, unread } = found;
  const roles = found.roles.map(({ role, unitId }) => ({ role: role as Role, unitId }));
  const surroundings = { years: found.years.map(({ year }) => year), unread: unread ?? 0 };
  return { seenAt, surroundings, reader: { sessionId, accountId, name, roles } };
}

type OfSession = ExpressionBuilder<Tables, 'session'>;

function rolesOfSession(session: OfSession) {
  const held = session
    .selectFrom('account_role')
    .select(['role', 'unit_id as unitId'])
    .whereRef('account_role.agency_id', '=', 'session.agency_id')
    .whereRef('account_role.account_id', '=', 'session.account_id')
    .orderBy('role');
  return jsonArrayFrom(held).as('roles');
}

function yearsOfAgency(session: OfSession) {
  const opened = session
    .selectFrom('cycle')
    .select('fiscal_year as year')
    .whereRef('cycle.agency_id', '=', 'session.agency_id')
    .orderBy('fiscal_year', 'desc');
  return jsonArrayFrom(opened).as('years');
}

function unreadOfSession(session: OfSession) {
  return session
    .selectFrom('notice')
    .select((each) => each.fn.countAll<number>().as('count'))
    .whereRef('notice.agency_id', '=', 'session.agency_id')
    .whereRef('notice.account_id', '=', 'session.account_id')
    .where('notice.read_at', 'is', null)
    .as('unread');
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

export type SecondFactor = 'totp' | 'passkey' | 'recovery-code' | 'oidc';

export interface NewSession {
  readonly accountId: string;
  /** "Firefox · Windows": no version, no address. */
  readonly device: string;
  readonly method: 'password' | 'passkey' | 'oidc' | 'invitation' | 'set-up';
  readonly secondFactor: SecondFactor | null;
  readonly at: Temporal.Instant;
}

/** Signs a person in, on record: a session with a token of its own, which no browser has seen before. */
export async function openSession(tenant: Tenant, session: NewSession): Promise<string> {
  const { accountId, device, method, secondFactor, at } = session;
  const token = newToken();
  const sessionId = randomUUID();
  await tenant.db
    .insertInto('session')
    .values({
      ...{ agency_id: tenant.agencyId, session_id: sessionId, token_hash: tokenHash(token) },
      ...{ account_id: accountId, device, second_factor: secondFactor },
      ...{ created_at: at, seen_at: at, expires_at: at.add(SESSION_LENGTH) },
    })
    .execute();
  await tidy(tenant, at);
  const subject = `account:${accountId}`;
  await recordAudit(tenant, {
    ...{ actor: subject, action: 'session.open', subject },
    after: { method, secondFactor, device },
  });
  return token;
}

/** What has ended long ago goes. */
async function tidy({ db, agencyId }: Tenant, at: Temporal.Instant): Promise<void> {
  const aDayAgo = at.subtract({ hours: 24 });
  await dropOldChallenges({ db, agencyId }, at);
  await db
    .deleteFrom('sign_in_failure')
    .where('agency_id', '=', agencyId)
    .where('last_at', '<', aDayAgo)
    .execute();
  await db
    .deleteFrom('session')
    .where('agency_id', '=', agencyId)
    .where('expires_at', '<', aDayAgo)
    .execute();
}

export interface LiveSession {
  readonly sessionId: string;
  readonly device: string;
  readonly secondFactor: SecondFactor | null;
  readonly createdAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
}

/** A person's sessions that still work, the last used first. */
export async function listSessions(
  { db, agencyId }: Tenant,
  accountId: string,
  now: Temporal.Instant,
): Promise<LiveSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['session_id', 'device', 'second_factor', 'created_at', 'seen_at'])
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where('seen_at', '>', now.subtract(IDLE_LENGTH))
    .orderBy('seen_at', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ session_id, second_factor, created_at, seen_at, device }) => ({
    ...{ sessionId: session_id, device, createdAt: created_at, seenAt: seen_at },
    secondFactor: second_factor as SecondFactor | null,
  }));
}

export interface Revoking {
  readonly accountId: string;
  readonly at: Temporal.Instant;
  /** This one alone. */
  readonly only?: string;
  /** All but this one. */
  readonly except?: string;
}

/** Ends sessions of a person, every one unless told otherwise; answers how many ended. */
export async function revokeSessions({ db, agencyId }: Tenant, order: Revoking): Promise<number> {
  const { accountId, at, only, except } = order;
  const ended = await db
    .updateTable('session')
    .set({ revoked_at: at })
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .$if(only !== undefined, (query) => query.where('session_id', '=', only ?? ''))
    .$if(except !== undefined, (query) => query.where('session_id', '<>', except ?? ''))
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

interface IdentityKey {
  readonly issuer: string;
  readonly subject: string;
}

/** The account linked to a person at an identity provider. */
export async function findLink({ db, agencyId }: Tenant, key: IdentityKey): Promise<string | null> {
  const row = await db
    .selectFrom('identity_link')
    .select('account_id')
    .where('agency_id', '=', agencyId)
    .where('issuer', '=', key.issuer)
    .where('subject', '=', key.subject)
    .executeTakeFirst();
  return row?.account_id ?? null;
}

export async function linkAccount({ db, agencyId }: Tenant, accountId: string, key: IdentityKey) {
  const { issuer, subject } = key;
  await db
    .insertInto('identity_link')
    .values({ agency_id: agencyId, issuer, subject, account_id: accountId })
    .onConflict((conflict) => conflict.columns(['agency_id', 'issuer', 'subject']).doNothing())
    .execute();
}
