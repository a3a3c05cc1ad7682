import { createHash } from 'node:crypto';
import { blindSign, makeSigningPair, verifyUnblinded } from '../../credentials/blind-signature.ts';
import { open, seal } from '../../credentials/seal.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Survey } from '../surveys/queries.ts';
import { codeHash, readCode } from './code.ts';
import { changeSlip, findSigningKey, insertSigningKey, type LockedSlip, lockSlipByCode } from './queries.ts';
import { slipRefusals as refusals } from './refusals.ts';

export { type Claim, type ClaimRefusal, claimRefusals, claimSlips, slipOf } from './claim.ts';

const contextOf = (surveyId: string) => `survey-signing:${surveyId}`;

/**
 * The key that signs the tokens of an invited survey, kept under the installation's; part of the act that opens it. A
 * survey has one for good: tokens fetched before a closing are good after a reopening.
 */
export async function makeSigningKey(tenant: Tenant, surveyId: string, secretKey: Uint8Array): Promise<void> {
  if (await findSigningKey(tenant, surveyId)) return;
  const { publicKey, privateKey } = await makeSigningPair();
  const sealed = seal(secretKey, Buffer.from(privateKey).toString('base64'), contextOf(surveyId));
  await insertSigningKey(tenant, surveyId, { publicKey: Buffer.from(publicKey), sealed });
}

/** The private key, PKCS #8; null where there is none, or it was sealed by another installation's secret key. */
export async function readSigningKey(
  tenant: Tenant,
  surveyId: string,
  secretKey: Uint8Array,
): Promise<Uint8Array | null> {
  const key = await findSigningKey(tenant, surveyId);
  const text = key ? open(secretKey, key.sealed, contextOf(surveyId)) : null;
  return text === null ? null : Buffer.from(text, 'base64');
}

export interface Exchange {
  readonly code: string;
  /** As long as the survey's modulus. */
  readonly blinded: Uint8Array;
}

/**
 * Signs a blinded message for whoever holds the code, once: the same message is signed again, another is not. `wrong`
 * where nobody holds such a code.
 */
export async function exchangeSlip(
  tenant: Tenant,
  { id: surveyId }: Pick<Survey, 'id'>,
  { code: typed, blinded }: Exchange,
  secretKey: Uint8Array,
): Promise<Result<Uint8Array, { readonly why: Bilingual; readonly wrong: boolean }>> {
  const code = readCode(typed);
  const slip = code === null ? null : await lockSlipByCode(tenant, surveyId, codeHash(code));
  if (!slip) return err({ why: refusals.unknown, wrong: true });
  const privateKey = await readSigningKey(tenant, surveyId, secretKey);
  const signature = privateKey && blindSign(privateKey, blinded);
  if (!signature) return err({ why: refusals.malformed, wrong: false });
  const used = await use(tenant, surveyId, slip, createHash('sha256').update(blinded).digest());
  return used.ok ? ok(signature) : err({ why: used.error, wrong: false });
}

/** Marks a locked slip as used for one thing, or finds that it was used for the same before. */
async function use(
  tenant: Tenant,
  surveyId: string,
  { id, cancelled, usedFor }: LockedSlip,
  purpose: Buffer,
): Promise<Result<true, Bilingual>> {
  if (cancelled) return err(refusals.cancelled);
  if (usedFor) return usedFor.equals(purpose) ? ok(true) : err(refusals.exchanged);
  await changeSlip(tenant, surveyId, id, { fetched: true, blinded_hash: purpose });
  return ok(true);
}

/** As public/blind-token.js makes it: 32 random bytes before 32 more. */
const MESSAGE_BYTES = 64;

export interface Token {
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * What a token is spent as, 32 bytes; null where the survey's key has not signed it. It is made of the message alone: one
 * message counts once, whatever signatures of it there are.
 */
export function ticketOfToken(publicKey: Uint8Array, { message, signature }: Token): Uint8Array | null {
  if (message.length !== MESSAGE_BYTES || !verifyUnblinded(publicKey, message, signature)) return null;
  return createHash('sha256').update('prongsai token ticket\0').update(message).digest();
}
