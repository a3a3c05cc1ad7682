import type { OidcSettings } from '../../credentials/oidc.ts';
import type { OfficeParts } from '../../web/office-parts.ts';

/** The identity provider this installation trusts; where it sends people back to follows from the site asked. */
export type OidcClient = Omit<OidcSettings, 'redirectUri'>;

export interface SignInParts extends OfficeParts {
  readonly oidc?: OidcClient | null;
  /** Reads a code as long as no agency is set up; then there is nobody to sign in yet. */
  readonly setupCode?: { readonly read: () => string | null } | null;
}
