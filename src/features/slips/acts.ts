import { makeSigningPair } from '../../credentials/blind-signature.ts';
import { open, seal } from '../../credentials/seal.ts';
import type { Tenant } from '../../db/tenant.ts';
import { findSigningKey, insertSigningKey } from './queries.ts';

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
