import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import { err, ok } from '../../lib/result.ts';
import { missing, type Saved, type SaveFault, wrong } from '../../web/office/form-state.tsx';
import type { Hand } from '../../web/office/hand.ts';
import { conflictWith } from '../../web/office/history-entries.ts';
import { listHistory, recordAudit } from '../audit/queries.ts';
import { typedUnit } from './forms.ts';
import {
  findOpenWork,
  findUnit,
  insertUnit,
  listUnits,
  lockStructure,
  lockUnit,
  orderUnits,
  type UnitTexts,
  updateUnit,
} from './queries.ts';
import { type Direction, mayClose, moved, type Unit } from './rules.ts';
import { unitWords as words } from './words.ts';

export async function addUnit(tenant: Tenant, { actor }: Hand, texts: UnitTexts): Promise<Saved<string>> {
  await lockStructure(tenant);
  const units = await listUnits(tenant);
  if (units.some(({ name }) => name === texts.name)) return wrong({ name: words.sameName });
  const id = randomUUID();
  await insertUnit(tenant, id, texts, Math.max(0, ...units.map(({ sort }) => sort)) + 1);
  await recordAudit(tenant, { actor, action: 'unit.add', subject: `unit:${id}`, after: { ...texts } });
  return ok(id);
}

export async function changeUnit(
  tenant: Tenant,
  hand: Hand,
  { id, version }: Pick<Unit, 'id' | 'version'>,
  texts: UnitTexts,
): Promise<Saved<'saved' | 'unchanged'>> {
  await lockStructure(tenant);
  const units = await listUnits(tenant);
  const unit = units.find((each) => each.id === id);
  if (!unit) return err(missing);
  if (unit.version !== version) return err(await stale(tenant, hand, unit));
  if (units.some((other) => other.id !== id && other.name === texts.name))
    return wrong({ name: words.sameName });
  const before = { name: unit.name, nameEn: unit.nameEn, telephone: unit.telephone };
  if (JSON.stringify(before) === JSON.stringify(texts)) return ok('unchanged');
  if (!(await updateUnit(tenant, unit, texts))) return err(await stale(tenant, hand, unit));
  const { actor } = hand;
  await recordAudit(tenant, {
    ...{ actor, action: 'unit.change', subject: `unit:${id}` },
    ...{ before, after: { ...texts } },
  });
  return ok('saved');
}

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

/** False where it stands at that end already; null where it is not there. */
export async function moveUnit(
  tenant: Tenant,
  { actor }: Hand,
  id: string,
  direction: Direction,
): Promise<boolean | null> {
  await lockStructure(tenant);
  const ids = (await listUnits(tenant)).map((unit) => unit.id);
  if (!ids.includes(id)) return null;
  const order = moved(ids, id, direction);
  if (order === null) return false;
  await orderUnits(tenant, order);
  const [before, after] = [ids.indexOf(id) + 1, order.indexOf(id) + 1];
  await recordAudit(tenant, {
    ...{ actor, action: 'unit.move', subject: `unit:${id}` },
    ...{ before: { order: before }, after: { order: after } },
  });
  return true;
}

async function stale(tenant: Tenant, { page, now }: Hand, seen: Unit): Promise<SaveFault> {
  const unit = (await findUnit(tenant, seen.id)) ?? seen;
  const saved = { version: unit.version, typed: typedUnit(unit), now };
  return { kind: 'stale', conflict: conflictWith(page, await listHistory(tenant, `unit:${unit.id}`), saved) };
}
