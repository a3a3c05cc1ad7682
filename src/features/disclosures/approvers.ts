import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { findRoleHolders } from '../notices/queries.ts';
import { listAccountNames } from '../posts/queries.ts';
import type { Disclosure, Edition } from './queries.ts';

export interface Approvers {
  /** Empty: there is nobody who could. */
  readonly names: readonly string[];
  /** What they are. */
  readonly roles: Bilingual | null;
}

const roleNames = {
  'unit-head': { th: 'หัวหน้าส่วนงาน', en: 'head of unit' },
  'ita-officer': { th: 'เจ้าหน้าที่ ITA', en: 'ITA officer' },
  'permanent-secretary': { th: 'ปลัด', en: 'permanent secretary' },
  'head-of-agency': { th: 'หัวหน้าหน่วยงาน', en: 'head of agency' },
} as const;

/**
 * Who is to approve what was handed in, the nearest first: the heads of its unit, else the ITA officers, else those above
 * them; never who handed it in. Null while nothing waits for approval.
 */
export async function findApprovers(
  tenant: Tenant,
  { status, unitId }: Disclosure,
  newest: Edition | null,
): Promise<Approvers | null> {
  if (status !== 'for-review') return null;
  for (const role of ['unit-head', 'ita-officer', 'permanent-secretary', 'head-of-agency'] as const) {
    if (role === 'unit-head' && unitId === null) continue;
    const holders = await findRoleHolders(tenant, [role], role === 'unit-head' ? unitId : null);
    const others = holders.filter((accountId) => accountId !== newest?.submittedBy);
    if (others.length === 0) continue;
    const accounts = await listAccountNames(tenant);
    const names = accounts.filter(({ id }) => others.includes(id)).map(({ name }) => name);
    return { names, roles: roleNames[role] };
  }
  return { names: [], roles: null };
}
