import { newOidcChecks, type OidcChecks, type OidcProvider } from '../../credentials/oidc.ts';
import { oidcWords } from '../../credentials/oidc-words.ts';
import { open, seal } from '../../credentials/seal.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { findPerson, link } from './oidc-person.ts';
import type { SignInParts } from './parts.ts';
import { openSession } from './queries.ts';
import { words } from './words.ts';

const MINUTES = 10;

const CONTEXT = 'oidc-sign-in';

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
