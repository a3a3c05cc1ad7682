import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';

/** RFC 9474, RSABSSA-SHA384-PSS-Randomized: the salt is as long as the hash. */
const SALT_BYTES = 48;
const MODULUS_BITS = 2048;
const makePair = promisify(generateKeyPair);

export interface SigningPair {
  /** DER, SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  /** DER, PKCS #8. */
  readonly privateKey: Uint8Array;
}

/** A fresh RSA key of 2048 bits for one purpose: who holds its signature was let in by us, and nothing else. */
export async function makeSigningPair(): Promise<SigningPair> {
  const { publicKey, privateKey } = await makePair('rsa', { modulusLength: MODULUS_BITS });
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
}

/**
 * RFC 9474, 4.3 BlindSign: signs a message that the signer cannot read. Null where `blinded` is no number below the
 * modulus in exactly its length; 0 and 1 are none either, as their signatures are themselves.
 */
export function blindSign(privateKey: Uint8Array, blinded: Uint8Array): Uint8Array | null {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  const modulus = modulusOf(key);
  if (!isWithin(blinded, modulus)) return null;
  const padding = constants.RSA_NO_PADDING;
  const signature = privateDecrypt({ key, padding }, blinded);
  // A fault in the computation would give the private key away (RFC 9474, 4.3, step 3).
  const again = publicEncrypt({ key: createPublicKey(key), padding }, signature);
  if (!again.equals(blinded)) throw new Error('blind signature: the signing failed its own check');
  return signature;
}

/** RFC 9474, 4.5 Verify: RSASSA-PSS, SHA-384, over the prepared message. False for whatever a stranger sends. */
export function verifyUnblinded(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  if (signature.length !== modulusOf(key).length) return false;
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify('sha384', message, { key, padding, saltLength: SALT_BYTES }, signature);
}

function modulusOf(key: KeyObject): Buffer {
  const { n } = key.export({ format: 'jwk' });
  return Buffer.from(n ?? '', 'base64url');
}

function isWithin(number: Uint8Array, modulus: Buffer): boolean {
  if (number.length !== modulus.length || Buffer.compare(number, modulus) >= 0) return false;
  return number.some((byte, at) => byte > (at === number.length - 1 ? 1 : 0));
}
