import type { Tenant } from '../../db/tenant.ts';
import { err, ok } from '../../lib/result.ts';
import { missing, type Saved, wrong } from '../../web/office/form-state.tsx';
import type { Hand } from '../../web/office/hand.ts';
import { recordAudit } from '../audit/queries.ts';
import { stale } from './change-unit.ts';
import { findOpenWork, findUnit, lockUnit, updateUnit } from './queries.ts';
import { mayClose, type Unit } from './rules.ts';

/** Closes on a day, or opens again (null). A unit that still owns open work stays open. */
export async function closeUnit(
  tenant: Tenant,
  hand: Hand,
  { id, version }: Pick<Unit, 'id' | 'version'>,
  closedOn: Temporal.PlainDate | null,
): Promise<Saved<true>> {
  await lockUnit(tenant, id);
  const unit = await findUnit(tenant, id);
  if (!unit) return err(missing);
  if (unit.version !== version) return err(await stale(tenant, hand, unit));
  const verdict = closedOn === null ? ok(true as const) : mayClose(await findOpenWork(tenant, id));
  if (!verdict.ok) return wrong({ '': verdict.error });
  await updateUnit(tenant, unit, { closedOn });
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: closedOn ? 'unit.close' : 'unit.reopen', subject: `unit:${id}` },
    before: { closedOn: unit.closedOn?.toString() ?? null },
    after: { closedOn: closedOn?.toString() ?? null },
  });
  return ok(true);
}
