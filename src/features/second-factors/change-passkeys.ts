import { registrationOptions, verifyRegistration } from '../../credentials/passkey.ts';
import { readRegistration } from '../../credentials/passkey-response.ts';
import { passkeyWords } from '../../credentials/passkey-words.ts';
import { withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { askChallenge, dropOldChallenges, takeChallenge } from '../challenges/queries.ts';
import { findAccount } from '../identity/queries.ts';
import { type Added, noteAdded, noteRemoved, type Owner } from './change-factors.ts';
import { addPasskey, factorsOf, listPasskeys, removePasskey } from './queries.ts';
import { MOST_PASSKEYS, passkeyHandle } from './rules.ts';
import { words } from './words.ts';

/** False when there is no such passkey of this person. */
export function dropPasskey({ db }: OfficeParts, { agencyId, accountId }: Owner, id: string) {
  return withTenant(db, agencyId, async (tenant) => {
    const name = await removePasskey(tenant, accountId, id);
    if (name === null) return false;
    await noteRemoved(tenant, accountId, { kind: 'passkey', name });
    return true;
  });
}

/** Permission to add one passkey of this name, given once the password was asked for. */
export function allowPasskey(
  { db, now }: OfficeParts,
  { agencyId, accountId }: Owner,
  name: string,
): Promise<Result<string, Bilingual>> {
  return withTenant(db, agencyId, async (tenant) => {
    await dropOldChallenges(tenant, now());
    if ((await factorsOf(tenant, accountId)).passkeys >= MOST_PASSKEYS) return err(words.tooMany);
    return ok(await askChallenge(tenant, { purpose: 'passkey-add', accountId, data: { name } }, now()));
  });
}

/** What the browser is asked for; the challenge is the token of the permission. */
export function passkeyOptions(
  { db }: OfficeParts,
  { agencyId, accountId }: Owner,
  asked: { readonly rpId: string; readonly rpName: string; readonly challenge: string },
) {
  return withTenant(db, agencyId, async (tenant) => {
    const account = await findAccount(tenant, accountId);
    if (!account) return null;
    const { email, name: displayName } = account;
    const user = { handle: passkeyHandle(accountId), name: email, displayName };
    return registrationOptions({ ...asked, user, known: await listPasskeys(tenant, accountId) });
  });
}

export interface PasskeyAnswer {
  readonly response: string;
  readonly challenge: string | null;
  readonly rpId: string;
  readonly origin: string;
}

export async function keepPasskey(
  { db, now }: OfficeParts,
  { agencyId, accountId }: Owner,
  { response, challenge, rpId, origin }: PasskeyAnswer,
): Promise<Result<Added, Bilingual>> {
  const answer = readRegistration(response);
  if (!answer.ok) return answer;
  if (challenge === null) return err(passkeyWords.stale);
  return withTenant(db, agencyId, async (tenant) => {
    const allowed = await takeChallenge(tenant, { purpose: 'passkey-add', token: challenge, at: now() });
    if (allowed?.accountId !== accountId) return err(passkeyWords.stale);
    const made = await verifyRegistration({ rpId, origin, challenge }, answer.value);
    if (!made.ok) return made;
    const name = String(allowed.data.name);
    await addPasskey(tenant, { accountId, name }, made.value);
    return ok(await noteAdded(tenant, accountId, { kind: 'passkey', name }));
  });
}
