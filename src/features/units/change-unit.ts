import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import { err, ok } from '../../lib/result.ts';
import { missing, type Saved, type SaveFault, wrong } from '../../web/office/form-state.tsx';
import type { Hand } from '../../web/office/hand.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { typedUnit } from './forms.ts';
import { findUnit, insertUnit, listUnits, lockStructure, type UnitTexts, updateUnit } from './queries.ts';
import type { Unit } from './rules.ts';
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

export async function stale(tenant: Tenant, hand: Hand, seen: Unit): Promise<SaveFault> {
  const unit = (await findUnit(tenant, seen.id)) ?? seen;
  return staleSave(tenant, hand, `unit:${unit.id}`, typedUnit(unit));
}
