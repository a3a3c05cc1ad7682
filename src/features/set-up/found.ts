import { randomUUID } from 'node:crypto';
import type { AgencyKind } from '../../core/checking/agency-kind.ts';
import { type Tenant, withTenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { foundAgency, type NewAgency, setSite } from '../agencies/queries.ts';
import { recordAudit } from '../audit/queries.ts';
import { addAccount } from '../identity/queries.ts';
import { openSession } from '../sessions/queries.ts';
import { insertUnit } from '../units/queries.ts';
import { defaultUnits } from './default-units.ts';
import type { SetUpParts } from './parts.ts';

export interface Founding {
  readonly agency: NewAgency;
  readonly kind: Pick<AgencyKind, 'family'>;
  readonly person: { readonly name: string; readonly email: string; readonly passwordHash: string };
  readonly device: string;
}

/**
 * The agency, its usual units and its first person, who is signed in: all of it or nothing. Answers the session's token;
 * null when an agency was founded meanwhile.
 */
export function found({ db, now }: SetUpParts, founding: Founding): Promise<string | null> {
  return withTenant(db, randomUUID(), async (tenant) => {
    // First: of two that come at once, the second waits here for the first to end.
    if (!(await setSite(tenant.db, '*', tenant.agencyId))) return null;
    await foundAgency(tenant, founding.agency);
    await addUnits(tenant, founding.kind.family);
    const accountId = await addFirstPerson(tenant, founding);
    const { device } = founding;
    return openSession(tenant, { accountId, device, method: 'set-up', secondFactor: null, at: now() });
  });
}

async function addUnits(tenant: Tenant, family: string): Promise<void> {
  for (const [at, unit] of defaultUnits(family).entries()) {
    await insertUnit(tenant, randomUUID(), { ...unit, telephone: '' }, at + 1);
  }
}

async function addFirstPerson(tenant: Tenant, { agency, person }: Founding): Promise<string> {
  const roles = (['system-admin', 'ita-officer'] as const).map((role) => ({ role, unitId: null }));
  const added = await addAccount(tenant, { ...person, roles });
  const accountId = assertDefined(added, 'the first account of an agency');
  await recordAudit(tenant, {
    ...{ actor: `account:${accountId}`, action: 'agency.found', subject: 'agency' },
    after: { ...agency },
  });
  return accountId;
}
