import type { Tenant } from '../../db/tenant.ts';
import { listCycles, loadWork } from '../cycles/queries.ts';
import { findRoleHolders, notify } from '../notices/queries.ts';
import { type Reminder, remindersOf } from './rules.ts';

/** Tells the people of one agency what is due and overdue in its open years; answers how many notices were new. */
export async function remindAgency(
  tenant: Tenant,
  today: Temporal.PlainDate,
  at: Temporal.Instant,
): Promise<number> {
  let told = 0;
  for (const { year, status } of await listCycles(tenant)) {
    if (status !== 'open') continue;
    const work = await loadWork(tenant, year);
    for (const reminder of remindersOf({ year, ...work }, today)) {
      const { kind, words, href, saidOnce } = reminder;
      told += await notify(tenant, { to: await hearers(tenant, reminder), kind, words, href, saidOnce, at });
    }
  }
  return told;
}

async function hearers(tenant: Tenant, { unitIds, roles, tellsItaOfficer }: Reminder): Promise<string[]> {
  const held = await Promise.all(unitIds.map((unitId) => findRoleHolders(tenant, roles, unitId)));
  const ita = tellsItaOfficer ? await findRoleHolders(tenant, ['ita-officer'], null) : [];
  return [...held.flat(), ...ita];
}
