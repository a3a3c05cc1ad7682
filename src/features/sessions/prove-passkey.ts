import { authenticationOptions, verifyAuthentication } from '../../credentials/passkey.ts';
import { readAuthentication } from '../../credentials/passkey-response.ts';
import { passkeyWords } from '../../credentials/passkey-words.ts';
import { type Tenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { askChallenge, dropOldChallenges, takeChallenge } from '../challenges/queries.ts';
import { findAccount } from '../identity/queries.ts';
import { findPasskey, notePasskeyUse } from '../second-factors/queries.ts';
import { passkeyHandle } from '../second-factors/rules.ts';
import { openSession } from './queries.ts';
import { words } from './words.ts';

/** A fresh question for the browser's passkeys, whichever account they are of. The challenge is the token. */
export async function askForPasskey({ db, now }: OfficeParts, agencyId: string, rpId: string) {
  const at = now();
  const challenge = await withTenant(db, agencyId, async (tenant) => {
    await dropOldChallenges(tenant, at);
    return askChallenge(tenant, { purpose: 'passkey-sign-in', accountId: null, data: {} }, at);
  });
  return { challenge, options: await authenticationOptions({ rpId, challenge }) };
}

export interface PasskeyAttempt {
  readonly response: string;
  /** What this browser was asked; null when it was asked nothing. */
  readonly challenge: string | null;
  readonly rpId: string;
  readonly origin: string;
  readonly device: string;
}

/** From a passkey's answer to a session's token. It counts as both factors: the device asked for finger, face or PIN. */
export async function provePasskey(
  { db, now }: OfficeParts,
  agencyId: string,
  attempt: PasskeyAttempt,
): Promise<Result<string, Bilingual>> {
  const answer = readAuthentication(attempt.response);
  if (!answer.ok) return answer;
  const { challenge, rpId, origin, device } = attempt;
  if (challenge === null) return err(passkeyWords.stale);
  const at = now();
  return withTenant(db, agencyId, async (tenant) => {
    const asked = { purpose: 'passkey-sign-in', token: challenge, at } as const;
    if (!(await takeChallenge(tenant, asked))) return err(passkeyWords.stale);
    const owned = await findOwned(tenant, answer.value.id);
    if (!owned.ok) return owned;
    const { passkey, accountId } = owned.value;
    const handle = passkeyHandle(accountId);
    const proved = await verifyAuthentication({ rpId, origin, challenge }, answer.value, {
      ...passkey,
      handle,
    });
    if (!proved.ok) return proved;
    await notePasskeyUse(tenant, passkey.passkeyId, { ...proved.value, at });
    const session = { accountId, device, method: 'passkey', secondFactor: 'passkey', at } as const;
    return ok(await openSession(tenant, session));
  });
}

async function findOwned(tenant: Tenant, credentialId: string) {
  const passkey = await findPasskey(tenant, credentialId);
  if (!passkey) return err(passkeyWords.unknown);
  const account = await findAccount(tenant, passkey.accountId);
  if (account?.status !== 'active') return err(words.suspended);
  return ok({ passkey, accountId: account.accountId });
}
