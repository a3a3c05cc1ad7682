import type { OidcIdentity } from '../../credentials/oidc.ts';
import type { Tenant } from '../../db/tenant.ts';
import { recordAudit } from '../audit/queries.ts';
import { findAccount, findAccountByEmail } from '../identity/queries.ts';
import { findLink, linkAccount } from './queries.ts';

/** By an earlier link, which an address that moved to another person cannot break; else by a verified address. */
export async function findPerson(tenant: Tenant, identity: OidcIdentity) {
  const linked = await findLink(tenant, identity);
  if (linked) {
    const account = await findAccount(tenant, linked);
    return account && { ...account, isLinked: true };
  }
  if (!identity.email || !identity.emailVerified) return null;
  const account = await findAccountByEmail(tenant, identity.email.toLowerCase());
  return account && { ...account, isLinked: false };
}

export async function link(
  tenant: Tenant,
  accountId: string,
  { issuer, subject }: OidcIdentity,
): Promise<void> {
  await linkAccount(tenant, accountId, { issuer, subject });
  const whose = `account:${accountId}`;
  await recordAudit(tenant, { actor: whose, action: 'account.link', subject: whose, after: { issuer } });
}
