import { registrationOptions, verifyRegistration } from '../../credentials/passkey.ts';
import { readRegistration } from '../../credentials/passkey-response.ts';
import { passkeyWords } from '../../credentials/passkey-words.ts';
import { newRecoveryCodes } from '../../credentials/recovery-code.ts';
import { newTotpSecret } from '../../credentials/totp.ts';
import { readTenant, type Tenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { recordAudit } from '../audit/queries.ts';
import { askChallenge, dropOldChallenges, takeChallenge } from '../challenges/queries.ts';
import { findAccount } from '../identity/queries.ts';
import {
  addPasskey,
  factorsOf,
  findTotpSecret,
  keepTotpSecret,
  listPasskeys,
  removePasskey,
  removeTotp,
  replaceRecoveryCodes,
  spendTotp,
} from './queries.ts';
import { MOST_PASSKEYS, needsSecondFactor, passkeyHandle } from './rules.ts';
import { words } from './words.ts';

export interface Owner {
  readonly agencyId: string;
  readonly accountId: string;
}

/** A second factor was added; the codes when it is the first one. They are shown now and never again. */
export interface Added {
  readonly codes: readonly string[] | null;
}

type Record = { readonly kind: 'totp' | 'passkey'; readonly name?: string };

/** The first second factor brings recovery codes: without, a lost phone would lock its owner out. */
async function noteAdded(tenant: Tenant, accountId: string, what: Record): Promise<Added> {
  const { recoveryCodes } = await factorsOf(tenant, accountId);
  const codes = recoveryCodes === 0 ? newRecoveryCodes() : null;
  if (codes) await replaceRecoveryCodes(tenant, accountId, codes);
  const subject = `account:${accountId}`;
  await recordAudit(tenant, { actor: subject, action: 'second-factor.add', subject, after: { ...what } });
  return { codes };
}

async function noteRemoved(tenant: Tenant, accountId: string, what: Record): Promise<void> {
  if (!needsSecondFactor(await factorsOf(tenant, accountId))) {
    await replaceRecoveryCodes(tenant, accountId, []);
  }
  const subject = `account:${accountId}`;
  await recordAudit(tenant, { actor: subject, action: 'second-factor.remove', subject, before: { ...what } });
}

/** A new secret to pair an app with, once the password was asked for; one that is paired already stays. */
export function beginTotp({ db, secretKey }: OfficeParts, { agencyId, accountId }: Owner): Promise<void> {
  return withTenant(db, agencyId, (tenant) => keepTotpSecret(tenant, secretKey, accountId, newTotpSecret()));
}

/** The secret that waits for a code of the app; null when none does. */
export function waitingTotp({ db, secretKey }: OfficeParts, { agencyId, accountId }: Owner) {
  return readTenant(db, agencyId, async (tenant) => {
    const kept = await findTotpSecret(tenant, secretKey, accountId);
    return kept && !kept.isConfirmed ? kept.secret : null;
  });
}

export function confirmTotp(
  { db, secretKey, now }: OfficeParts,
  { agencyId, accountId }: Owner,
  code: string,
): Promise<Result<Added, Bilingual>> {
  return withTenant(db, agencyId, async (tenant) => {
    const typed = { accountId, code, at: now() };
    if (!(await spendTotp(tenant, secretKey, typed, { confirming: true }))) return err(words.wrongCode);
    return ok(await noteAdded(tenant, accountId, { kind: 'totp' }));
  });
}

export function dropTotp({ db }: OfficeParts, { agencyId, accountId }: Owner): Promise<void> {
  return withTenant(db, agencyId, async (tenant) => {
    await removeTotp(tenant, accountId);
    await noteRemoved(tenant, accountId, { kind: 'totp' });
  });
}

/** False when there is no such passkey of this person. */
export function dropPasskey({ db }: OfficeParts, { agencyId, accountId }: Owner, id: string) {
  return withTenant(db, agencyId, async (tenant) => {
    const name = await removePasskey(tenant, accountId, id);
    if (name === null) return false;
    await noteRemoved(tenant, accountId, { kind: 'passkey', name });
    return true;
  });
}

/** New codes in place of all old ones. */
export function renewCodes({ db }: OfficeParts, { agencyId, accountId }: Owner): Promise<string[]> {
  const codes = newRecoveryCodes();
  return withTenant(db, agencyId, async (tenant) => {
    await replaceRecoveryCodes(tenant, accountId, codes);
    const subject = `account:${accountId}`;
    await recordAudit(tenant, { actor: subject, action: 'recovery-codes.make', subject });
    return codes;
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
    const allowed = await takeChallenge(tenant, 'passkey-add', challenge, now());
    if (allowed?.accountId !== accountId) return err(passkeyWords.stale);
    const made = await verifyRegistration({ rpId, origin, challenge }, answer.value);
    if (!made.ok) return made;
    const name = String(allowed.data.name);
    await addPasskey(tenant, { accountId, name }, made.value);
    return ok(await noteAdded(tenant, accountId, { kind: 'passkey', name }));
  });
}
