import type { Tenant } from '../db/tenant.ts';
import { recordAudit } from '../features/audit/queries.ts';
import { roleCode } from '../features/identity/forms.ts';
import { addAccount } from '../features/identity/queries.ts';
import { assertDefined } from '../lib/assert.ts';
import type { Hand } from '../web/office/hand.ts';
import type { Page } from '../web/page.ts';
import type { HeldRole, Reader, Role } from '../web/reader.ts';
import type { DemoAgency } from './data-agency.ts';
import type { UnitKey } from './data-shapes.ts';

/** Who acts in the story: one account a role. */
export type People = Readonly<Record<Role, Reader>>;

export type UnitIds = Readonly<Record<UnitKey, string>>;

/** Conflicts are told in Thai; there are none, and nothing is shown. */
export const thaiPage: Page = {
  language: 'th',
  say: ({ th }) => th,
  asset: (name) => name,
  agencyName: null,
  site: null,
  origin: '',
  addressIn: () => '/',
};

export function handOf({ accountId }: Pick<Reader, 'accountId'>, now: Temporal.Instant): Hand {
  return { actor: `account:${accountId}`, page: thaiPage, now };
}

export interface NewPerson {
  readonly account: DemoAgency['accounts'][number];
  readonly passwordHash: string;
}

/** An account that has joined; who founds the agency (`by` null) is on record by the founding alone. */
export async function addPerson(
  tenant: Tenant,
  { account, passwordHash }: NewPerson,
  units: Partial<UnitIds>,
  by: Reader | null,
): Promise<Reader> {
  const { name, email, role, unit } = account;
  const roles: HeldRole[] = [{ role, unitId: unit === null ? null : assertDefined(units[unit], unit) }];
  const accountId = assertDefined(await addAccount(tenant, { name, email, roles, passwordHash }), email);
  const [actor, subject] = [`account:${accountId}`, `account:${accountId}`];
  if (by) {
    const after = { name, email, roles: roles.map(roleCode).join(' ') };
    await recordAudit(tenant, { actor: `account:${by.accountId}`, action: 'account.invite', subject, after });
    await recordAudit(tenant, { actor, action: 'account.join', subject });
  }
  return { accountId, sessionId: '', name, roles };
}
