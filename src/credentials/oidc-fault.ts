import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import type { Bilingual } from '../lib/bilingual.ts';
import { oidcWords } from './oidc-words.ts';

/** Answers that say the provider is ill, not that this sign-in is bad. */
const ILL = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];

/** The sentence for what openid-client threw; null for anything else, which is a bug and must be thrown on. */
export function sentenceOf(cause: unknown): Bilingual | null {
  if (cause instanceof AuthorizationResponseError) return oidcWords.declined;
  if (cause instanceof ResponseBodyError) {
    return cause.error === 'invalid_grant' ? oidcWords.stale : oidcWords.misconfigured;
  }
  if (cause instanceof ClientError) return ofClientError(cause);
  // fetch says "failed" with a TypeError; those of wrong arguments carry a code.
  if (cause instanceof TypeError && !('code' in cause)) return oidcWords.unreachable;
  return isTimeout(cause) ? oidcWords.unreachable : null;
}

function ofClientError({ code }: ClientError): Bilingual {
  if (code && ILL.includes(code)) return oidcWords.unreachable;
  return code === 'OAUTH_HTTP_REQUEST_FORBIDDEN' ? oidcWords.misconfigured : oidcWords.refused;
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof DOMException && ['TimeoutError', 'AbortError'].includes(cause.name);
}
