import { newTotpSecret } from '../../credentials/totp.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { type Added, noteAdded, noteRemoved, type Owner } from './change-factors.ts';
import { findTotpSecret, keepTotpSecret, removeTotp, spendTotp } from './queries.ts';
import { words } from './words.ts';

/** A new secret to pair an app with, once the password was asked for; one that is paired already stays. */
export function beginTotp({ db, secretKey }: OfficeParts, { agencyId, accountId }: Owner): Promise<void> {
  return withTenant(db, agencyId, (tenant) => keepTotpSecret(tenant, secretKey, accountId, newTotpSecret()));
}

/** The secret that waits for a code of the app; null when none does. */
export function waitingTotp({ db, secretKey }: OfficeParts, { agencyId, accountId }: Owner) {
  return readTenant(db, agencyId, async (tenant) => {
    const kept = await findTotpSecret(tenant, secretKey, accountId);
    return kept && !kept.isConfirmed ? kept.secret : null;
  });
}

export function confirmTotp(
  { db, secretKey, now }: OfficeParts,
  { agencyId, accountId }: Owner,
  code: string,
): Promise<Result<Added, Bilingual>> {
  return withTenant(db, agencyId, async (tenant) => {
    const typed = { accountId, code, at: now() };
    if (!(await spendTotp(tenant, secretKey, typed, { confirming: true }))) return err(words.wrongCode);
    return ok(await noteAdded(tenant, accountId, { kind: 'totp' }));
  });
}

export function dropTotp({ db }: OfficeParts, { agencyId, accountId }: Owner): Promise<void> {
  return withTenant(db, agencyId, async (tenant) => {
    await removeTotp(tenant, accountId);
    await noteRemoved(tenant, accountId, { kind: 'totp' });
  });
}
