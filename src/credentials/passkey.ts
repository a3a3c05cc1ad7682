import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { COSEALG, decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { AuthenticationAnswer, RegistrationAnswer } from './passkey-response.ts';
import { passkeyWords } from './passkey-words.ts';

/** What to store of a passkey. `credentialId` is base64url; `counter` is 0 for the many that do not count. */
export interface Passkey {
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly backedUp: boolean;
}

export type KnownPasskey = Pick<Passkey, 'credentialId' | 'transports'>;

/** Where a passkey is used: the host name, the origin the browser must have seen, and the challenge given out (base64url). */
export interface Ceremony {
  readonly rpId: string;
  readonly origin: string;
  readonly challenge: string;
}

const ALGORITHMS = [COSEALG.EdDSA, COSEALG.ES256, COSEALG.RS256];

/**
 * What the browser is asked for to make a passkey: one it can offer without being told an account, opened by finger, face
 * or PIN. `handle` is the account's opaque id, at most 64 bytes and no personal data (WebAuthn §14.6.1); `challenge` a new token.
 */
export function registrationOptions(request: {
  readonly rpId: string;
  readonly rpName: string;
  readonly challenge: string;
  readonly user: { readonly handle: Uint8Array; readonly name: string; readonly displayName: string };
  readonly known: readonly KnownPasskey[];
}): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpID: request.rpId,
    rpName: request.rpName,
    challenge: bytesOf(request.challenge),
    userID: new Uint8Array(request.user.handle),
    userName: request.user.name,
    userDisplayName: request.user.displayName,
    excludeCredentials: request.known.map(descriptor),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/** The passkey to store, or why it is refused. */
export async function verifyRegistration(
  ceremony: Ceremony,
  answer: RegistrationAnswer,
): Promise<Result<Passkey, Bilingual>> {
  const fault = faultOf(ceremony, answer.response.clientDataJSON);
  if (fault) return err(fault);
  const verified = await orNull(
    verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      ...expectations(ceremony),
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (!verified?.verified) return err(passkeyWords.refused);
  const { credential, credentialBackedUp } = verified.registrationInfo;
  const { id, publicKey, counter } = credential;
  const { transports } = answer.response;
  return ok({ credentialId: id, publicKey, counter, transports, backedUp: credentialBackedUp });
}

/** What the browser is asked for to sign in; without `allow` it offers every passkey it has for this host. */
export function authenticationOptions(request: {
  readonly rpId: string;
  readonly challenge: string;
  readonly allow?: readonly KnownPasskey[];
}): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: request.rpId,
    challenge: bytesOf(request.challenge),
    userVerification: 'required',
    allowCredentials: (request.allow ?? []).map(descriptor),
  });
}

/**
 * The counter and backup state to store after a good sign-in, or why it is refused. `handle` is the account's, as given at
 * registration: a passkey that names another account is refused (WebAuthn §7.2 step 6).
 */
export async function verifyAuthentication(
  ceremony: Ceremony,
  answer: AuthenticationAnswer,
  passkey: Pick<Passkey, 'credentialId' | 'publicKey' | 'counter'> & { readonly handle: Uint8Array },
): Promise<Result<Pick<Passkey, 'counter' | 'backedUp'>, Bilingual>> {
  const { userHandle, ...response } = answer.response;
  const isOther = userHandle && userHandle !== Buffer.from(passkey.handle).toString('base64url');
  if (isOther || answer.id !== passkey.credentialId) return err(passkeyWords.unknown);
  const fault = faultOf(ceremony, response.clientDataJSON);
  if (fault) return err(fault);
  const publicKey = new Uint8Array(passkey.publicKey);
  // Counter 0 keeps the library from judging it: only once the signature holds does a counter mean anything.
  const verified = await orNull(
    verifyAuthenticationResponse({
      response: { ...answer, response, clientExtensionResults: {} },
      ...expectations(ceremony),
      credential: { id: passkey.credentialId, publicKey, counter: 0 },
    }),
  );
  if (!verified?.verified) return err(passkeyWords.refused);
  const { newCounter: counter, credentialBackedUp: backedUp } = verified.authenticationInfo;
  // WebAuthn §7.2 step 22: a counter that does not rise, where one counts at all, is a sign of a copy.
  if ((counter > 0 || passkey.counter > 0) && counter <= passkey.counter) return err(passkeyWords.copied);
  return ok({ counter, backedUp });
}

/** The two faults a person can do something about, told apart before the library's one exception. */
function faultOf({ origin, challenge }: Ceremony, clientDataJSON: string): Bilingual | null {
  try {
    const seen = decodeClientDataJSON(clientDataJSON);
    if (seen.origin !== origin) return passkeyWords.elsewhere;
    return seen.challenge === challenge ? null : passkeyWords.stale;
  } catch {
    return passkeyWords.unreadable;
  }
}

function expectations({ rpId, origin, challenge }: Ceremony) {
  return {
    expectedRPID: rpId,
    expectedOrigin: origin,
    expectedChallenge: challenge,
    requireUserVerification: true,
  };
}

/** The library says every fault of an answer with a plain Error, so there is nothing to tell apart. */
function orNull<T>(work: Promise<T>): Promise<T | null> {
  return work.catch(() => null);
}

function descriptor({ credentialId, transports }: KnownPasskey) {
  return { id: credentialId, transports: [...transports] };
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64url, 'base64url'));
}
