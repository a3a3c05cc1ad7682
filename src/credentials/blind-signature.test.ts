import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BlindToken, loadBlindToken } from '../../test/support/blind-token.ts';
import { rfc9474 } from '../../test/support/rfc-9474.ts';
import { blindSign, makeSigningPair, type SigningPair, verifyUnblinded } from './blind-signature.ts';

let page: BlindToken;
let pair: SigningPair;
let other: SigningPair;
beforeAll(async () => {
  [page, pair, other] = await Promise.all([loadBlindToken(), makeSigningPair(), makeSigningPair()]);
});

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const keyOf = ({ publicKey }: SigningPair) => page.readKey(base64url(publicKey));

function numberOf(hex: string): bigint {
  return BigInt(`0x${hex.replace(/\s/g, '')}`);
}

/** a^-1 mod m, by another way than the script's: Euler, for a prime m. */
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  if (exponent === 0n) return 1n;
  const half = power((base * base) % modulus, exponent >> 1n, modulus);
  return exponent & 1n ? (half * base) % modulus : half;
}

/** The RFC's key from its primes. */
function vectorPair(): SigningPair {
  const [n, q, e] = [numberOf(rfc9474.n), numberOf(rfc9474.q), numberOf(rfc9474.e)];
  const p = n / q;
  // e = 65537 is prime, so e^-1 mod phi = (1 + phi * k) / e with k = -phi^-1 mod e.
  const phi = (p - 1n) * (q - 1n);
  const d = (1n + phi * (e - power(phi % e, e - 2n, e))) / e;
  const part = (number: bigint) => {
    const hex = number.toString(16);
    return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
  };
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      ...{ kty: 'RSA', n: part(n), e: part(e), d: part(d), p: part(p), q: part(q) },
      ...{ dp: part(d % (p - 1n)), dq: part(d % (q - 1n)), qi: part(power(q, p - 2n, p)) },
    },
  });
  return {
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }),
    privateKey: key.export({ type: 'pkcs8', format: 'der' }),
  };
}

describe('RFC 9474, appendix A.1', () => {
  const vector = vectorPair();
  const prepared = bytesOf(rfc9474.msgPrefix + rfc9474.msg);

  it('blinds in the page as printed', async () => {
    const key = await keyOf(vector);
    expect(hexOf(page.prepare(bytesOf(rfc9474.msg), bytesOf(rfc9474.msgPrefix)))).toBe(hexOf(prepared));
    const [p, q] = [key.n / numberOf(rfc9474.q), numberOf(rfc9474.q)];
    const inv = numberOf(rfc9474.inv);
    const factor = power(inv, (p - 1n) * (q - 1n) - 1n, key.n);
    const { blinded, inverse } = await page.blind(key, prepared, bytesOf(rfc9474.salt), factor);
    expect(hexOf(blinded)).toBe(hexOf(bytesOf(rfc9474.blindedMsg)));
    expect(inverse).toBe(inv);
  });

  it('signs on the server as printed', () => {
    const signature = blindSign(vector.privateKey, bytesOf(rfc9474.blindedMsg));
    expect(hexOf(signature ?? new Uint8Array())).toBe(hexOf(bytesOf(rfc9474.blindSig)));
  });

  it('finalizes in the page and verifies on the server', async () => {
    const key = await keyOf(vector);
    const signature = await page.finalize(key, prepared, bytesOf(rfc9474.blindSig), numberOf(rfc9474.inv));
    expect(hexOf(signature)).toBe(hexOf(bytesOf(rfc9474.sig)));
    expect(verifyUnblinded(vector.publicKey, prepared, bytesOf(rfc9474.sig))).toBe(true);
  });
});

describe('blind signatures', () => {
  it('of any message verify, and no changed bit of message or signature does', async () => {
    const key = await keyOf(pair);
    const message = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(message, fc.nat(), async (text, seed) => {
        const prepared = page.prepare(text);
        const { blinded, inverse } = await page.blind(key, prepared);
        const blindSignature = blindSign(pair.privateKey, blinded);
        const signature = await page.finalize(key, prepared, blindSignature ?? new Uint8Array(), inverse);
        expect(verifyUnblinded(pair.publicKey, prepared, signature)).toBe(true);
        expect(verifyUnblinded(other.publicKey, prepared, signature)).toBe(false);
        for (const bytes of [prepared, signature]) {
          const at = seed % bytes.length;
          const changed = Uint8Array.from(bytes, (byte, index) =>
            index === at ? byte ^ (1 << (seed % 8)) : byte,
          );
          const [m, s] = bytes === prepared ? [changed, signature] : [prepared, changed];
          expect(verifyUnblinded(pair.publicKey, m, s)).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are asked for with numbers that tell nothing: the same message is blinded anew each time', async () => {
    const key = await keyOf(pair);
    const prepared = page.prepare(randomBytes(32));
    const salt = new Uint8Array(48);
    const drawn = await Promise.all(
      Array.from({ length: 200 }, async () => (await page.blind(key, prepared, salt)).blinded),
    );
    expect(new Set(drawn.map(hexOf)).size).toBe(200);
    // Uniform below the modulus: the first bits of 200 draws are set about half the time (7 sigma).
    const ones = drawn.filter((bytes) => numberOf(hexOf(bytes)) > key.n / 2n).length;
    expect(Math.abs(ones - 100)).toBeLessThan(50);
  });

  it('are refused for what is no number below the modulus', async () => {
    const { n } = await keyOf(pair);
    const number = (value: bigint, length = 256) =>
      Uint8Array.from(Buffer.from(value.toString(16).padStart(length * 2, '0'), 'hex'));
    const bad = [number(0n), number(1n), number(n), number(n + 1n), number(2n, 255), number(2n, 257)];
    expect([...bad, new Uint8Array()].map((each) => blindSign(pair.privateKey, each))).toEqual(
      Array.from({ length: 7 }, () => null),
    );
    expect(blindSign(pair.privateKey, number(n - 1n))).toEqual(Buffer.from(number(n - 1n)));
    expect(blindSign(pair.privateKey, number(256n))).toHaveLength(256);
  });

  it('do not verify in another padding, salt or length', async () => {
    const key = createPrivateKey({ key: Buffer.from(pair.privateKey), format: 'der', type: 'pkcs8' });
    const message = randomBytes(64);
    const pss = (saltLength: number) => sign('sha384', message, { key, padding: 6, saltLength });
    expect(verifyUnblinded(pair.publicKey, message, pss(48))).toBe(true);
    expect(verifyUnblinded(pair.publicKey, message, pss(0))).toBe(false);
    expect(verifyUnblinded(pair.publicKey, message, sign('sha384', message, key))).toBe(false);
    const whole = pss(48);
    expect(verifyUnblinded(pair.publicKey, message, whole.subarray(1))).toBe(false);
    expect(verifyUnblinded(pair.publicKey, message, Buffer.concat([Buffer.alloc(1), whole]))).toBe(false);
    expect(verifyUnblinded(pair.publicKey, message, Buffer.alloc(256, 255))).toBe(false);
  });

  it('that the page cannot verify are not used', async () => {
    const key = await keyOf(pair);
    const prepared = page.prepare(randomBytes(32));
    const { blinded, inverse } = await page.blind(key, prepared);
    const foreign = blindSign(
      other.privateKey,
      Uint8Array.from(blinded, (byte, at) => (at === 0 ? 0 : byte)),
    );
    await expect(page.finalize(key, prepared, foreign ?? blinded, inverse)).rejects.toThrow('ลายเซ็น');
    await expect(page.finalize(key, prepared, new Uint8Array(255), inverse)).rejects.toThrow('ลายเซ็น');
  });
});

describe('with another implementation', () => {
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const publicOf = ({ publicKey }: SigningPair) =>
    crypto.subtle.importKey('spki', Uint8Array.from(publicKey), algorithm, true, ['verify']);
  const privateOf = ({ privateKey }: SigningPair) =>
    crypto.subtle.importKey('pkcs8', Uint8Array.from(privateKey), algorithm, true, ['sign']);

  it('its page gets our server’s signature', async () => {
    const prepared = suite.prepare(randomBytes(32));
    const { blindedMsg, inv } = await suite.blind(await publicOf(pair), prepared);
    const blindSignature = Uint8Array.from(blindSign(pair.privateKey, blindedMsg) ?? []);
    const signature = await suite.finalize(await publicOf(pair), prepared, blindSignature, inv);
    expect(verifyUnblinded(pair.publicKey, prepared, signature)).toBe(true);
  });

  it('our page gets its server’s signature', async () => {
    const key = await keyOf(pair);
    const prepared = page.prepare(randomBytes(32));
    const { blinded, inverse } = await page.blind(key, prepared);
    const blindSignature = await suite.blindSign(await privateOf(pair), blinded);
    const signature = await page.finalize(key, prepared, blindSignature, inverse);
    expect(await suite.verify(await publicOf(pair), signature, prepared)).toBe(true);
    expect(verifyUnblinded(pair.publicKey, prepared, signature)).toBe(true);
  });
});
