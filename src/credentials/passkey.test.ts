import { beforeEach, describe, expect, it } from 'vitest';
import { type Authenticator, newAuthenticator } from '../../test/support/authenticator.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import type { Result } from '../lib/result.ts';
import {
  authenticationOptions,
  type Passkey,
  registrationOptions,
  verifyAuthentication,
  verifyRegistration,
} from './passkey.ts';
import { readAuthentication, readRegistration } from './passkey-response.ts';
import { passkeyWords } from './passkey-words.ts';
import { newToken } from './token.ts';

const rpId = 'ita.example.go.th';
const here = { rpId, origin: 'https://ita.example.go.th', challenge: newToken() };
const handle = Buffer.from('3f1c0f6e-account');

function good<T>(result: Result<T, Bilingual>): T {
  if (!result.ok) throw new Error(result.error.en);
  return result.value;
}

async function register(device: Authenticator, seen: object = {}) {
  return verifyRegistration(here, good(readRegistration(device.register({ ...here, ...seen }))));
}

describe('options', () => {
  it('ask for a discoverable passkey opened by its owner', async () => {
    const options = await registrationOptions({
      rpId,
      rpName: 'อบต.ตัวอย่าง',
      challenge: here.challenge,
      user: { handle, name: 'pranee@example.go.th', displayName: 'ปราณี' },
      known: [{ credentialId: 'AQID', transports: ['usb'] }],
    });
    expect(options.challenge).toBe(here.challenge);
    expect(options.rp).toEqual({ id: rpId, name: 'อบต.ตัวอย่าง' });
    expect(options.user.id).toBe(handle.toString('base64url'));
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    });
    expect(options.excludeCredentials).toEqual([{ id: 'AQID', type: 'public-key', transports: ['usb'] }]);
    expect(options.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-8, -7, -257]);
    expect(options.attestation).toBe('none');
  });

  it('name no account when nobody is known yet', async () => {
    const options = await authenticationOptions({ rpId, challenge: here.challenge });
    expect(options).toMatchObject({ rpId, challenge: here.challenge, userVerification: 'required' });
    expect(options.allowCredentials).toEqual([]);
  });
});

describe('registration', () => {
  it('gives what to store', async () => {
    const device = newAuthenticator();
    const passkey = good(await register(device, { counter: 3 }));
    expect(passkey).toMatchObject({
      credentialId: device.credentialId,
      counter: 3,
      transports: ['internal', 'hybrid'],
      backedUp: true,
    });
    expect(passkey.publicKey.length).toBe(77);
  });

  it.each([
    ['elsewhere', { origin: 'https://ita-example.go.th' }],
    ['elsewhere', { origin: 'http://ita.example.go.th' }],
    ['stale', { challenge: newToken() }],
    ['refused', { rpId: 'example.com' }],
    ['refused', { isUserVerified: false }],
  ] as const)('is %s for %o', async (fault, seen) => {
    expect(await register(newAuthenticator(), seen)).toEqual({ ok: false, error: passkeyWords[fault] });
  });

  it.each([
    '',
    '{}',
    'null',
    '[1]',
    `{"a":"${'x'.repeat(40_000)}"}`,
    '{"id":"+/","rawId":"","type":"password"}',
  ])('cannot read %#', (text) => {
    expect(readRegistration(text)).toEqual({ ok: false, error: passkeyWords.unreadable });
    expect(readAuthentication(text)).toEqual({ ok: false, error: passkeyWords.unreadable });
  });

  it('refuses an answer of nonsense in the right shape', async () => {
    const answer = good(readRegistration(newAuthenticator().register(here)));
    const nonsense = { ...answer.response, attestationObject: 'AAAA' };
    expect(await verifyRegistration(here, { ...answer, response: nonsense })).toMatchObject({ ok: false });
    const dumb = { ...answer.response, clientDataJSON: 'AAAA' };
    const judged = await verifyRegistration(here, { ...answer, response: dumb });
    expect(judged).toEqual({ ok: false, error: passkeyWords.unreadable });
  });
});

describe('authentication', () => {
  let device: Authenticator;
  let stored: Passkey & { handle: Uint8Array };

  beforeEach(async () => {
    device = newAuthenticator();
    stored = { ...good(await register(device, { counter: 5 })), handle };
  });

  async function authenticate(seen: object = {}, known: object = {}) {
    const answer = good(readAuthentication(device.authenticate({ ...here, counter: 6, ...seen })));
    return verifyAuthentication(here, answer, { ...stored, ...known });
  }

  it('takes the passkey that was registered, with and without its account', async () => {
    expect(await authenticate()).toEqual({ ok: true, value: { counter: 6, backedUp: true } });
    expect(await authenticate({ handle })).toMatchObject({ ok: true });
  });

  it('takes one that never counts', async () => {
    expect(await authenticate({ counter: 0 }, { counter: 0 })).toMatchObject({ ok: true });
  });

  it.each([
    ['elsewhere', { origin: 'https://evil.example' }],
    ['stale', { challenge: newToken() }],
    ['refused', { rpId: 'evil.example' }],
    ['refused', { isUserVerified: false }],
    ['copied', { counter: 5 }],
    ['copied', { counter: 4 }],
    ['copied', { counter: 0 }],
    ['unknown', { handle: Buffer.from('another') }],
  ] as const)('is %s for %o', async (fault, seen) => {
    expect(await authenticate(seen)).toEqual({ ok: false, error: passkeyWords[fault] });
  });

  it('refuses another passkey’s signature, and another passkey’s name', async () => {
    const other = good(await register(newAuthenticator()));
    expect(await authenticate({}, { publicKey: other.publicKey })).toEqual({
      ok: false,
      error: passkeyWords.refused,
    });
    expect(await authenticate({}, { credentialId: other.credentialId })).toEqual({
      ok: false,
      error: passkeyWords.unknown,
    });
  });

  it('says nothing of counters when the signature is not good', async () => {
    const other = good(await register(newAuthenticator()));
    const judged = await authenticate({ counter: 1 }, { publicKey: other.publicKey });
    expect(judged).toEqual({ ok: false, error: passkeyWords.refused });
  });
});
