import { type OidcProvider, oidcProvider } from '../../credentials/oidc.ts';
import type { OidcClient } from './parts.ts';

/** Sites of one installation are few; names made up by strangers must not pile up. */
const MOST_SITES = 50;

/** One provider a site: it sends people back to the address they came from, which the provider must know as one of ours. */
export function createProviders(client: OidcClient): (origin: string) => OidcProvider {
  const bySite = new Map<string, OidcProvider>();
  return (origin) => {
    const known = bySite.get(origin);
    if (known) return known;
    if (bySite.size >= MOST_SITES) bySite.clear();
    const provider = oidcProvider({ ...client, redirectUri: `${origin}/sign-in/oidc/callback` });
    bySite.set(origin, provider);
    return provider;
  };
}
