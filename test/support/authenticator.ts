import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export interface Authenticator {
  readonly credentialId: string;
  /** What `navigator.credentials.create` gives, as JSON: attestation none, ES256. */
  readonly register: (request: Request) => string;
  /** What `navigator.credentials.get` gives, as JSON. */
  readonly authenticate: (request: Request) => string;
}

interface Request {
  readonly rpId: string;
  readonly origin: string;
  readonly challenge: string;
  readonly counter?: number;
  /** False: only touched, no finger, face or PIN. */
  readonly isUserVerified?: boolean;
  readonly handle?: Uint8Array;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const BACKUP = 0x08 | 0x10;
const HAS_CREDENTIAL = 0x40;

/** A passkey in memory, after WebAuthn §6: what a phone would do, without the phone. */
export function newAuthenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const credentialId = id.toString('base64url');
  const shared = { id: credentialId, rawId: credentialId, type: 'public-key', clientExtensionResults: {} };
  return {
    credentialId,
    register: (request) => {
      const length = Buffer.from([0, id.length]);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const authData = Buffer.concat([authenticatorData(request, HAS_CREDENTIAL), attested]);
      const attestationObject = encodeMap([
        [text('fmt'), text('none')],
        [text('attStmt'), encodeMap([])],
        [text('authData'), bytes(authData)],
      ]);
      const clientDataJSON = clientData('webauthn.create', request).toString('base64url');
      const response = { clientDataJSON, attestationObject: attestationObject.toString('base64url') };
      return JSON.stringify({ ...shared, response: { ...response, transports: ['internal', 'hybrid'] } });
    },
    authenticate: (request) => {
      const data = authenticatorData(request, 0);
      const client = clientData('webauthn.get', request);
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url'),
        userHandle: request.handle ? Buffer.from(request.handle).toString('base64url') : null,
      };
      return JSON.stringify({ ...shared, response });
    },
  };
}

function clientData(type: string, { challenge, origin }: Request): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function authenticatorData({ rpId, counter = 0, isUserVerified = true }: Request, more: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const flags = PRESENT | BACKUP | (isUserVerified ? VERIFIED : 0) | more;
  return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), count]);
}

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

/** RFC 9053: an EC2 key (kty 2) for ES256 (alg -7) on P-256 (crv 1), its numbers as CBOR bytes. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const [kty, alg, crv, atX, atY] = [0x01, 0x03, 0x20, 0x21, 0x22].map((byte) => Buffer.from([byte]));
  return encodeMap([
    [kty, Buffer.from([0x02])],
    [alg, Buffer.from([0x26])],
    [crv, Buffer.from([0x01])],
    [atX, bytes(Buffer.from(x, 'base64url'))],
    [atY, bytes(Buffer.from(y, 'base64url'))],
  ]);
}

function encodeMap(entries: readonly (readonly (Buffer | undefined)[])[]): Buffer {
  const parts = entries.flat().map((part) => part ?? Buffer.alloc(0));
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...parts]);
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
}

/** CBOR's shortest head, which readers insist on: the length in one byte below 256, else in two. */
function bytes(value: Buffer): Buffer {
  const { length } = value;
  const head = length < 256 ? [0x58, length] : [0x59, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), value]);
}
