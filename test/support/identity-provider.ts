import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the provider does wrong, or who signs in; a test changes it between requests. */
export interface Manner {
  claims: Record<string, unknown>;
  userinfo: Record<string, unknown>;
  discoveryStatus: number;
  tokenStatus: number;
  isHanging: boolean;
  signsWithForeignKey: boolean;
  authMethods: string[] | undefined;
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly manner: Manner;
  /** Paths asked for, in order. */
  readonly asked: string[];
  readonly stop: () => Promise<void>;
}

interface Grant {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

const client = { clientId: 'prongsai', clientSecret: 'secret: with/signs' };

/** An OpenID provider on localhost whose /authorize agrees at once: discovery, keys, code with PKCE, ID token, userinfo. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const manner: Manner = {
    claims: {},
    userinfo: {},
    discoveryStatus: 200,
    tokenStatus: 200,
    isHanging: false,
    signsWithForeignKey: false,
    authMethods: undefined,
  };
  const asked: string[] = [];
  const [key, foreignKey] = [newKey(), newKey()];
  const grants = new Map<string, Grant>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer());
    asked.push(url.pathname);
    if (!manner.isHanging) void answer(url, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration') {
      json(manner.discoveryStatus, metadata(issuer(), manner.authMethods));
    } else if (url.pathname === '/keys') {
      json(200, {
        keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      });
    } else if (url.pathname === '/userinfo') {
      json(200, { sub: 'person-1', ...manner.userinfo });
    } else if (url.pathname === '/authorize') {
      response.writeHead(303, { location: agree(url.searchParams, grants) }).end();
    } else if (url.pathname === '/token') {
      const grant = redeem(new URLSearchParams(await text(request)), request.headers.authorization, grants);
      if (manner.tokenStatus !== 200) json(manner.tokenStatus, {});
      else if (typeof grant === 'string') json(400, { error: grant });
      else json(200, tokens(grant));
    } else json(404, {});
  }

  function tokens({ nonce }: Grant): object {
    const now = Math.floor(Date.now() / 1000);
    const about = { iss: issuer(), aud: client.clientId, sub: 'person-1', iat: now, exp: now + 300, nonce };
    const signer = manner.signsWithForeignKey ? foreignKey : key;
    const idToken = jwt({ ...about, ...manner.claims }, signer.privateKey);
    return { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: idToken };
  }

  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { issuer: issuer(), ...client, manner, asked, stop };
}

function newKey() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function metadata(issuer: string, authMethods: string[] | undefined): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: authMethods,
  };
}

function agree(asked: URLSearchParams, grants: Map<string, Grant>): string {
  const back = new URL(asked.get('redirect_uri') ?? '');
  const code = randomUUID();
  const challenge = asked.get('code_challenge_method') === 'S256' ? (asked.get('code_challenge') ?? '') : '';
  grants.set(code, { nonce: asked.get('nonce') ?? '', challenge, redirectUri: back.href });
  back.searchParams.set('code', code);
  back.searchParams.set('state', asked.get('state') ?? '');
  return back.href;
}

/** The grant behind a code, which is used up by this, or OAuth's word for what is wrong. */
function redeem(
  form: URLSearchParams,
  header: string | undefined,
  grants: Map<string, Grant>,
): Grant | string {
  const pair = Buffer.from(header?.replace('Basic ', '') ?? '', 'base64')
    .toString()
    .replaceAll('+', ' ')
    .split(':');
  const inHeader = pair.map(decodeURIComponent).join('\n') === `${client.clientId}\n${client.clientSecret}`;
  const inBody =
    form.get('client_id') === client.clientId && form.get('client_secret') === client.clientSecret;
  if (!inHeader && !inBody) return 'invalid_client';
  const code = form.get('code') ?? '';
  const grant = grants.get(code);
  grants.delete(code);
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  const isGood = grant?.challenge === challenge && grant.redirectUri === form.get('redirect_uri');
  return grant && isGood ? grant : 'invalid_grant';
}

function jwt(claims: object, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}
