import * as client from 'openid-client';
import { z } from 'zod';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { sentenceOf } from './oidc-fault.ts';
import { oidcWords } from './oidc-words.ts';
import { sameSecret } from './token.ts';

/** One identity provider as the administrator configures it. `label` names it on the button. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly label: Bilingual;
}

/** What one sign-in must come back with; kept sealed in a cookie until then. */
export interface OidcChecks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who the provider says it is. `issuer` and `subject` together name a person for good; an e-mail does not. */
export interface OidcIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly name: string | null;
}

export interface OidcProvider {
  readonly label: Bilingual;
  /** Where to send the browser. */
  readonly authorizationUrl: (checks: OidcChecks) => Promise<Result<URL, Bilingual>>;
  /** Takes the address the browser came back to; only its query counts, the rest is `redirectUri`. */
  readonly finish: (callbackUrl: URL, checks: OidcChecks) => Promise<Result<OidcIdentity, Bilingual>>;
}

interface Options {
  readonly timeoutSeconds?: number;
  /** Told the cause of every failure, for the log: the sentence for the person does not carry it. */
  readonly report?: (cause: unknown) => void;
}

const SCOPE = 'openid email profile';

/** New random values for one sign-in. */
export function newOidcChecks(): OidcChecks {
  return {
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier: client.randomPKCECodeVerifier(),
  };
}

/**
 * Sign-in through one OpenID Connect provider: authorization code with PKCE. What the provider publishes about itself is
 * fetched when first needed and kept until a failure; every request to it ends after the timeout (5 seconds).
 */
export function oidcProvider(settings: OidcSettings, options: Options = {}): OidcProvider {
  const discovery = keptUntilFailure(() => discover(settings, options.timeoutSeconds ?? 5));
  const attempt = async <T>(work: (config: client.Configuration) => Promise<Result<T, Bilingual>>) => {
    if (!isAllowedIssuer(settings.issuer)) return err(oidcWords.misconfigured);
    try {
      return await work(await discovery.get());
    } catch (cause) {
      const sentence = sentenceOf(cause);
      // A person's own lapse says nothing of the provider; after anything else it may have changed.
      if (sentence !== oidcWords.declined && sentence !== oidcWords.stale) discovery.forget();
      if (!sentence) throw cause;
      options.report?.(cause);
      return err(sentence);
    }
  };
  return {
    label: settings.label,
    authorizationUrl: (checks) => attempt(async (config) => ok(await urlFor(config, settings, checks))),
    finish: async (callbackUrl, checks) => {
      const state = callbackUrl.searchParams.get('state');
      if (state === null || !sameSecret(state, checks.state)) return err(oidcWords.stale);
      return attempt((config) => identify(config, settings, callbackUrl, checks));
    },
  };
}

async function urlFor(
  config: client.Configuration,
  { redirectUri }: OidcSettings,
  checks: OidcChecks,
): Promise<URL> {
  return client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: SCOPE,
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(checks.codeVerifier),
    code_challenge_method: 'S256',
  });
}

async function identify(
  config: client.Configuration,
  { redirectUri }: OidcSettings,
  callbackUrl: URL,
  checks: OidcChecks,
): Promise<Result<OidcIdentity, Bilingual>> {
  // Behind a proxy the address asked for is not the one registered; the provider compares with the latter.
  const current = new URL(redirectUri);
  current.search = callbackUrl.search;
  const tokens = await client.authorizationCodeGrant(config, current, {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    pkceCodeVerifier: checks.codeVerifier,
  });
  const claims = tokens.claims();
  if (!claims) return err(oidcWords.refused);
  const asks = claims.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined;
  const more = asks ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
  const { email, email_verified, name } = personSchema.parse({ ...claims, ...more });
  return ok({
    issuer: claims.iss,
    subject: claims.sub,
    email,
    emailVerified: email !== null && email_verified,
    name,
  });
}

/** A claim that is missing or odd is as good as none; some providers write booleans as text. */
const personSchema = z.object({
  email: z.email().max(254).nullable().catch(null),
  email_verified: z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false),
  name: z.string().trim().min(1).max(200).nullable().catch(null),
});

function discover(settings: OidcSettings, timeout: number): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const isPlain = new URL(issuer).protocol === 'http:';
  // The ID token comes straight from the provider; its signature is checked all the same.
  const execute = [client.enableNonRepudiationChecks, ...(isPlain ? [client.allowInsecureRequests] : [])];
  return client.discovery(new URL(issuer), clientId, {}, secretAsAsked(clientSecret), { timeout, execute });
}

/**
 * In the body where the provider lists that, else in the header, as OpenID Connect Discovery §3 assumes. Body first: not all
 * providers decode a header's secret that holds signs.
 */
function secretAsAsked(secret: string): client.ClientAuth {
  const inHeader = client.ClientSecretBasic(secret);
  const inBody = client.ClientSecretPost(secret);
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? [];
    return (methods.includes('client_secret_post') ? inBody : inHeader)(server, ...rest);
  };
}

/** https, or http on this very machine (for tests). */
function isAllowedIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
}

function keptUntilFailure<T>(make: () => Promise<T>): { get: () => Promise<T>; forget: () => void } {
  let kept: Promise<T> | undefined;
  return {
    get: () => {
      kept ??= make();
      return kept;
    },
    forget: () => {
      kept = undefined;
    },
  };
}
