import type { Json } from '../../db/canonical-json.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { SaveFault } from '../../web/office/form-state.tsx';
import type { Hand } from '../../web/office/hand.ts';
import { conflictWith } from '../../web/office/history-entries.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import { listHistory, type Recorded, recordAudit } from './queries.ts';

/**
 * Why a save that came second did nothing: who saved `subject` last, and what stands now as a form would carry it, its
 * version with it. `actions`: those that save this form, where the subject has others too.
 */
export async function staleSave(
  tenant: Tenant,
  { page, now }: Pick<Hand, 'page' | 'now'>,
  subject: string,
  present: TypedFields,
  actions: readonly string[] = [],
): Promise<Extract<SaveFault, { kind: 'stale' }>> {
  const last = await listHistory(tenant, subject, 1, actions);
  const saved = { version: Number(present.version), typed: present, now };
  return { kind: 'stale', conflict: conflictWith(page, last, saved) };
}

/** What goes on record of an act, its status apart. */
export interface Told {
  readonly reason?: string;
  readonly before?: Readonly<Record<string, Json>>;
  readonly after?: Readonly<Record<string, Json>>;
}

/** Puts on record what moved a thing from one status to another, or kept it in its own. */
export function recordMove(
  tenant: Tenant,
  entry: Pick<Recorded, 'actor' | 'action' | 'subject'>,
  { from, to }: { readonly from: string; readonly to: string },
  { reason, before, after }: Told,
): Promise<void> {
  return recordAudit(tenant, {
    ...entry,
    ...(reason !== undefined && { reason }),
    before: { status: from, ...before },
    after: { status: to, ...after },
  });
}
