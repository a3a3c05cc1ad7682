import { verifyPassword } from '../credentials/password.ts';
import type { Db } from '../db/connect.ts';
import { readTenant } from '../db/tenant.ts';
import { findSite } from '../features/agencies/queries.ts';
import { findAccountByEmail } from '../features/identity/queries.ts';
import type { Role } from '../web/reader.ts';
import { loadDemoAgency } from './data.ts';
import { demoPassword } from './passwords.ts';

export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

interface DemoParts {
  readonly db: Db;
  readonly secretKey: Uint8Array;
}

/** The demo accounts that still have the password of this installation's key; none where there is no demo agency. */
export async function listDemoAccounts({ db, secretKey }: DemoParts): Promise<DemoAccount[]> {
  const site = await findSite(db, '*');
  if (!site) return [];
  const { accounts } = loadDemoAgency();
  const known = await readTenant(db, site.id, async (tenant) => {
    const found = [];
    for (const { role, email } of accounts) {
      const account = await findAccountByEmail(tenant, email);
      if (account?.status === 'active') found.push({ role, email, hash: account.passwordHash });
    }
    return found;
  });
  const usable: DemoAccount[] = [];
  for (const { role, email, hash } of known) {
    const password = demoPassword(secretKey, email);
    if (await verifyPassword(password, hash)) usable.push({ role, email, password });
  }
  return usable;
}
