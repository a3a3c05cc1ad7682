import {
  newOidcChecks,
  type OidcChecks,
  type OidcIdentity,
  type OidcProvider,
  oidcProvider,
} from '../../credentials/oidc.ts';
import { oidcWords } from '../../credentials/oidc-words.ts';
import { open, seal } from '../../credentials/seal.ts';
import { readTenant, type Tenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { recordAudit } from '../audit/queries.ts';
import { findAccount, findAccountByEmail } from '../identity/queries.ts';
import type { OidcClient, SignInParts } from './parts.ts';
import { findLink, linkAccount, openSession } from './queries.ts';
import { words } from './words.ts';

const MINUTES = 10;
const CONTEXT = 'oidc-sign-in';
/** Sites of one installation are few; names made up by strangers must not pile up. */
const MOST_SITES = 50;

/** One provider a site: it sends people back to the address they came from, which the provider must know as one of ours. */
export function createProviders(client: OidcClient): (origin: string) => OidcProvider {
  const bySite = new Map<string, OidcProvider>();
  return (origin) => {
    const known = bySite.get(origin);
    if (known) return known;
    if (bySite.size >= MOST_SITES) bySite.clear();
    const provider = oidcProvider({ ...client, redirectUri: `${origin}/sign-in/oidc/callback` });
    bySite.set(origin, provider);
    return provider;
  };
}

/** Where to send the browser, and what it must bring back: sealed, for a cookie. */
export async function beginOidc(
  { secretKey, now }: SignInParts,
  provider: OidcProvider,
  to: string,
): Promise<Result<{ readonly url: URL; readonly kept: string }, Bilingual>> {
  const checks = newOidcChecks();
  const url = await provider.authorizationUrl(checks);
  if (!url.ok) return url;
  const until = now().add({ minutes: MINUTES }).toString();
  return ok({ url: url.value, kept: seal(secretKey, JSON.stringify({ checks, to, until }), CONTEXT) });
}

interface Kept {
  readonly checks: OidcChecks;
  readonly to: string;
}

/** What `beginOidc` kept; null when there is none, or it is old. */
export function readKept({ secretKey, now }: SignInParts, sealed: string | null): Kept | null {
  const plain = sealed === null ? null : open(secretKey, sealed, CONTEXT);
  if (plain === null) return null;
  // Sealed by us: it has the shape we gave it.
  const { until, ...kept } = JSON.parse(plain) as Kept & { until: string };
  return Temporal.Instant.compare(until, now()) > 0 ? kept : null;
}

/** From the provider's answer to a session's token. Nobody gets an account by this: it must be there. */
export async function finishOidc(
  { db, now }: SignInParts,
  agencyId: string,
  provider: OidcProvider,
  answer: { readonly url: URL; readonly kept: Kept | null; readonly device: string },
): Promise<Result<string, Bilingual>> {
  if (answer.kept === null) return err(oidcWords.stale);
  const identity = await provider.finish(answer.url, answer.kept.checks);
  if (!identity.ok) return identity;
  const known = await readTenant(db, agencyId, (tenant) => findPerson(tenant, identity.value));
  if (!known) return err(words.oidcUnknown);
  if (known.status === 'suspended') return err(words.suspended);
  if (known.status !== 'active') return err(words.oidcUnknown);
  const { accountId } = known;
  return withTenant(db, agencyId, async (tenant) => {
    if (!known.isLinked) await link(tenant, accountId, identity.value);
    const session = { accountId, device: answer.device, method: 'oidc', secondFactor: 'oidc' } as const;
    return ok(await openSession(tenant, { ...session, at: now() }));
  });
}

/** By an earlier link, which an address that moved to another person cannot break; else by a verified address. */
async function findPerson(tenant: Tenant, identity: OidcIdentity) {
  const linked = await findLink(tenant, identity);
  if (linked) {
    const account = await findAccount(tenant, linked);
    return account && { ...account, isLinked: true };
  }
  if (!identity.email || !identity.emailVerified) return null;
  const account = await findAccountByEmail(tenant, identity.email.toLowerCase());
  return account && { ...account, isLinked: false };
}

async function link(tenant: Tenant, accountId: string, { issuer, subject }: OidcIdentity): Promise<void> {
  await linkAccount(tenant, accountId, { issuer, subject });
  const whose = `account:${accountId}`;
  await recordAudit(tenant, { actor: whose, action: 'account.link', subject: whose, after: { issuer } });
}
