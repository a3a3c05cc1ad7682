import { canonicalJson, type Json } from '../../db/canonical-json.ts';
import type { Tenant } from '../../db/tenant.ts';
import { type Snapshot, snapshotSchema } from '../../web/snapshot-blocks.ts';
import type { ItemKey } from '../disclosures/rules.ts';
import { isRegister } from '../registers/rules.ts';
import type { Content, Wanted } from './content.ts';

/** A register as it stands at this moment, for an item of a year; null for one that is not known. */
export async function registerNow(
  _tenant: Tenant,
  _key: Pick<ItemKey, 'fiscalYear'>,
  name: string,
): Promise<Snapshot | null> {
  return isRegister(name) ? null : null;
}

/** What was frozen, as it can be shown; null where it is none of ours. */
export function readSnapshot(snapshot: Json | null): Snapshot | null {
  const read = snapshotSchema.safeParse(snapshot);
  return read.success ? read.data : null;
}

export function isSame(snapshot: Json | null, now: Snapshot): boolean {
  return snapshot !== null && canonicalJson(snapshot) === canonicalJson(now as Json);
}

/** A register's state is taken now; null where it has nothing in it. What is no register stays as it is. */
export async function freezeRegister(
  tenant: Tenant,
  key: Pick<ItemKey, 'fiscalYear'>,
  wanted: Wanted,
): Promise<Content | null> {
  if (wanted.kind !== 'register') return wanted;
  const snapshot = await registerNow(tenant, key, wanted.register);
  return snapshot && snapshot.blocks.length > 0 ? { ...wanted, snapshot: snapshot as Json } : null;
}
