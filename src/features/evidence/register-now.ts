import { canonicalJson, type Json } from '../../db/canonical-json.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { type Snapshot, snapshotSchema } from '../../web/snapshot-blocks.ts';
import { snapshotRegister } from '../registers/queries.ts';
import { isRegister } from '../registers/rules.ts';
import type { Content, Wanted } from './content.ts';
import { refusals } from './refusals.ts';

export interface Moment {
  /** B.E. */
  readonly fiscalYear: number;
  readonly today: Temporal.PlainDate;
}

/** A register as it stands at this moment; a sentence where it has nothing in it. */
export async function registerNow(
  tenant: Tenant,
  name: string,
  { fiscalYear, today }: Moment,
): Promise<Result<Snapshot, Bilingual>> {
  return isRegister(name) ? snapshotRegister(tenant, name, fiscalYear, today) : err(refusals.noRegister);
}

/** A register's state is taken now; what is no register stays as it is. */
export async function freezeRegister(
  tenant: Tenant,
  wanted: Wanted,
  moment: Moment,
): Promise<Result<Content, Bilingual>> {
  if (wanted.kind !== 'register') return ok(wanted);
  const taken = await registerNow(tenant, wanted.register, moment);
  return taken.ok ? ok({ ...wanted, snapshot: taken.value as Json }) : taken;
}

/** What was frozen, as it can be shown; null where it is none of ours. */
export function readSnapshot(snapshot: Json | null): Snapshot | null {
  const read = snapshotSchema.safeParse(snapshot);
  return read.success ? read.data : null;
}

export function isSame(snapshot: Json | null, now: Snapshot): boolean {
  return snapshot !== null && canonicalJson(snapshot) === canonicalJson(now as Json);
}
