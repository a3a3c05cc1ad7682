import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IdentityProvider, startIdentityProvider } from '../../test/support/identity-provider.ts';
import {
  newOidcChecks,
  type OidcChecks,
  type OidcProvider,
  type OidcSettings,
  oidcProvider,
} from './oidc.ts';
import { oidcWords } from './oidc-words.ts';

let idp: IdentityProvider;
let settings: OidcSettings;
let provider: OidcProvider;
let causes: unknown[];

beforeEach(async () => {
  idp = await startIdentityProvider();
  causes = [];
  settings = {
    issuer: idp.issuer,
    clientId: idp.clientId,
    clientSecret: idp.clientSecret,
    redirectUri: 'https://ita.example.go.th/sign-in/oidc/return',
    label: { th: 'บัญชีกลาง', en: 'Central account' },
  };
  provider = oidcProvider(settings, { timeoutSeconds: 1, report: (cause) => causes.push(cause) });
});
afterEach(() => idp.stop());

/** Goes to the provider as a browser would, and gives the address it is sent back to. */
async function signIn(checks: OidcChecks): Promise<URL> {
  const url = await provider.authorizationUrl(checks);
  if (!url.ok) throw new Error(url.error.en);
  const answer = await fetch(url.value, { redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '');
}

async function whole(manner: Partial<IdentityProvider['manner']> = {}) {
  const checks = newOidcChecks();
  const back = await signIn(checks);
  Object.assign(idp.manner, manner);
  return provider.finish(back, checks);
}

const failure = (name: keyof typeof oidcWords) => ({ ok: false, error: oidcWords[name] });

describe('authorizationUrl', () => {
  it('asks for a code with PKCE, state and nonce', async () => {
    const checks = newOidcChecks();
    const url = await provider.authorizationUrl(checks);
    const asked = Object.fromEntries(url.ok ? url.value.searchParams : []);
    expect(asked).toMatchObject({
      response_type: 'code',
      client_id: 'prongsai',
      redirect_uri: settings.redirectUri,
      scope: 'openid email profile',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge_method: 'S256',
    });
    expect(asked.code_challenge).toMatch(/^[\w-]{43}$/);
    expect(asked.code_challenge).not.toBe(checks.codeVerifier);
    expect(new Set([...Object.values(checks), ...Object.values(newOidcChecks())]).size).toBe(6);
  });

  it('learns about the provider once', async () => {
    await provider.authorizationUrl(newOidcChecks());
    await Promise.all([
      provider.authorizationUrl(newOidcChecks()),
      provider.authorizationUrl(newOidcChecks()),
    ]);
    expect(idp.asked).toEqual(['/.well-known/openid-configuration']);
  });

  it.each(['http://login.example.go.th', 'ftp://127.0.0.1', 'http://127.0.0.1.evil.example', 'no address'])(
    'refuses the issuer %s',
    async (issuer) => {
      const other = oidcProvider({ ...settings, issuer }, { timeoutSeconds: 1 });
      expect(await other.authorizationUrl(newOidcChecks())).toEqual(failure('misconfigured'));
    },
  );

  it('refuses a provider that calls itself something else', async () => {
    const other = oidcProvider({ ...settings, issuer: idp.issuer.replace('127.0.0.1', 'localhost') });
    expect(await other.authorizationUrl(newOidcChecks())).toEqual(failure('refused'));
  });
});

describe('finish', () => {
  it('says who it is', async () => {
    const claims = { email: 'pranee@example.go.th', email_verified: true, name: 'ปราณี แก้วใส' };
    expect(await whole({ claims })).toEqual({
      ok: true,
      value: {
        issuer: idp.issuer,
        subject: 'person-1',
        email: 'pranee@example.go.th',
        emailVerified: true,
        name: 'ปราณี แก้วใส',
      },
    });
    expect(causes).toEqual([]);
  });

  it('asks for the e-mail where the ID token has none', async () => {
    const userinfo = { email: 'pranee@example.go.th', email_verified: 'true' };
    expect(await whole({ userinfo })).toMatchObject({
      value: { email: 'pranee@example.go.th', emailVerified: true, name: null },
    });
  });

  it('takes no word for an e-mail it cannot use', async () => {
    const odd = { email: 'not an address', email_verified: true, name: '  ' };
    expect(await whole({ claims: odd })).toMatchObject({
      value: { email: null, emailVerified: false, name: null },
    });
    expect(await whole({ claims: { email: 'a@example.com', email_verified: 1 } })).toMatchObject({
      value: { email: 'a@example.com', emailVerified: false },
    });
  });

  it('gives its secret in the body where the provider lists that', async () => {
    idp.manner.authMethods = ['client_secret_post'];
    expect(await whole()).toMatchObject({ ok: true });
  });

  it.each([
    ['a wrong nonce', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['an expired token', { claims: { exp: 1_700_000_000 } }],
    ['a token for another client', { claims: { aud: 'another' } }],
    ['a token of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['a token nobody signed for', { signsWithForeignKey: true }],
    ['somebody else’s userinfo', { userinfo: { sub: 'person-2' } }],
  ])('refuses %s', async (_, manner) => {
    expect(await whole(manner)).toEqual(failure('refused'));
    expect(causes).toHaveLength(1);
  });

  it('refuses a wrong, missing or foreign state without asking the provider', async () => {
    const checks = newOidcChecks();
    const back = await signIn(checks);
    const asked = idp.asked.length;
    expect(await provider.finish(back, newOidcChecks())).toEqual(failure('stale'));
    back.searchParams.delete('state');
    expect(await provider.finish(back, checks)).toEqual(failure('stale'));
    expect(idp.asked).toHaveLength(asked);
  });

  it('takes a code once, and only with its verifier', async () => {
    const checks = newOidcChecks();
    const back = await signIn(checks);
    expect(await provider.finish(back, checks)).toMatchObject({ ok: true });
    expect(await provider.finish(back, checks)).toEqual(failure('stale'));
    const again = await signIn(checks);
    const { codeVerifier } = newOidcChecks();
    expect(await provider.finish(again, { ...checks, codeVerifier })).toEqual(failure('stale'));
  });

  it('knows a refusal of the provider from a fault', async () => {
    const checks = newOidcChecks();
    const back = new URL(`${settings.redirectUri}?error=access_denied&state=${checks.state}`);
    expect(await provider.finish(back, checks)).toEqual(failure('declined'));
  });

  it('says so when the secret is wrong', async () => {
    provider = oidcProvider({ ...settings, clientSecret: 'old' });
    expect(await whole()).toEqual(failure('misconfigured'));
  });

  it('trusts nothing of the returned address but its query', async () => {
    const checks = newOidcChecks();
    const back = await signIn(checks);
    const behindProxy = new URL(`http://127.0.0.1:8080/elsewhere${back.search}`);
    expect(await provider.finish(behindProxy, checks)).toMatchObject({ ok: true });
  });
});

describe('a provider that is down', () => {
  it('is said to be, and asked again the next time', async () => {
    idp.manner.discoveryStatus = 503;
    expect(await provider.authorizationUrl(newOidcChecks())).toEqual(failure('unreachable'));
    idp.manner.discoveryStatus = 200;
    expect(await provider.authorizationUrl(newOidcChecks())).toMatchObject({ ok: true });
  });

  it('is not waited for', async () => {
    idp.manner.isHanging = true;
    expect(await provider.authorizationUrl(newOidcChecks())).toEqual(failure('unreachable'));
    expect(causes).toHaveLength(1);
  });

  it('is said to be when it goes in the middle', async () => {
    expect(await whole({ tokenStatus: 502 })).toEqual(failure('unreachable'));
    const checks = newOidcChecks();
    idp.manner.tokenStatus = 200;
    const back = await signIn(checks);
    await idp.stop();
    expect(await provider.finish(back, checks)).toEqual(failure('unreachable'));
  });
});
