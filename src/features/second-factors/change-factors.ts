import { newRecoveryCodes } from '../../credentials/recovery-code.ts';
import { type Tenant, withTenant } from '../../db/tenant.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { recordAudit } from '../audit/queries.ts';
import { factorsOf, replaceRecoveryCodes } from './queries.ts';
import { needsSecondFactor } from './rules.ts';

export interface Owner {
  readonly agencyId: string;
  readonly accountId: string;
}

/** A second factor was added; the codes when it is the first one. They are shown now and never again. */
export interface Added {
  readonly codes: readonly string[] | null;
}

type Record = { readonly kind: 'totp' | 'passkey'; readonly name?: string };

/** The first second factor brings recovery codes: without, a lost phone would lock its owner out. */
export async function noteAdded(tenant: Tenant, accountId: string, what: Record): Promise<Added> {
  const { recoveryCodes } = await factorsOf(tenant, accountId);
  const codes = recoveryCodes === 0 ? newRecoveryCodes() : null;
  if (codes) await replaceRecoveryCodes(tenant, accountId, codes);
  const subject = `account:${accountId}`;
  await recordAudit(tenant, { actor: subject, action: 'second-factor.add', subject, after: { ...what } });
  return { codes };
}

export async function noteRemoved(tenant: Tenant, accountId: string, what: Record): Promise<void> {
  if (!needsSecondFactor(await factorsOf(tenant, accountId))) {
    await replaceRecoveryCodes(tenant, accountId, []);
  }
  const subject = `account:${accountId}`;
  await recordAudit(tenant, { actor: subject, action: 'second-factor.remove', subject, before: { ...what } });
}

/** New codes in place of all old ones. */
export function renewCodes({ db }: OfficeParts, { agencyId, accountId }: Owner): Promise<string[]> {
  const codes = newRecoveryCodes();
  return withTenant(db, agencyId, async (tenant) => {
    await replaceRecoveryCodes(tenant, accountId, codes);
    const subject = `account:${accountId}`;
    await recordAudit(tenant, { actor: subject, action: 'recovery-codes.make', subject });
    return codes;
  });
}
